import { expect, test } from 'vitest';
import { createDesk } from '../../../renderer/desk/desk';
import { holdWorkspace } from '../../../renderer/desk/held-workspace';
import { fakeMain } from '../../support/fake-bridge';
import { aLine, anArticle } from '../../support/makers';

const settled = () => new Promise((done) => setTimeout(done));

test('an open workspace comes with its library and its ticker', async () => {
  const main = fakeMain({ articles: [anArticle()], lines: [aLine()] });
  const held = (await holdWorkspace(createDesk(main.bridge))).getState();
  if (held.kind !== 'open') throw new TypeError('closed');
  expect(held.articles.state.getState().found).toHaveLength(1);
  expect(held.ticker.getState().value.lines).toHaveLength(1);
});

test('what the newsroom changes is seen', async () => {
  const main = fakeMain();
  const desk = createDesk(main.bridge);
  const held = await holdWorkspace(desk);
  await desk.workspace.changeNewsroom({ tickerTitle: 'آخر الأخبار' });
  await settled();
  expect(held.getState()).toMatchObject({ kind: 'open', newsroom: { ticker: { title: 'آخر الأخبار' } } });
});

test('a workspace that has gone is closed, with its reason', async () => {
  const main = fakeMain();
  const held = await holdWorkspace(createDesk(main.bridge));
  main.send('workspace.changed', { kind: 'closed', failure: { code: 'folder-gone' } });
  await settled();
  expect(held.getState()).toEqual({ kind: 'closed', failure: { code: 'folder-gone' } });
});
