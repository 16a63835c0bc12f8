import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import type { Workspace } from '../../../electron/workspace/open-workspace';
import type { Article } from '../../../shared/model/article';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import { faultyFiles, systemError } from '../../support/faulty-files';
import { aBody, anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';
import { realFiles } from '../../../electron/ports/files';

let desk: TemporaryWorkspace;
let workspace: Workspace;
const pathOf = (id: ArticleId, place: 'articles' | 'trash' = 'articles') => layoutOf(desk.root).article(place, id);

beforeEach(async () => {
  desk = await temporaryWorkspace();
  ({ workspace } = desk);
});
afterEach(() => desk.remove());

async function created(headline = 'خبر', at = workspace): Promise<ArticleId> {
  const outcome = await at.articles.create({ headline, body: aBody('نص') });
  if (outcome.kind !== 'created') throw new Error(outcome.failure.code);
  return outcome.id;
}

async function opened(id: ArticleId, at = workspace): Promise<{ article: Article; hash: FileHash }> {
  const outcome = await at.articles.open(id);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome;
}

describe('saving', () => {
  test('an article is read as it was saved, unknown fields and all', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    const changed = { ...article, headline: 'عنوان آخر', fromTheFuture: { mood: ['calm'] } } as Article;
    const outcome = await workspace.articles.save({ base: hash, article: changed });
    expect(outcome.kind).toBe('saved');
    const again = await opened(id, await desk.reopened());
    expect(again.article).toEqual({ ...changed, versionCreated: again.article.versionCreated });
    expect(outcome).toMatchObject({ hash: again.hash, versionCreated: again.article.versionCreated });
  });

  test('a text that is on the disk is saved, also where its record cannot be read just then', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    const record = layoutOf(desk.root).record('articles', id);
    const files = {
      ...realFiles,
      list: (folder: string) => (folder === record ? Promise.reject(systemError('EIO')) : realFiles.list(folder)),
    };
    const here = await desk.reopened({ files });
    const first = await here.articles.save({ base: hash, article: { ...article, headline: 'أول' } });
    if (first.kind !== 'saved') throw new Error(first.kind);
    const second = await here.articles.save({ base: first.hash, article: { ...article, headline: 'ثان' } });
    expect(second.kind).toBe('saved');
    expect((await opened(id)).article.headline).toBe('ثان');
  });

  test('what another desk has saved meanwhile is not written over', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    const other = await desk.reopened();
    await other.articles.save({ base: hash, article: { ...article, headline: 'نص المكتب الآخر' } });
    const outcome = await workspace.articles.save({ base: hash, article: { ...article, headline: 'نصنا' } });
    expect(outcome).toEqual({ kind: 'clash' });
    expect((await opened(id)).article.headline).toBe('نص المكتب الآخر');
  });

  test('an article that was thrown away meanwhile does not come back to life', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    await workspace.articles.trash(id);
    expect(await workspace.articles.save({ base: hash, article })).toEqual({ kind: 'clash' });
    expect(await workspace.articles.list('articles')).toEqual([]);
  });

  test('after an attempt that failed late the next one is no clash with ourselves', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    let isBroken = true;
    const openFolder: typeof realFiles.openFolder = (path) =>
      isBroken ? Promise.reject(systemError('EIO')) : realFiles.openFolder(path);
    const failing = await desk.reopened({ files: { ...realFiles, openFolder } });
    const first = await failing.articles.save({ base: hash, article: { ...article, headline: 'محاولة أولى' } });
    expect(first).toEqual({ kind: 'failed', failure: { code: 'disk-error' } });
    isBroken = false;
    const second = await failing.articles.save({ base: hash, article: { ...article, headline: 'محاولة ثانية' } });
    expect(second.kind).toBe('saved');
    expect((await opened(id)).article.headline).toBe('محاولة ثانية');
  });

  test('whatever fails, the file is whole and the failure is told', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    const listening = faultyFiles();
    const probe = await desk.reopened({ files: listening.files });
    const begins = listening.calls.length;
    await probe.articles.save({ base: hash, article });
    const calls = listening.calls.slice(begins);
    for (let at = 0; at < calls.length; at += 1) {
      const now = await opened(id);
      const faulty = await desk.reopened({ files: faultyFiles({ at: begins + at, code: 'ENOSPC' }).files });
      const outcome = await faulty.articles.save({ base: now.hash, article: { ...article, headline: `محاولة ${at}` } });
      const left = (await opened(id)).article.headline;
      expect([now.article.headline, `محاولة ${at}`], calls[at]).toContain(left);
      const told = outcome.kind === 'failed' ? outcome.failure.code : `${outcome.kind} ${left}`;
      expect(['disk-full', `saved محاولة ${at}`], calls[at]).toContain(told);
    }
  });

  test('into a workspace that has gone makes no folder where it was', async () => {
    const id = await created();
    const { article, hash } = await opened(id);
    await rename(desk.root, `${desk.root}-away`);
    const outcome = await workspace.articles.save({ base: hash, article });
    expect(outcome).toEqual({ kind: 'failed', failure: { code: 'folder-gone' } });
    expect(await realFiles.exists(desk.root)).toBe(false);
    await rename(`${desk.root}-away`, desk.root);
    expect((await workspace.articles.save({ base: hash, article })).kind).toBe('saved');
  });

  test('a copy is another article with the same text', async () => {
    const id = await created();
    const { article } = await opened(id);
    const copy = await workspace.articles.saveAsCopy(article);
    expect(copy).toMatchObject({ kind: 'created' });
    const articles = await workspace.articles.list('articles');
    expect(new Set(articles.map((one) => one.id)).size).toBe(2);
  });
});

describe('the library', () => {
  test('newest first, in the trash what was thrown away, told as it happens', async () => {
    const told: string[] = [];
    workspace.onLibraryChange((change) =>
      told.push(change.kind === 'put' ? `${change.place} ${change.summary.kind}` : 'gone'),
    );
    const id = await created('الأول');
    await created('الثاني');
    await workspace.articles.trash(id);
    expect(await workspace.articles.list('articles')).toMatchObject([{ headline: 'الثاني' }]);
    expect(await workspace.articles.list('trash')).toMatchObject([{ id, headline: 'الأول' }]);
    expect(await workspace.articles.one(id)).toMatchObject({ place: 'trash', summary: { headline: 'الأول' } });
    expect(await workspace.articles.one(anArticleId(77))).toBeNull();
    await workspace.articles.restore(id);
    expect(await workspace.articles.list('trash')).toEqual([]);
    expect(told).toEqual(['articles article', 'articles article', 'trash article', 'articles article']);
  });

  test('an article keeps every byte in the trash and on the way back', async () => {
    const id = await created();
    const before = await desk.allFiles();
    await workspace.articles.trash(id);
    expect(Object.values(await desk.allFiles()).sort()).toEqual(Object.values(before).sort());
    await workspace.articles.restore(id);
    expect(await desk.allFiles()).toEqual(before);
  });

  test('renaming changes the working name alone, and not of a file that cannot be read', async () => {
    const id = await created();
    const { article } = await opened(id);
    await workspace.articles.rename(id, 'سوق-الكتب');
    const after = await opened(id);
    expect(after.article).toEqual({ ...article, slugline: 'سوق-الكتب', versionCreated: after.article.versionCreated });
    await writeFile(pathOf(id), '{');
    expect(await workspace.articles.rename(id, 'آخر')).toEqual({ kind: 'clash' });
  });

  test('a folder that was copied by hand does not speak for the article it was copied from', async () => {
    const id = await created();
    const copy = anArticleId(77);
    await mkdir(dirname(pathOf(copy)), { recursive: true });
    await writeFile(pathOf(copy), await realFiles.read(pathOf(id)));
    expect(await workspace.articles.open(copy)).toMatchObject({ kind: 'unreadable', problem: { where: 'id' } });
  });

  test('what is none of ours is not looked at: other names, files, links', async () => {
    const id = await created();
    const articles = layoutOf(desk.root).articles('articles');
    await mkdir(join(articles, 'notes', anArticleId(5)), { recursive: true });
    await mkdir(join(dirname(dirname(pathOf(id))), 'خبر'), { recursive: true });
    await writeFile(join(articles, '0f'), 'a file where a shard should be');
    await symlink(dirname(pathOf(id)), join(dirname(dirname(pathOf(id))), anArticleId(6)));
    expect((await workspace.articles.list('articles')).map((one) => one.id)).toEqual([id]);
  });
});

describe('an approval', () => {
  test('holds for the text as it is, and for no other', async () => {
    const id = await created();
    await workspace.articles.approve(id);
    const review = async () => (await workspace.articles.list('articles')).map((one) => 'review' in one && one.review);
    expect(await review()).toEqual(['approved']);
    const { article, hash } = await opened(id);
    await workspace.articles.save({ base: hash, article: { ...article, headline: 'عنوان آخر' } });
    expect(await review()).toEqual(['changed']);
    const now = await opened(id);
    await workspace.articles.save({ base: now.hash, article });
    expect(await review()).toEqual(['approved']);
  });

  test('of two within a second, by nobody in particular, the later one holds', async () => {
    const id = await created();
    for (const headline of ['أول', 'ثانٍ', 'ثالث', 'رابع', 'خامس', 'سادس']) {
      const { article, hash } = await opened(id);
      await workspace.articles.save({ base: hash, article: { ...article, headline } });
      await workspace.articles.approve(id);
      const [listed] = await workspace.articles.list('articles');
      expect(listed).toMatchObject({ headline, review: 'approved' });
    }
  });
});

describe('a damaged newsroom', () => {
  test('each article says what is wrong with it, and looking touches nothing', async () => {
    const damaged = await temporaryWorkspace('damaged');
    try {
      const before = await damaged.allFiles();
      const articles = await damaged.workspace.articles.list('articles');
      const said = articles.map((one) => (one.kind === 'unreadable' ? one.problem.kind : one.headline));
      expect(said.sort()).toEqual(
        ['broken', 'broken', 'empty', 'half-written', 'newer', 'خبر سليم بين ملفات معطوبة'].sort(),
      );
      for (const { id } of articles) await damaged.workspace.articles.open(id);
      expect(await damaged.allFiles()).toEqual(before);
    } finally {
      await damaged.remove();
    }
  });
});
