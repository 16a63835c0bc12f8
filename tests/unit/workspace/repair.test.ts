import fc from 'fast-check';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realPorts } from '../../../electron/ports/ports';
import { layoutOf, type Layout } from '../../../electron/workspace/layout';
import { repair } from '../../../electron/workspace/repair/repair';
import type { ArticleId } from '../../../shared/model/ids';
import { aLine, aLineId, anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let layout: Layout;
beforeEach(async () => {
  desk = await temporaryWorkspace();
  layout = layoutOf(desk.root);
});
afterEach(() => desk.remove());

const mend = () => repair(desk.root, realPorts, { patience: 5 });
const curesOf = async () =>
  (await mend()).results.map(({ finding, cure }) => [finding.path.split('/').at(-1), cure]).sort();

async function create(headline: string): Promise<ArticleId> {
  const created = await desk.workspace.articles.create({ headline });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return created.id;
}
async function textOf(id: ArticleId) {
  const opened = await desk.workspace.articles.open(id);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened.article;
}
/** Creates an article and keeps its text as a version. */
async function withVersion(headline: string): Promise<ArticleId> {
  const id = await create(headline);
  await desk.workspace.articles.keepVersion(await textOf(id), 'asked');
  return id;
}
const everything = async () => Object.values(await desk.allFiles());

describe('a broken text', () => {
  test.each([
    ['cut off', '{"format":"midad/art'],
    ['empty', ''],
    ['not ours', '[]'],
  ])('%s gives way to the newest whole version, and is kept aside', async (_, bytes) => {
    const id = await withVersion('سليم');
    await writeFile(layout.article('articles', id), bytes);
    expect(await curesOf()).toEqual([['article.json', 'version-restored']]);
    expect((await textOf(id)).headline).toBe('سليم');
    expect(await everything()).toContain(Buffer.from(bytes).toString('base64'));
    expect(await curesOf()).toEqual([]);
  });

  test('that is not there comes back from its version', async () => {
    const id = await withVersion('سليم');
    await rm(layout.article('articles', id));
    expect(await curesOf()).toEqual([['article.json', 'version-restored']]);
    expect((await textOf(id)).headline).toBe('سليم');
  });

  test('without a whole version is left as it is', async () => {
    const id = await create('ضائع');
    await writeFile(layout.article('articles', id), '{');
    const before = await desk.allFiles();
    expect(await curesOf()).toEqual([['article.json', 'left']]);
    expect(await desk.allFiles()).toEqual(before);
  });

  test('of a newer Midad is not broken', async () => {
    const id = await withVersion('سليم');
    const newer = JSON.stringify({ ...(await textOf(id)), format: 'midad/article@9' });
    await writeFile(layout.article('articles', id), newer);
    expect(await curesOf()).toEqual([['article.json', 'left']]);
    expect(await readFile(layout.article('articles', id), 'utf8')).toBe(newer);
  });
});

describe('what lies in the wrong place', () => {
  test('a synchroniser’s second version becomes a version of its article', async () => {
    const id = await create('نصّنا');
    const theirs = JSON.stringify({ ...(await textOf(id)), headline: 'نصّهم' });
    const copy = 'article (نسخة متعارضة 2026-09-25).json';
    await writeFile(join(layout.articleFolder('articles', id), copy), theirs);
    expect(await curesOf()).toEqual([[copy, 'kept-as-version']]);
    const [version] = await desk.workspace.articles.versions(id);
    expect(version?.reason).toBe('clash');
    const read = await desk.workspace.articles.readVersion(id, version!.id);
    expect(read).toMatchObject({ kind: 'read', article: { headline: 'نصّهم' } });
    expect((await textOf(id)).headline).toBe('نصّنا');
    expect(await everything()).toContain(Buffer.from(theirs).toString('base64'));
  });

  test('a folder in a shard that is not its own moves to its own', async () => {
    const id = await withVersion('تائه');
    const wrong = join(layout.articles('articles'), 'zz', id);
    await mkdir(dirname(wrong), { recursive: true });
    await rename(layout.articleFolder('articles', id), wrong);
    expect((await curesOf()).every(([, cure]) => cure === 'moved-home')).toBe(true);
    expect((await textOf(id)).headline).toBe('تائه');
  });

  test('a folder is not moved over one that is there', async () => {
    const id = await create('هنا');
    const wrong = join(layout.articles('articles'), 'zz', id);
    await mkdir(wrong, { recursive: true });
    await writeFile(join(wrong, 'article.json'), await readFile(layout.article('articles', id)));
    expect(await curesOf()).toEqual([['article.json', 'left']]);
  });

  test('a line under a strange name gets its own; a copy of one that is there goes aside', async () => {
    const line = aLine({ id: aLineId(1) });
    const folder = layout.ticker('articles');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'line (1).json'), JSON.stringify(line));
    expect(await curesOf()).toEqual([['line (1).json', 'moved-home']]);
    await writeFile(join(folder, 'copy.json'), JSON.stringify(line));
    expect(await curesOf()).toEqual([['copy.json', 'moved-aside']]);
    await writeFile(join(folder, 'other.json'), JSON.stringify({ ...line, text: 'نص آخر' }));
    expect(await curesOf()).toEqual([['other.json', 'left']]);
    expect((await desk.workspace.ticker.state()).lines).toMatchObject([{ text: line.text }]);
  });
});

describe('leftovers of saves', () => {
  test('one that nobody writes any more goes aside', async () => {
    const id = await create('سليم');
    const stray = join(layout.articleFolder('articles', id), '.article.json.99-ab12cd34ef56.tmp');
    await writeFile(stray, 'نصف');
    expect(await curesOf()).toEqual([['.article.json.99-ab12cd34ef56.tmp', 'moved-aside']]);
    expect(await readdir(dirname(stray))).toEqual(['article.json']);
  });

  test('one that is being written is left', async () => {
    const id = await create('سليم');
    const stray = join(layout.articleFolder('articles', id), '.article.json.99-ab12cd34ef56.tmp');
    await writeFile(stray, 'نصف');
    let reads = 0;
    const files = {
      ...realPorts.files,
      read: async (path: string) => {
        if (path === stray) await writeFile(stray, `${(reads += 1)}`);
        return realPorts.files.read(path);
      },
    };
    const { results } = await repair(desk.root, { ...realPorts, files }, { patience: 5 });
    expect(results.map(({ cure }) => cure)).toEqual(['left']);
  });
});

test('a disk that refuses leaves everything as it is', async () => {
  const id = await withVersion('سليم');
  await writeFile(layout.article('articles', id), '{');
  const before = await desk.allFiles();
  const rename = async () => {
    throw Object.assign(new Error('no'), { code: 'EACCES' });
  };
  const { results } = await repair(desk.root, { ...realPorts, files: { ...realPorts.files, rename } }, { patience: 5 });
  expect(results.map(({ cure }) => cure)).toEqual(['left']);
  expect(await desk.allFiles()).toEqual(before);
});

test('whatever was damaged: what had a whole version is readable, no bytes are gone, and there is nothing left to mend', async () => {
  const damage = fc.constantFrom('cut', 'empty', 'gone', 'copy', 'wrong shard', 'stray', 'none');
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const ids: ArticleId[] = [];
      for (const [at, kind] of damages.entries()) ids.push(await damaged(kind, at));
      const before = await everything();
      await mend();
      for (const id of ids) expect((await textOf(id)).headline).toContain('خبر');
      const after = await everything();
      for (const bytes of before) expect(after).toContain(bytes);
      expect(await curesOf()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

async function damaged(kind: string, at: number): Promise<ArticleId> {
  const id = await withVersion(`خبر ${at}`);
  const [folder, file] = [layout.articleFolder('articles', id), layout.article('articles', id)];
  const bytes = await readFile(file, 'utf8');
  if (kind === 'cut') await writeFile(file, bytes.slice(0, 40 + at));
  if (kind === 'empty') await writeFile(file, '');
  if (kind === 'gone') await rm(file);
  if (kind === 'copy') await writeFile(join(folder, `article-PC-${at}.json`), bytes.replace('خبر', 'خبر آخر'));
  if (kind === 'stray') await writeFile(join(folder, `.article.json.${at}-ab12cd34ef56.tmp`), `نصف ${at}`);
  if (kind === 'wrong shard') {
    const wrong = join(layout.articles('articles'), 'zz', id);
    await mkdir(dirname(wrong), { recursive: true });
    await rename(folder, wrong);
  }
  return id;
}

test('an article whose folder is missing altogether is nobody’s', async () => {
  await mkdir(join(layout.articleFolder('articles', anArticleId(5)), 'versions'), { recursive: true });
  expect(await curesOf()).toEqual([]);
});
