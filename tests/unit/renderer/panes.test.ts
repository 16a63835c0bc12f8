import { beforeEach, expect, test } from 'vitest';
import { createPanes, type Panes } from '../../../renderer/article/panes';
import { createDesk } from '../../../renderer/desk/desk';
import { aTracker } from '../../support/a-tracker';
import { fakeMain, type FakeMain } from '../../support/fake-bridge';
import { anArticle, anArticleId } from '../../support/makers';

let main: FakeMain;
let panes: Panes;

const first = anArticleId(1);
const second = anArticleId(2);
const third = anArticleId(3);
const settled = () => new Promise((done) => setTimeout(done));
const shown = () => {
  const { order, isSplit } = panes.layout.getState();
  const ids = order.map((name) => panes.of(name).state.getState().session?.id ?? null);
  return isSplit ? ids : ids.slice(0, 1);
};
const activeId = () => panes.state.getState().session?.id;
const write = (id: typeof first, headline: string) => panes.sessionOf(id)?.changeFields({ headline });

beforeEach(async () => {
  main = fakeMain({ articles: [first, second, third].map((id) => anArticle({ id })) });
  const { article: room, versions, journal, readings, leases } = createDesk(main.bridge);
  const quiet = { report: async () => 'F-1', tellMerged: () => {}, tracker: aTracker, unkept: () => {} };
  panes = createPanes({ room, versions, journal, readings, leases, ...quiet });
  await panes.open(first);
  await settled();
});

test('the article that is opened beside is the one that is worked in', async () => {
  expect(await panes.openBeside(second)).toBe('opened');
  expect(shown()).toEqual([first, second]);
  expect(activeId()).toBe(second);
});

test('an article is never open twice: it is gone over to', async () => {
  await panes.openBeside(second);
  expect(await panes.openBeside(first)).toBe('open-already');
  expect(activeId()).toBe(first);
  expect(await panes.open(second)).toBe(true);
  expect(activeId()).toBe(second);
  expect(shown()).toEqual([first, second]);
});

test('two that are opened at once do not meet in one article', async () => {
  const [beside, here] = await Promise.all([panes.openBeside(second), panes.of('a').open(second)]);
  expect([beside, here].filter((outcome) => outcome === 'opened' || outcome === true)).toHaveLength(1);
});

test('what is opened takes the place of the one that is worked in, whose text is saved first', async () => {
  await panes.openBeside(second);
  await settled();
  write(second, 'الثاني');
  await panes.open(third);
  expect(shown()).toEqual([first, third]);
  expect(main.saved(second)?.headline).toBe('الثاني');
});

test('whoever leaves the window saves both', async () => {
  await panes.openBeside(second);
  await settled();
  write(first, 'الأول');
  write(second, 'الثاني');
  expect(await panes.mayLeaveAll()).toBe(true);
  expect([main.saved(first)?.headline, main.saved(second)?.headline]).toEqual(['الأول', 'الثاني']);
});

test('a window with unsaved text in the second pane is not left without asking', async () => {
  await panes.openBeside(second);
  await settled();
  panes.activate('a');
  write(second, 'الثاني');
  main.saveAs = { code: 'disk-full' };
  const leaving = panes.mayLeaveAll();
  await settled();
  panes.of('b').state.getState().question?.answer('stay');
  expect(await leaving).toBe(false);
  expect(panes.sessionOf(second)?.current()?.headline).toBe('الثاني');
});

test('the second pane is not closed over text that could not be saved', async () => {
  await panes.openBeside(second);
  await settled();
  write(second, 'الثاني');
  main.saveAs = { code: 'disk-full' };
  const closing = panes.closeBeside();
  await settled();
  panes.of('b').state.getState().question?.answer('stay');
  expect(await closing).toBe(false);
  expect(shown()).toEqual([first, second]);
});

test('closing the second leaves the first, to which commands speak again', async () => {
  await panes.openBeside(second);
  expect(await panes.closeBeside()).toBe(true);
  expect(shown()).toEqual([first]);
  expect(activeId()).toBe(first);
});

test('changing over keeps both sessions and the one that is worked in', async () => {
  await panes.openBeside(second);
  const session = panes.sessionOf(first);
  panes.swap();
  expect(shown()).toEqual([second, first]);
  expect(panes.sessionOf(first)).toBe(session);
  expect(activeId()).toBe(second);
  await panes.closeBeside();
  expect(shown()).toEqual([second]);
});

test('an article that is gone leaves the window to the other one', async () => {
  await panes.openBeside(second);
  panes.dropFrom('a');
  expect(shown()).toEqual([second]);
  expect(activeId()).toBe(second);
});
