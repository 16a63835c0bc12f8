import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { writeExport, type ExportTools } from '../../../electron/handoff/write-export';
import { realFiles, type Files } from '../../../electron/ports/files';
import { realPorts } from '../../../electron/ports/ports';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { initWorkspace, type Workspace } from '../../../electron/workspace/open-workspace';
import type { ArticleId } from '../../../shared/model/ids';
import { aBody } from '../../support/makers';

let root: string;
let workspace: Workspace;
let id: ArticleId;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'midad-export-'));
  const founded = await initWorkspace(join(root, 'w'), { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  workspace = founded.value;
  const created = await workspace.articles.create({ headline: 'خبر', body: aBody('نص') });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  id = created.id;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const tools: ExportTools = { ports: realPorts, maker: pictureMakerHere };
const failing = (differs: Partial<Files>): ExportTools => ({
  ...tools,
  ports: { ...realPorts, files: { ...realFiles, ...differs } },
});
const full = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
const request = (name: string) =>
  ({ folder: join(root, name), articles: [id], ticker: 'include', drafts: 'include' }) as const;

test('a full disk is said, and no half file stays', async () => {
  const createNew: Files['createNew'] = async (path) => ({ ...(await realFiles.createNew(path)), write: full });
  const outcome = await writeExport(workspace, request('out'), failing({ createNew }));
  expect(outcome).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
  expect((await readdir(root)).sort()).toEqual(['w']);
});

test('the text that went out is kept as a version under that name, once for each text', async () => {
  const reasons = async () => (await workspace.articles.versions(id)).map(({ reason }) => reason);
  await writeExport(workspace, request('out'), tools);
  await writeExport(workspace, request('elsewhere'), tools);
  expect(await reasons()).toEqual(['exported']);
  const now = await workspace.articles.open(id);
  if (now.kind !== 'opened') throw new Error(now.kind);
  await workspace.articles.save({ base: now.hash, article: { ...now.article, headline: 'خبر آخر' } });
  await workspace.articles.approve(id);
  await writeExport(workspace, request('out'), tools);
  expect((await reasons()).slice(0, 2)).toEqual(['exported', 'approved']);
});

test('an earlier export stays whole when the next one fails', async () => {
  await writeExport(workspace, request('out'), tools);
  const opened = await workspace.articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await workspace.articles.save({ base: opened.hash, article: { ...opened.article, headline: 'خبر آخر' } });
  const outcome = await writeExport(workspace, request('out'), failing({ rename: full }));
  expect(outcome.kind).toBe('failed');
  expect((await readdir(join(root, 'out'))).sort()).toEqual(
    [
      id,
      'atom.xml',
      'feed.json',
      'index.html',
      'manifest.json',
      'midad-ticker.js',
      'rss.xml',
      'sections',
      'site.css',
      'ticker-fragment.html',
      'ticker.feed.json',
      'ticker.html',
      'ticker.json',
      'ticker.rss',
      'ticker.txt',
    ].sort(),
  );
});

test('the ticker leads to articles of this export and of earlier ones', async () => {
  await workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'خبر', link: { kind: 'article', id } })], {
    after: null,
    state: 'live',
  });
  const linkIn = async (folder: string) => {
    const bytes = await realFiles.read(join(root, folder, 'ticker.json'));
    return JSON.parse(new TextDecoder().decode(bytes)).lines[0].link;
  };
  await writeExport(workspace, { ...request('out'), articles: [] }, tools);
  expect(await linkIn('out')).toEqual({ article: id });
  await writeExport(workspace, request('out'), tools);
  expect(await linkIn('out')).toEqual({ article: id, href: `${id}/article.html` });
  await writeExport(workspace, { ...request('out'), articles: [] }, tools);
  expect(await linkIn('out')).toEqual({ article: id, href: `${id}/article.html` });
});

test('an article asked for twice is written once, the ticker only if asked for', async () => {
  const outcome = await writeExport(workspace, { ...request('out'), articles: [id, id], ticker: 'leave-out' }, tools);
  if (outcome.kind !== 'exported') throw new Error(outcome.kind);
  const { files, ...rest } = outcome;
  expect(files.filter((name) => !name.startsWith('sections/'))).toEqual([
    `${id}/article.html`,
    `${id}/article.json`,
    `${id}/article.jsonld`,
    `${id}/fragment.html`,
    `${id}/ninjs.json`,
    'atom.xml',
    'feed.json',
    'index.html',
    'manifest.json',
    'rss.xml',
    'site.css',
  ]);
  expect(rest).toEqual({ kind: 'exported', lists: 'made', refused: [], leftOut: [] });
});

test('nothing is written where nothing may leave', async () => {
  const outcome = await writeExport(workspace, { ...request('out'), ticker: 'leave-out', drafts: 'refuse' }, tools);
  expect(outcome).toEqual({
    kind: 'exported',
    files: [],
    lists: 'made',
    refused: [{ id, refusals: [{ reason: 'never-approved' }] }],
    leftOut: [],
  });
  expect(await realFiles.exists(join(root, 'out'))).toBe(false);
});

test('names what a page can’t show', async () => {
  const created = await workspace.articles.create({ body: [...aBody('نص'), { _type: 'map', _key: 'i' }] });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  const outcome = await writeExport(workspace, { ...request('out'), articles: [created.id] }, tools);
  expect(outcome).toMatchObject({ leftOut: [{ id: created.id, types: ['map'] }] });
});
