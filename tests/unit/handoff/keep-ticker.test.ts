import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTicker, type TickerKeeper } from '../../../electron/handoff/keep-ticker';
import { realFiles } from '../../../electron/ports/files';
import { layoutOf } from '../../../electron/workspace/layout';
import { realPorts } from '../../../electron/ports/ports';
import { timestampOf } from '../../../shared/model/timestamp-of';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import { tickerDraft } from '../../../shared/model/ticker-line';
import type { TickerKeeping } from '../../../shared/ticker/keeping';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let site: string;
let keeper: TickerKeeper;
let told: TickerKeeping[];

beforeEach(async () => {
  desk = await temporaryWorkspace();
  site = await mkdtemp(join(tmpdir(), 'midad-site-'));
  keepInto(desk.workspace);
});
function keepInto(workspace: Workspace): void {
  keeper?.stop();
  told = [];
  keeper = keepTicker({
    workspace,
    ports: realPorts,
    tell: (keeping) => told.push(keeping),
    fault: (cause) => {
      throw cause;
    },
  });
}
afterEach(async () => {
  keeper.stop();
  await desk.remove();
  await rm(site, { recursive: true, force: true });
});

const live = { after: null, state: 'live' } as const;
const textsOnSite = async (): Promise<string[]> => {
  const { lines } = JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')) as { lines: { text: string }[] };
  return lines.map(({ text }) => text);
};
/** Each with what tells a file that has been written again from one that has not. */
const filesOnSite = async (): Promise<Record<string, { text: string; file: number }>> => {
  const names = (await readdir(site)).sort();
  const files = names.map(async (name) => {
    const path = join(site, name);
    return [name, { text: await readFile(path, 'utf8'), file: (await stat(path)).ino }] as const;
  });
  return Object.fromEntries(await Promise.all(files));
};
const onSite = (...texts: string[]) => vi.waitFor(async () => expect(await textsOnSite()).toEqual(texts), 20_000);

test('what is on the air stands in every file, and each change follows', async () => {
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'أول' })], live);
  await keeper.into(site);
  expect((await readdir(site)).sort()).toEqual(
    [
      'midad-ticker.js',
      'site.css',
      'ticker-fragment.html',
      'ticker.feed.json',
      'ticker.html',
      'ticker.json',
      'ticker.rss',
      'ticker.txt',
    ].sort(),
  );
  expect(await textsOnSite()).toEqual(['أول']);
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:06', text: 'ثانٍ' })], live);
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:07', text: 'في الانتظار' })], {
    after: null,
    state: 'ready',
  });
  await onSite('ثانٍ', 'أول');
  expect(told.at(-1)?.kind).toBe('written');
});

test('a line goes by the clock alone', async () => {
  const soon = timestampOf(new Date(Date.now() + 2500));
  await desk.workspace.ticker.add(
    [
      tickerDraft({ displayTime: '14:05', text: 'إلى حين', expiry: { kind: 'at', at: soon } }),
      tickerDraft({ displayTime: '14:04', text: 'باقٍ' }),
    ],
    live,
  );
  await keeper.into(site);
  expect(await textsOnSite()).toEqual(['إلى حين', 'باقٍ']);
  await onSite('باقٍ');
  await vi.waitFor(async () => {
    const { lines } = await desk.workspace.ticker.history({ from: 0, count: 9 });
    expect(lines.map(({ text, state }) => [text, state])).toEqual([['إلى حين', 'expired']]);
  }, 20_000);
});

test('a desk that writes without a pause is followed all the same', async () => {
  await keeper.into(site);
  let isThere = false;
  for (let turn = 0; turn < 500 && !isThere; turn += 1) {
    await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: `سطر ${turn}` })], live);
    isThere = (await textsOnSite()).length > 0;
  }
  expect(isThere).toBe(true);
});

test('a change reads no line but its own, however many there are', async () => {
  const read: string[] = [];
  const files = { ...realFiles, read: (path: string) => (read.push(path), realFiles.read(path)) };
  const workspace = await desk.reopened({ files });
  await workspace.ticker.add(
    Array.from({ length: 30 }, (_, index) => tickerDraft({ displayTime: '14:05', text: `سطر ${index}` })),
    live,
  );
  keepInto(workspace);
  await keeper.into(site);
  const [first] = (await workspace.ticker.known()).lines;
  read.length = 0;
  await workspace.ticker.edit(first!.id, tickerDraft({ displayTime: '14:05', text: 'بعد التحرير' }));
  await vi.waitFor(async () => expect((await textsOnSite())[0]).toBe('بعد التحرير'), 20_000);
  const lines = read.filter((path) => path.startsWith(join(desk.root, 'ticker')));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((path) => !path.includes(first!.id))).toEqual([]);
});

test('files that would say the same stay as they are, and one that somebody took away comes back', async () => {
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'على الهواء' })], live);
  await keeper.into(site);
  const before = await filesOnSite();
  const written = told.length;
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:06', text: 'ينتظر' })], { ...live, state: 'ready' });
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(written), 20_000);
  expect(await filesOnSite()).toEqual(before);
  await rm(join(site, 'ticker.rss'));
  await keeper.write();
  const { 'ticker.rss': rss, ...others } = await filesOnSite();
  const { 'ticker.rss': rssBefore, ...othersBefore } = before;
  expect(others).toEqual(othersBefore);
  expect(rss!.text).toBe(rssBefore!.text);
});

test('the title that readers see is the newsroom’s of now', async () => {
  await keeper.into(site);
  await desk.workspace.newsroom.change({ tickerTitle: 'مستجدات' });
  await keeper.write();
  expect(JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8'))).toMatchObject({ title: 'مستجدات' });
});

test('a folder that cannot be written to is said, and what lay there stays whole', async () => {
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'أول' })], live);
  await writeFile(join(site, 'file'), '');
  await keeper.into(join(site, 'file'));
  expect(keeper.state()).toMatchObject({ kind: 'failed' });
  await keeper.into(site);
  expect(keeper.state()).toMatchObject({ kind: 'written' });
  await keeper.into(null);
  expect(keeper.state()).toEqual({ kind: 'off' });
});

test('«المزيد» leads to an article once its page is there, and no longer once it is trashed', async () => {
  const created = await desk.workspace.articles.create({ headline: 'خبر' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  const { id } = created;
  const line = tickerDraft({ displayTime: '14:05', text: 'سطر', link: { kind: 'article', id } });
  await desk.workspace.ticker.add([line], { after: null, state: 'live' });
  await keeper.into(site);
  const linkOnSite = async (): Promise<unknown> =>
    (JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')) as { lines: { link: unknown }[] }).lines[0]?.link;
  expect(await linkOnSite()).toEqual({ article: id });

  await mkdir(join(site, id));
  await writeFile(join(site, id, 'article.html'), '<!doctype html>');
  await keeper.write();
  expect(await linkOnSite()).toEqual({ article: id, href: `${id}/article.html` });

  // Taken away by another desk, which knows nothing of lines.
  const other = layoutOf(desk.root);
  await mkdir(dirname(other.articleFolder('trash', id)), { recursive: true });
  await rename(other.articleFolder('articles', id), other.articleFolder('trash', id));
  await desk.workspace.articles.lookAgain(id);
  await vi.waitFor(async () => expect(await linkOnSite()).toEqual({ article: id }), 20_000);
});
