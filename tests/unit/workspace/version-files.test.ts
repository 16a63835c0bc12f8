import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timestampOf } from '../../../shared/model/timestamp-of';
import { realFiles } from '../../../electron/ports/files';
import { layoutOf } from '../../../electron/workspace/layout';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import type { Article } from '../../../shared/model/article';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import { systemError } from '../../support/faulty-files';
import { aBody } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let workspace: Workspace;
let id: ArticleId;

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ({ workspace } = desk);
  const created = await workspace.articles.create({ headline: 'الأول', body: aBody('نص') });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  ({ id } = created);
});
afterEach(() => desk.remove());

async function opened(at = workspace): Promise<{ article: Article; hash: FileHash }> {
  const outcome = await at.articles.open(id);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome;
}

async function save(headline: string, by: 'hand' | 'clock', at = workspace): Promise<void> {
  const { article, hash } = await opened(at);
  const outcome = await at.articles.save({ base: hash, article: { ...article, headline }, by });
  expect(outcome.kind).toBe('saved');
}

const kept = async (at = workspace): Promise<string[]> =>
  Promise.all(
    (await at.articles.versions(id)).map(async ({ id: version, reason }) => {
      const outcome = await at.articles.readVersion(id, version);
      return `${reason}: ${outcome.kind === 'read' ? outcome.article.headline : outcome.kind}`;
    }),
  );

describe('a version is kept', () => {
  test('of both texts before they become one: at most once a minute by the clock, each time a person decides', async () => {
    let seconds = 0;
    const clock = { now: () => timestampOf(new Date(Date.now() + seconds * 1000)) };
    const later = await desk.reopened({ clock });
    const { article } = await opened();
    const merge = (name: string, by: 'hand' | 'clock') =>
      later.articles.keepBeforeMerge({
        ours: { ...article, headline: `${name} منا` },
        theirs: { ...article, headline: `${name} منهم` },
        by,
      });
    await merge('أ', 'clock');
    seconds = 50;
    await merge('ب', 'clock');
    seconds = 70;
    await merge('ج', 'clock');
    await merge('د', 'hand');
    expect(await kept()).toEqual([
      'clash: د منا',
      'replaced: د منهم',
      'merged: ج منا',
      'merged: ج منهم',
      'merged: أ منا',
      'merged: أ منهم',
    ]);
  });

  test('each time a person saves by hand, but not twice of the same text', async () => {
    await save('الثاني', 'hand');
    await save('الثاني', 'hand');
    await save('الثالث', 'hand');
    expect(await kept()).toEqual(['asked: الثالث', 'asked: الثاني']);
  });

  test('of what is saved by the clock every ten minutes', async () => {
    let minutes = 0;
    const clock = { now: () => timestampOf(new Date(Date.now() + minutes * 60_000)) };
    const later = await desk.reopened({ clock });
    for (const [at, headline] of [
      [0, 'في البداية'],
      [4, 'بعد أربع دقائق'],
      [9, 'بعد تسع دقائق'],
      [11, 'بعد إحدى عشرة دقيقة'],
    ] as const) {
      minutes = at;
      await save(headline, 'clock', later);
    }
    expect(await kept()).toEqual(['worked: بعد إحدى عشرة دقيقة', 'worked: في البداية']);
  });

  test('of the very text that is approved, before the approval', async () => {
    await workspace.articles.approve(id);
    expect(await kept()).toEqual(['approved: الأول']);
  });

  test('and when that is not possible, the approval is not given', async () => {
    const createNew: typeof realFiles.createNew = (path) =>
      path.includes('versions') ? Promise.reject(systemError('ENOSPC')) : realFiles.createNew(path);
    const full = await desk.reopened({ files: { ...realFiles, createNew } });
    expect(await full.articles.approve(id)).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(await full.articles.list('articles')).toMatchObject([{ review: 'draft' }]);
    const { article, hash } = await opened();
    const saved = await full.articles.save({ base: hash, article: { ...article, headline: 'محفوظ' }, by: 'hand' });
    expect(saved.kind).toBe('saved');
  });
});

describe('bringing a version back', () => {
  test('keeps the text that it replaces, and is a version itself', async () => {
    await save('النص القديم', 'hand');
    await save('النص الجديد', 'clock');
    const old = (await workspace.articles.versions(id)).at(-1)!;
    const outcome = await workspace.articles.restoreVersion({ id, version: old.id, base: (await opened()).hash });
    expect(outcome.kind).toBe('saved');
    expect((await opened()).article.headline).toBe('النص القديم');
    expect(await kept()).toEqual(['restored: النص القديم', 'replaced: النص الجديد', 'asked: النص القديم']);
  });

  test('meets a text that has changed meanwhile as a clash, and touches nothing', async () => {
    await save('القديم', 'hand');
    const { hash } = await opened();
    await save('ما كتبه مكتب آخر', 'clock');
    const before = await desk.allFiles();
    const [version] = await workspace.articles.versions(id);
    expect(await workspace.articles.restoreVersion({ id, version: version!.id, base: hash })).toEqual({
      kind: 'clash',
    });
    expect(await desk.allFiles()).toEqual(before);
  });
});

test('versions go to the trash with their article and come back with it', async () => {
  await save('الثاني', 'hand');
  await workspace.articles.trash(id);
  await workspace.articles.restore(id);
  expect(await kept()).toEqual(['asked: الثاني']);
});

test('a version is never written again, and one that is damaged says so', async () => {
  await save('الثاني', 'hand');
  const folder = layoutOf(desk.root).versions('articles', id);
  const [name] = await readdir(folder);
  const bytes = await readFile(join(folder, name!), 'utf8');
  await save('الثالث', 'hand');
  expect(await readFile(join(folder, name!), 'utf8')).toBe(bytes);
  await writeFile(join(folder, name!), '{"format":');
  expect(await kept()).toEqual(['asked: الثالث', 'asked: unreadable']);
  await rm(folder, { recursive: true });
  expect(await kept()).toEqual([]);
});
