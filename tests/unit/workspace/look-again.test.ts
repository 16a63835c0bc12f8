import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import { touchedBy } from '../../../electron/workspace/look-again';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import type { LibraryChange } from '../../../shared/library/summary';
import type { ArticleId, TickerLineId } from '../../../shared/model/ids';
import { aLineId, anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

const id = anArticleId(1);

test.each([
  [['articles', 'a7', id, 'article.json'], { articles: [id] }],
  [['articles', 'a7', id, 'article.sync-conflict-20260925.json'], { articles: [id], copied: [id] }],
  [['articles', 'a7', id, '.article.json.12-ab.tmp'], { articles: [id] }],
  [['articles', 'a7', id], { articles: [id] }],
  [['articles', 'a7', id, 'record', 'x.json'], { articles: [id], recorded: [id] }],
  [['articles', 'a7', id, 'comments', 'x.json'], { articles: [id], commented: [id] }],
  [['articles', 'a7', id, 'record'], { articles: [id], recorded: [id] }],
  [['trash', 'articles', 'a7', id, 'versions', 'x.json'], { articles: [id] }],
  [['ticker', `${aLineId()}.json`], { ticker: [aLineId()] }],
  [['ticker'], { ticker: 'all' }],
  [['ticker', 'x.json'], {}],
  [['ticker', `.${aLineId()}.json.12-ab.tmp`], {}],
  [['ticker', 'history', `${aLineId()}.json`], {}],
  [['ticker', 'record', aLineId(), 'x.json'], {}],
  [['trash', 'ticker', `${aLineId()}.json`], {}],
  [['newsroom.json'], { newsroom: true }],
  [['articles', 'a7'], { folders: [join('/w', 'articles', 'a7')] }],
  [['trash', 'articles'], { folders: [join('/w', 'trash', 'articles')] }],
  [['.midad', 'leases', 'x.json'], { leases: ['x.json'] }],
  [['.midad', 'leases'], { leases: 'all' }],
  [['.midad'], { leases: 'all' }],
  [['roster', '0002.json'], { roster: true }],
  [['articles', 'notes'], {}],
  [['notes.txt'], {}],
])('%s', (path, touched) => {
  const nothing = {
    articles: [],
    folders: [],
    copied: [],
    recorded: [],
    commented: [],
    ticker: [],
    newsroom: false,
    roster: false,
    leases: [],
  };
  expect(touchedBy([join('/w', ...path)], '/w')).toEqual({ ...nothing, ...touched });
});

describe('looking again', () => {
  let desk: TemporaryWorkspace;
  let ours: Workspace;
  let theirs: Workspace;
  let told: LibraryChange[];

  beforeEach(async () => {
    desk = await temporaryWorkspace();
    ours = desk.workspace;
    theirs = await desk.reopened();
    told = [];
    ours.onLibraryChange((change) => told.push(change));
  });
  afterEach(() => desk.remove());

  async function created(): Promise<ArticleId> {
    const outcome = await ours.articles.create({ headline: 'خبر' });
    if (outcome.kind !== 'created') throw new Error(outcome.failure.code);
    told = [];
    return outcome.id;
  }

  test('at what we have saved ourselves tells nothing, a thousand times', async () => {
    const own = await created();
    for (let turn = 0; turn < 1000; turn += 1) {
      if (turn % 100 === 0) {
        const now = await ours.articles.open(own);
        if (now.kind !== 'opened') throw new Error(now.kind);
        await ours.articles.save({ base: now.hash, article: { ...now.article, headline: `خبر ${turn}` } });
        told = [];
      }
      await ours.articles.lookAgain(own);
    }
    expect(told).toEqual([]);
  });

  test('tells what another desk has saved, thrown away and taken away', async () => {
    const own = await created();
    const now = await theirs.articles.open(own);
    if (now.kind !== 'opened') throw new Error(now.kind);
    await theirs.articles.save({ base: now.hash, article: { ...now.article, headline: 'من مكتب آخر' } });
    await ours.articles.lookAgain(own);
    await theirs.articles.trash(own);
    await ours.articles.lookAgain(own);
    await rm(layoutOf(desk.root).articleFolder('trash', own), { recursive: true });
    await ours.articles.lookAgain(own);
    await ours.articles.lookAgain(own);
    expect(told).toMatchObject([
      { kind: 'put', place: 'articles', summary: { headline: 'من مكتب آخر' } },
      { kind: 'put', place: 'trash' },
      { kind: 'gone', id: own },
    ]);
  });

  test('tells of an article that a synchroniser brings, first in part and then whole', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'midad-desk-'));
    const made = await theirs.articles.create({ headline: 'وصل من جهاز آخر' });
    if (made.kind !== 'created') throw new Error(made.failure.code);
    const path = layoutOf(desk.root).article('articles', made.id);
    await cp(dirname(path), join(elsewhere, 'article'), { recursive: true });
    await writeFile(path, '{"format":"midad/article@1",');
    await ours.articles.lookAgain(made.id);
    await cp(join(elsewhere, 'article'), dirname(path), { recursive: true });
    await ours.articles.lookAgain(made.id);
    expect(told).toMatchObject([
      { summary: { kind: 'unreadable', problem: { kind: 'half-written' } } },
      { summary: { headline: 'وصل من جهاز آخر' } },
    ]);
    await rm(elsewhere, { recursive: true });
  });

  test('at the ticker tells only where its files say something else', async () => {
    const changes: string[] = [];
    await ours.ticker.state();
    ours.onTickerChange(({ kind }) => changes.push(kind));
    const line = tickerDraft({ displayTime: '14:05', text: 'سطر' });
    await ours.ticker.add([line], { after: null, state: 'live' });
    await ours.ticker.lookAgain('all');
    await theirs.ticker.add([line], { after: null, state: 'live' });
    await ours.ticker.lookAgain('all');
    await ours.ticker.lookAgain('all');
    expect(changes).toEqual(['put', 'read']);
    expect((await ours.ticker.state()).lines).toHaveLength(2);
  });

  test('at single lines tells what has changed, come and gone, and reads no other', async () => {
    const line = (text: string) => tickerDraft({ displayTime: '14:05', text });
    const onTop = { after: null, state: 'live' } as const;
    await theirs.ticker.add([line('يُحرَّر'), line('يُسحب'), line('يبقى')], onTop);
    const [edited, withdrawn, kept] = (await ours.ticker.state()).lines.map(({ id }) => id as TickerLineId);
    const told: string[] = [];
    ours.onTickerChange((change) => told.push(change.kind));
    await ours.ticker.lookAgain([edited!, withdrawn!, kept!]);
    expect(told).toEqual([]);
    await theirs.ticker.edit(edited!, line('بعد التحرير'));
    await theirs.ticker.change([withdrawn!], 'withdrawn', 'لم يصح');
    await theirs.ticker.add([line('جديد')], onTop);
    const [added] = (await theirs.ticker.state()).lines;
    await ours.ticker.lookAgain([edited!, withdrawn!, added!.id as TickerLineId]);
    expect(told).toEqual(['put', 'removed']);
    expect(await ours.ticker.known()).toEqual(await theirs.ticker.state());
    await writeFile(layoutOf(desk.root).tickerLine('articles', kept!), '{"format":');
    await ours.ticker.lookAgain([kept!]);
    expect((await ours.ticker.known()).unreadable).toHaveLength(1);
    await rm(layoutOf(desk.root).tickerLine('articles', kept!));
    await ours.ticker.lookAgain([kept!]);
    expect(await ours.ticker.known()).toEqual(await theirs.ticker.state());
  });

  test('at the newsroom’s file says whether it has changed', async () => {
    expect(await ours.newsroom.lookAgain()).toBe(false);
    await theirs.newsroom.change({ sections: ['محليات'] });
    expect(await ours.newsroom.lookAgain()).toBe(true);
    expect(ours.newsroom.read().sections).toEqual(['محليات']);
  });
});
