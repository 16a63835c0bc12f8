import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import type { ArticleId } from '../../../shared/model/ids';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { aLineId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let workspace: Workspace;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ({ workspace } = desk);
});
afterEach(() => desk.remove());

const lines = async () => (await workspace.ticker.state()).lines;

async function newArticle(headline: string): Promise<ArticleId> {
  const created = await workspace.articles.create({ headline });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return created.id;
}

async function add(text: string, id: ArticleId, state: 'live' | 'ready'): Promise<void> {
  const draft = tickerDraft({ displayTime: '14:05', text, link: { kind: 'article', id } });
  await workspace.ticker.add([draft], { after: null, state });
}

test('an article that is trashed takes its lines off the air, with a reason; back again, it puts none on', async () => {
  const id = await newArticle('حريق في الميناء');
  await add('حريق', id, 'live');
  await add('في الانتظار', id, 'ready');
  await add('خبر آخر', await newArticle('آخر'), 'live');
  expect(await workspace.articles.trash(id)).toEqual({ kind: 'done' });
  expect((await lines()).map(({ text }) => text)).toEqual(['خبر آخر', 'في الانتظار']);
  const { lines: past } = await workspace.ticker.history({ from: 0, count: 9 });
  expect(past).toMatchObject([{ text: 'حريق', state: 'withdrawn' }]);
  expect((await workspace.ticker.record(past[0]!.id)).at(-1)).toMatchObject({
    kind: 'moved',
    from: 'live',
    to: 'withdrawn',
    reason: 'نُقل خبره إلى المهملات: «حريق في الميناء»',
  });

  await workspace.articles.restore(id);
  expect((await lines()).map(({ state }) => state)).toEqual(['live', 'ready']);
  expect((await workspace.ticker.history({ from: 0, count: 9 })).total).toBe(1);
});

test('an article made of a line has its facts, and the line leads to it', async () => {
  const draft = tickerDraft({ displayTime: '14:05', text: 'زلزال', source: 'وكالات', section: 'محليات', urgency: 1 });
  await workspace.ticker.add([draft], { after: null, state: 'live' });
  const [line] = await lines();
  const made = await workspace.ticker.makeArticle(line!.id);
  if (made.kind !== 'created') throw new Error(made.failure.code);
  const opened = await workspace.articles.open(made.id);
  expect(opened).toMatchObject({
    kind: 'opened',
    article: { headline: 'زلزال', section: 'محليات', urgency: 1, byline: { agency: 'وكالات', outlet: 'المدينة' } },
  });
  const [linked] = await lines();
  expect(linked).toMatchObject({ text: 'زلزال', state: 'live', link: { kind: 'article', id: made.id } });
  // Asked for at two desks it is made once.
  expect(await workspace.ticker.makeArticle(line!.id)).toEqual(made);
  expect(await workspace.articles.list('articles')).toHaveLength(1);
});

test('of a line that is not there no article is made', async () => {
  expect(await workspace.ticker.makeArticle(aLineId(7))).toMatchObject({ kind: 'failed' });
  expect(await workspace.articles.list('articles')).toEqual([]);
});

test('a link set by one desk leaves what another has written meanwhile', async () => {
  const id = await newArticle('خبر');
  await workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'سطر' })], { after: null, state: 'live' });
  const [line] = await lines();
  const other = await desk.reopened();
  await other.ticker.edit(line!.id, tickerDraft({ displayTime: '14:06', text: 'سطر محرَّر' }));
  await workspace.ticker.link(line!.id, { kind: 'article', id });
  expect((await lines())[0]).toMatchObject({ text: 'سطر محرَّر', displayTime: '14:06', link: { id } });
});
