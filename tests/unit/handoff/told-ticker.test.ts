/** Rule G12 on the disk: what the website's ticker says follows the gate, line by line. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepTicker, type TickerKeeper } from '../../../electron/handoff/keep-ticker';
import { nextTelling, toldTicker } from '../../../electron/handoff/told-ticker';
import { writeTicker } from '../../../electron/handoff/write-ticker';
import { realPorts } from '../../../electron/ports/ports';
import { Timestamp, type ArticleId } from '../../../shared/model/ids';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { newsroomOfRoles, type NewsroomOfRoles } from '../../support/newsroom-of-roles';

let newsroom: NewsroomOfRoles;
let site: string;
let keeper: TickerKeeper | null = null;
beforeAll(async () => {
  newsroom = await newsroomOfRoles();
}, 60_000);
afterAll(() => newsroom.remove());
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'midad-told-'));
});
afterEach(async () => {
  keeper?.stop();
  keeper = null;
  const { ticker } = newsroom.workspace;
  await ticker.remove((await ticker.state()).lines.map(({ id }) => id as never));
  await rm(site, { recursive: true, force: true });
});

const now = Timestamp.parse('2026-11-25T09:00:00+03:00');
const end = Timestamp.parse('2026-11-25T10:00:00+03:00');
const later = Timestamp.parse('2026-11-25T10:00:01+03:00');

const lineAbout = (id: ArticleId, text: string) =>
  newsroom.workspace.ticker.add(
    [tickerDraft({ displayTime: '09:00', text, link: { kind: 'article', id }, expiry: { kind: 'never' } })],
    { after: null, state: 'live' },
  );
const told = async (at = now) => {
  const { ticker, withheld } = await toldTicker(newsroom.workspace, await newsroom.workspace.ticker.state(), at);
  return {
    texts: ticker.lines.map(({ text }) => text),
    reasons: withheld.map(({ refusals }) => refusals[0]!.reason),
    withheld,
  };
};
const textsOnSite = async (): Promise<string[]> =>
  JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')).lines.map(({ text }: { text: string }) => text);

async function hold(id: ArticleId): Promise<void> {
  const outcome = await newsroom.workspace.articles.hold(id, 'قضية', newsroom.members.chief);
  expect(outcome).toEqual({ kind: 'done' });
}
async function release(id: ArticleId): Promise<void> {
  const { articles } = newsroom.workspace;
  const standing = await articles.standing(id, newsroom.members.chief.person);
  if (standing.kind !== 'read') throw new Error(standing.kind);
  const said = { hold: standing.holds[0]!.event, reason: 'انتهت' };
  expect(await articles.release(id, said, newsroom.members.chief)).toEqual({ kind: 'done' });
}
async function embargo(id: ArticleId, until: Timestamp): Promise<void> {
  const { articles } = newsroom.workspace;
  const opened = await articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await articles.save({ base: opened.hash, article: { ...opened.article, embargoedUntil: until } });
}

test('G12 a line tells of a draft, and not while it is held', async () => {
  const id = await newsroom.articleIn('draft');
  await lineAbout(id, 'أول');
  expect(await told()).toMatchObject({ texts: ['أول'], reasons: [] });
  await hold(id);
  expect(await told()).toMatchObject({ texts: [], reasons: ['held'] });
  await writeTicker(
    newsroom.workspace,
    { folder: site, ticker: await newsroom.workspace.ticker.state(), now },
    realPorts,
  );
  expect(await textsOnSite()).toEqual([]);
  await release(id);
  expect((await told()).texts).toEqual(['أول']);
});

test('G12 an embargo ends by the clock, and when is known beforehand', async () => {
  const id = await newsroom.articleIn('draft');
  await lineAbout(id, 'ثانٍ');
  await embargo(id, end);
  const { texts, reasons, withheld } = await told();
  expect([texts, reasons, nextTelling(withheld)]).toEqual([[], ['embargoed'], Date.parse(end)]);
  expect((await told(later)).texts).toEqual(['ثانٍ']);
  // What somebody holds comes by no clock.
  await hold(id);
  expect(nextTelling((await told()).withheld)).toBeNull();
});

test('G12 no line goes on the air about an article that is held or spiked, and the others stay as they were', async () => {
  const { ticker } = newsroom.workspace;
  const [held, spiked] = [await newsroom.articleIn('approved'), await newsroom.articleIn('spiked')];
  await hold(held);
  expect(await lineAbout(held, 'لا')).toEqual({ kind: 'failed', failure: { code: 'article-kept', why: 'held' } });
  expect(await lineAbout(spiked, 'لا')).toEqual({ kind: 'failed', failure: { code: 'article-kept', why: 'spiked' } });
  const link = { kind: 'article', id: held } as const;
  const draft = tickerDraft({ displayTime: '09:00', text: 'ينتظر', link, expiry: { kind: 'never' } });
  const added = await ticker.add([draft], { after: null, state: 'ready' });
  if (added.kind !== 'done') throw new Error(added.kind);
  const outcome = await ticker.change(added.ids, 'live', '');
  expect(outcome).toEqual({ kind: 'failed', failure: { code: 'article-kept', why: 'held' } });
  expect((await ticker.state()).lines.map(({ state }) => state)).toEqual(['ready']);
});

test('G12 the website loses the line as soon as its article is held, and has it again when that is released', async () => {
  const id = await newsroom.articleIn('draft');
  await lineAbout(id, 'ثالث');
  keeper = keepTicker({
    workspace: newsroom.workspace,
    ports: realPorts,
    tell: () => undefined,
    fault: (cause) => {
      throw cause;
    },
  });
  await keeper.into(site);
  expect(await textsOnSite()).toEqual(['ثالث']);
  await hold(id);
  await vi.waitFor(async () => expect(await textsOnSite()).toEqual([]), 20_000);
  await release(id);
  await vi.waitFor(async () => expect(await textsOnSite()).toEqual(['ثالث']), 20_000);
});
