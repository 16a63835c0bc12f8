import { beforeEach, expect, test } from 'vitest';
import { createOpenArticle, type OpenArticle } from '../../../renderer/article/open-article';
import { createDesk } from '../../../renderer/desk/desk';
import { aTracker } from '../../support/a-tracker';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { anArticle, anArticleId } from '../../support/makers';

let main: FakeMain;
let opened: OpenArticle;

const first = anArticleId(1);
const second = anArticleId(2);
const openId = () => opened.state.getState().session?.id;
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(async () => {
  main = fakeMain({ articles: [anArticle({ id: first }), anArticle({ id: second })] });
  const { article: room, versions, journal, readings, leases } = createDesk(main.bridge);
  opened = createOpenArticle({
    room,
    versions,
    journal,
    readings,
    leases,
    report: async () => 'F-1',
    tracker: aTracker,
    tellMerged: () => {},
    unkept: () => {},
  });
  await opened.open(first);
  await settled();
});

test('switching saves what was typed first', async () => {
  opened.state.getState().session?.changeFields({ headline: 'قبل الانتقال' });
  expect(await opened.open(second)).toBe(true);
  expect(main.saved(first)?.headline).toBe('قبل الانتقال');
  expect(openId()).toBe(second);
});

test('text that cannot be saved is not left without asking', async () => {
  main.saveAs = { code: 'disk-full' };
  opened.state.getState().session?.changeFields({ headline: 'نص' });
  const switched = opened.open(second);
  await settled();
  opened.state.getState().question?.answer('stay');
  expect(await switched).toBe(false);
  expect(openId()).toBe(first);
  expect(opened.state.getState().session?.current()?.headline).toBe('نص');
  expect(opened.state.getState().question).toBeNull();
});

test('the person may leave it', async () => {
  main.saveAs = 'clash';
  opened.state.getState().session?.changeFields({ headline: 'نص' });
  const leaving = opened.mayLeave();
  await settled();
  opened.state.getState().question?.answer('leave');
  expect(await leaving).toBe(true);
});

test('asking a second time answers the first with stay', async () => {
  main.saveAs = { code: 'disk-full' };
  opened.state.getState().session?.changeFields({ headline: 'نص' });
  const closing = opened.mayLeave();
  await settled();
  const again = opened.open(second);
  await settled();
  expect(await closing).toBe(false);
  opened.state.getState().question?.answer('leave');
  expect(await again).toBe(true);
  expect(openId()).toBe(second);
});

test('opening what is open changes nothing but the wish for the caret', async () => {
  const { session } = opened.state.getState();
  await opened.open(first, 'text');
  expect(opened.state.getState()).toMatchObject({ focus: 'text' });
  expect(opened.state.getState().session).toBe(session);
});

test('what was left is what was read: the text as it stood, also what was typed last', async () => {
  opened.state.getState().session?.changeFields({ headline: 'كما تُرك' });
  expect(main.calls.some(({ name }) => name === 'readings.keep')).toBe(false);
  await opened.open(second);
  const kept = main.calls.filter(({ name }) => name === 'readings.keep').map(({ input }) => input);
  expect(kept).toMatchObject([{ article: { id: first, headline: 'كما تُرك' } }]);
});
