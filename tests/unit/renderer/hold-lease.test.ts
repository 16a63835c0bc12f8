import { beforeEach, expect, test } from 'vitest';
import { createOpenArticle, type OpenArticle } from '../../../renderer/article/open-article';
import { createDesk } from '../../../renderer/desk/desk';
import { InstanceId, type Holding } from '../../../shared/leases/lease';
import { aTracker } from '../../support/a-tracker';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { anArticle, anArticleId } from '../../support/makers';

const first = anArticleId(1);
const second = anArticleId(2);
const layla: Holding = {
  article: first,
  instance: InstanceId.parse('01ARZ3NDEKTSV4RRFFQ6000009'),
  person: 'ليلى',
  computer: 'مكتب-2',
  tookOver: true,
};

let main: FakeMain;
let opened: OpenArticle;

const settled = () => new Promise((done) => setTimeout(done));
const leaseCalls = () =>
  main.calls
    .filter(({ name }) => name === 'leases.begin' || name === 'leases.end')
    .map(({ name, input }) => [name, (input as { id: string }).id]);
const write = (headline: string) => opened.state.getState().session?.changeFields({ headline });

beforeEach(async () => {
  main = fakeMain({ articles: [anArticle({ id: first }), anArticle({ id: second })] });
  const { article: room, versions, journal, readings, leases } = createDesk(main.bridge);
  const quiet = { report: async () => 'F-1', tellMerged: () => {}, tracker: aTracker, unkept: () => {} };
  opened = createOpenArticle({ room, versions, journal, readings, leases, ...quiet });
  await opened.open(first);
  await settled();
});

test('who only reads an article tells nobody', async () => {
  main.send('leases.changed', { revision: 1, value: [{ ...layla, tookOver: false }] });
  await opened.open(second);
  await opened.close();
  expect(leaseCalls()).toEqual([]);
});

test('the first change tells, a second in the same breath does not, and leaving takes it back', async () => {
  write('أول');
  write('أول وثان');
  expect(leaseCalls()).toEqual([['leases.begin', first]]);
  await opened.open(second);
  expect(leaseCalls()).toEqual([
    ['leases.begin', first],
    ['leases.end', first],
  ]);
});

test('closing without saving gives it up too', async () => {
  write('أول');
  opened.drop();
  expect(leaseCalls().at(-1)).toEqual(['leases.end', first]);
});

test('who has been taken over from saves at once, and says so again when the writing goes on', async () => {
  write('آخر ما كتبناه');
  main.send('leases.changed', { revision: 1, value: [layla] });
  await settled();
  expect(main.saved(first)?.headline).toBe('آخر ما كتبناه');
  write('وبعده');
  expect(leaseCalls()).toEqual([
    ['leases.begin', first],
    ['leases.begin', first],
  ]);
});

test('another article that was taken over is no concern of this one', async () => {
  write('لم يُحفظ بعد');
  main.send('leases.changed', { revision: 1, value: [{ ...layla, article: second }] });
  await settled();
  expect(opened.state.getState().session?.state.getState()).toEqual({ kind: 'dirty' });
});
