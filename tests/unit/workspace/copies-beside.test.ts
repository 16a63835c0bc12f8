/** What synchronisers leave beside an article when two machines have written at once. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import type { ArticleId } from '../../../shared/model/ids';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let id: ArticleId;
let path: string;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  const created = await desk.workspace.articles.create({ headline: 'ما في الملف' });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  ({ id } = created);
  path = layoutOf(desk.root).article('articles', id);
});
afterEach(() => desk.remove());

const beside = (name: string) => join(dirname(path), name);
const copyWith = async (headline: string) => (await readFile(path, 'utf8')).replace('ما في الملف', headline);

test.each([
  'article (نسخة متعارضة من Ali 2026-11-24).json',
  "article (Ali's conflicted copy 2026-11-24).json",
  'article.sync-conflict-20261124-101112-ABCDEFG.json',
  'article-DESKTOP1.json',
  'article 2.json',
  'article (1).JSON',
])('%s is found, becomes a version, and goes aside byte for byte', async (name) => {
  const bytes = await copyWith('من الجهاز الآخر');
  await writeFile(beside(name), bytes);
  expect(await desk.workspace.articles.copies(id)).toBe(1);
  expect(await desk.workspace.articles.keepCopies(id)).toEqual({ kind: 'done' });
  expect(await desk.workspace.articles.copies(id)).toBe(0);
  const [version] = await desk.workspace.articles.versions(id);
  expect(version?.reason).toBe('clash');
  const kept = await desk.workspace.articles.readVersion(id, version!.id);
  expect(kept).toMatchObject({ kind: 'read', article: { headline: 'من الجهاز الآخر' } });
  expect(Object.values(await desk.allFiles())).toContain(Buffer.from(bytes).toString('base64'));
  expect((await readdir(dirname(path))).sort()).toEqual(['article.json', 'versions']);
});

test('a copy that says what the file says needs no version', async () => {
  await writeFile(beside('article 2.json'), await readFile(path));
  await desk.workspace.articles.keepCopies(id);
  expect(await desk.workspace.articles.versions(id)).toEqual([]);
  expect(await readdir(dirname(path))).toEqual(['article.json']);
});

test('what is broken, on its way, or another article’s is left to the doctor', async () => {
  await writeFile(beside('article 2.json'), '{"format":"midad/art');
  await writeFile(beside('article 3.json'), (await copyWith('آخر')).replaceAll(id, '01J8MZ0000000000000000G00D'));
  await writeFile(beside('.syncthing.article.json.tmp'), await copyWith('في الطريق'));
  await writeFile(beside('notes.txt'), 'ملاحظات');
  expect(await desk.workspace.articles.copies(id)).toBe(0);
  expect(await desk.workspace.articles.keepCopies(id)).toEqual({ kind: 'done' });
  expect(await readdir(dirname(path))).toHaveLength(5);
});

test('of a folder that is gone there are none', async () => {
  await desk.workspace.articles.trash(id);
  expect(await desk.workspace.articles.copies(id)).toBe(0);
});
