/** A hand-off of chosen articles: the pages that list articles, and the feeds, say what the target holds afterwards, never only what was given. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { stateOfFolder } from '../../../electron/handoff/state-of-folder';
import { writeExport } from '../../../electron/handoff/write-export';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realPorts } from '../../../electron/ports/ports';
import { usualOutputs } from '../../../shared/export/outputs';
import type { ArticleId } from '../../../shared/model/ids';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { usualTheme } from '../../../shared/model/theme';
import { aChangingNewsroom, type ChangingNewsroom } from '../../support/changing-newsroom';

let newsroom: ChangingNewsroom;

beforeAll(async () => {
  newsroom = await aChangingNewsroom(70);
  await newsroom.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'خبر' })], {
    after: null,
    state: 'live',
  });
});
afterAll(() => newsroom.remove());
beforeEach(() => rm(newsroom.path('out'), { recursive: true, force: true }));

const stateIn = (folder: string) =>
  stateOfFolder(newsroom.workspace, { folder: newsroom.path(folder), ports: realPorts, signing: 'no-roster' });
const handSome = async (folder: string, articles: readonly ArticleId[], leavers: 'index' | 'none' = 'none') =>
  newsroom.hand(folder, {
    articles,
    scope: 'some',
    ticker: 'leave-out',
    since: await stateIn(folder),
    leavers: leavers === 'index' ? await newsroom.leavers() : null,
  });
const listedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="(?:\.\.\/)*([0-9A-Z]{26})\/article\.html"/g)].map(([, id]) => id!)),
];
const everyList = (files: Readonly<Record<string, string>>): string[] => [
  ...new Set(
    Object.entries(files)
      .filter(([name]) => name.startsWith('sections/all/'))
      .flatMap(([, html]) => listedIn(html)),
  ),
];

describe.each(['index', 'none'] as const)('with what an index knows: %s', (leavers) => {
  test('one changed article alone leaves the folder as a whole hand-off would', async () => {
    await newsroom.hand('out');
    for (const id of [newsroom.ids.at(-1)!, newsroom.ids[3]!]) {
      await newsroom.edit(id, { headline: `خبر صُحّح ${leavers}`, section: 'رياضة' });
      const { manifest } = await handSome('out', [id], leavers);
      expect(manifest?.articles.map((one) => one.id)).toEqual([id]);
      expect(await newsroom.filesIn('out')).toEqual(await newsroom.asAnew());
    }
    expect((await newsroom.hand('out', { since: await stateIn('out') })).manifest).toBeNull();
  });

  test('what else has changed meanwhile stays in the lists as the folder has it', async () => {
    const [given, changed, unapproved] = [newsroom.ids[1]!, newsroom.ids[4]!, newsroom.ids[7]!];
    await newsroom.hand('out');
    const before = await newsroom.filesIn('out');
    await newsroom.edit(given, { kicker: `ذهب ${leavers}` });
    await newsroom.edit(changed, { headline: `لم يذهب بعد ${leavers}`, section: 'قسم آخر' });
    await newsroom.write(unapproved, { headline: `لم يُعتمد ${leavers}`, section: 'قسم آخر' });
    await handSome('out', [given], leavers);
    const after = await newsroom.filesIn('out');
    const all = Object.entries(after)
      .map(([, text]) => text)
      .join('\n');
    expect(all).toContain(`ذهب ${leavers}`);
    expect(all).not.toContain('لم يذهب بعد ' + leavers);
    expect(all).not.toContain('لم يُعتمد ' + leavers);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(everyList(after).sort()).toEqual([...newsroom.ids].sort());
    await newsroom.edit(unapproved, {});
  });
});

test('into an empty folder the lists hold what was given and nothing else', async () => {
  const given = newsroom.ids.slice(10, 13);
  await handSome('out', given);
  expect(everyList(await newsroom.filesIn('out')).sort()).toEqual([...given].sort());
  await handSome('out', [newsroom.ids[20]!]);
  const files = await newsroom.filesIn('out');
  const held = [...given, newsroom.ids[20]!].sort();
  expect(everyList(files).sort()).toEqual(held);
  expect(listedIn(files['index.html']!).sort()).toEqual(held);
  const feed = JSON.parse(files['feed.json']!) as { items: { id: string }[] };
  expect(feed.items.map(({ id }) => id.replace('urn:ulid:', '')).sort()).toEqual(held);
  for (const id of held) expect(files['sitemap.xml']).toContain(id);
});

test('the front page goes on showing the ticker that the folder holds, whose own files stay as they are', async () => {
  await newsroom.hand('out');
  const before = await newsroom.filesIn('out');
  expect(before['index.html']).toContain('class="ticker"');
  await newsroom.edit(newsroom.ids[2]!, { kicker: 'تصحيح' });
  const { files } = await handSome('out', [newsroom.ids[2]!]);
  expect(files.filter((name) => name.includes('ticker'))).toEqual([]);
  expect((await newsroom.filesIn('out'))['index.html']).toContain('class="ticker"');
});

test('where the newsroom’s look is another one now, the next whole hand-off makes all of it anew', async () => {
  await newsroom.hand('out');
  await newsroom.workspace.newsroom.change({ theme: { ...usualTheme, numerals: 'arabic' } });
  await newsroom.edit(newsroom.ids[5]!, { kicker: 'تصحيح' });
  await handSome('out', [newsroom.ids[5]!]);
  const { articles } = await newsroom.handChanged('out', await stateIn('out'));
  expect(articles).toHaveLength(newsroom.ids.length);
  expect(await newsroom.filesIn('out')).toEqual(await newsroom.asAnew());
  await newsroom.workspace.newsroom.change({ theme: usualTheme });
});

test('a folder with pages of which nobody knows what they are keeps its lists', async () => {
  await mkdir(newsroom.path('out/01J8MZ00000000000000000000'), { recursive: true });
  await writeFile(newsroom.path('out/01J8MZ00000000000000000000/article.html'), 'صفحة');
  await writeFile(newsroom.path('out/index.html'), 'الواجهة كما كانت');
  const outcome = await writeExport(
    newsroom.workspace,
    { folder: newsroom.path('out'), articles: [newsroom.ids[0]!], ticker: 'leave-out', drafts: 'refuse' },
    { ports: realPorts, maker: pictureMakerHere },
  );
  expect(outcome).toMatchObject({ kind: 'exported', lists: 'left' });
  const files = await newsroom.filesIn('out');
  expect(files['index.html']).toBe('الواجهة كما كانت');
  expect(Object.keys(files).filter((name) => /^(?:sections\/|rss|atom|feed|sitemap)/.test(name))).toEqual([]);
  expect(files).toHaveProperty([`${newsroom.ids[0]}/article.html`]);
  expect(usualOutputs.has('sections')).toBe(true);
});
