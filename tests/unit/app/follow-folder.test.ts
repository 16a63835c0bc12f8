/** What other programs do in the folder, with the system's own watching and with one that is slow. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { followFolder, type Following } from '../../../electron/app/follow-folder';
import { realWatch, type Watch, type Watched } from '../../../electron/ports/watch';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let ours: Workspace;
let theirs: Workspace;
let following: Following | null = null;
let faults: unknown[];
let newsrooms: number;
let missed: number;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ours = desk.workspace;
  theirs = await desk.reopened();
  faults = [];
  newsrooms = 0;
  missed = 0;
});
afterEach(async () => {
  following?.stop();
  await desk.remove();
});

function follow(watch: Watch): Following {
  following = followFolder(ours, {
    watch,
    log: { fault: (cause) => String(faults.push(cause)) },
    newsroomChanged: () => (newsrooms += 1),
    rosterTouched: async () => {},
    copied: () => {},
    recorded: () => {},
    commented: () => {},
    leasesTouched: async () => {},
    missed: () => (missed += 1),
    back: () => {},
  });
  return following;
}

/** Begins when it is let, and tells nothing by itself. */
function slowWatch() {
  const begun: { readonly watched: Watched; isEnded: boolean }[] = [];
  const waiting: (() => void)[] = [];
  const watch: Watch = async (_, watched) => {
    await new Promise<void>((done) => waiting.push(done));
    const mine = { watched, isEnded: false };
    begun.push(mine);
    return async () => void (mine.isEnded = true);
  };
  return { watch, begun, begin: () => waiting.shift()?.(), asked: () => waiting.length };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

const line = tickerDraft({ displayTime: '14:05', text: 'سطر' });
const onTop = { after: null, state: 'live' } as const;

test('what another desk does before the watching has begun is told when it has', async () => {
  const { watch, begin, asked } = slowWatch();
  await ours.ticker.state();
  const told: string[] = [];
  ours.onTickerChange(({ kind }) => told.push(kind));
  const { begun } = follow(watch);
  await until(() => asked() === 1);
  await theirs.ticker.add([line], onTop);
  await theirs.newsroom.change({ sections: ['محليات'] });
  expect(told).toEqual([]);
  begin();
  await begun;
  expect(told).toEqual(['read']);
  expect(newsrooms).toBe(1);
});

test('what another desk does while the watching begins anew is told when it has, and a folder that comes meanwhile begins it once more', async () => {
  const { watch, begun, begin, asked } = slowWatch();
  await ours.ticker.state();
  const told: string[] = [];
  ours.onTickerChange(({ kind }) => told.push(kind));
  const followed = follow(watch);
  await until(() => asked() === 1);
  begin();
  await followed.begun;
  await theirs.articles.create({ headline: 'من مكتب آخر' });
  begun[0]?.watched.changed([`${desk.root}/articles`]);
  await until(() => asked() === 1);
  expect(begun[0]?.isEnded).toBe(true);
  await theirs.ticker.add([line], onTop);
  await theirs.articles.create({ headline: 'وآخر في الأثناء' });
  begin();
  await until(() => asked() === 1);
  expect(told).toEqual(['read']);
  begin();
  await until(() => missed === 2);
  expect(begun.map(({ isEnded }) => isEnded)).toEqual([true, true, false]);
});

test('a ticker and articles that another program brings all at once are all told, with the system’s own watching', async () => {
  await ours.ticker.state();
  const headlines = new Set<string>();
  let lines = 0;
  ours.onLibraryChange((change) => {
    if (change.kind === 'put' && change.summary.kind === 'article') headlines.add(change.summary.headline);
  });
  ours.onTickerChange((change) => {
    if (change.kind === 'read') lines = change.lines.length;
  });
  await follow(realWatch).begun;
  for (let number = 0; number < 8; number += 1) {
    await theirs.articles.create({ headline: `خبر ${number}` });
    await theirs.ticker.add([{ ...line, text: `سطر ${number}` }], onTop);
  }
  await until(() => headlines.size === 8 && lines === 8);
  expect(faults).toEqual([]);
});

test('of a thousand own saves not one is taken for another desk’s', async () => {
  await follow(realWatch).begun;
  const created = await ours.articles.create({ headline: 'خبر' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  let now = await ours.articles.open(created.id);
  let own = 0;
  let theirsCame = false;
  ours.onLibraryChange((change) => {
    if (change.kind === 'put' && change.summary.id === created.id) own += 1;
    else theirsCame = true;
  });
  for (let number = 1; number <= 1000; number += 1) {
    if (now.kind !== 'opened') throw new Error(now.kind);
    const article = { ...now.article, headline: `خبر ${number}` };
    const saved = await ours.articles.save({ base: now.hash, article });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    now = { kind: 'opened', article, hash: saved.hash };
  }
  // Whatever the system still has to tell of them.
  await theirs.articles.create({ headline: 'من مكتب آخر' });
  await until(() => theirsCame);
  await pause(500);
  expect(own).toBe(1000);
  expect(faults).toEqual([]);
});
