import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realPorts } from '../../../electron/ports/ports';
import { examine } from '../../../electron/workspace/repair/doctor';
import { layoutOf } from '../../../electron/workspace/layout';
import { initWorkspace, openWorkspace } from '../../../electron/workspace/open-workspace';
import { faultyFiles } from '../../support/faulty-files';
import { anArticleId } from '../../support/makers';
import { temporaryWorkspace } from '../../support/temporary-workspace';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const found = (path = folder) => initWorkspace(path, { name: 'المدينة' }, realPorts);
const newsroomPath = () => join(folder, 'newsroom.json');

describe('founding', () => {
  test('an absent or empty folder becomes a newsroom with a name', async () => {
    const path = join(folder, 'مساحة', 'العمل');
    const outcome = await found(path);
    expect(outcome.ok && outcome.value.newsroom.read().name).toBe('المدينة');
    expect(await readdir(path)).toEqual(['newsroom.json']);
  });

  test('the droppings of a file manager make a folder nobody’s', async () => {
    await writeFile(join(folder, '.DS_Store'), '');
    expect((await found()).ok).toBe(true);
  });

  test('a folder with somebody’s files in it is left alone', async () => {
    await writeFile(join(folder, 'رسالة.txt'), 'نص');
    expect(await found()).toEqual({ ok: false, failure: { code: 'not-a-workspace' } });
    expect(await readdir(folder)).toEqual(['رسالة.txt']);
  });

  test('a newsroom that is there stays as it is', async () => {
    await found();
    const before = await readFile(newsroomPath(), 'utf8');
    const again = await initWorkspace(folder, { name: 'اسم آخر' }, realPorts);
    expect(again.ok && again.value.newsroom.read().name).toBe('المدينة');
    expect(await readFile(newsroomPath(), 'utf8')).toBe(before);
  });

  test('what the disk refuses is told, and no half newsroom stays', async () => {
    const probe = faultyFiles();
    await initWorkspace(join(folder, 'probe'), { name: 'المدينة' }, { ...realPorts, files: probe.files });
    for (const [at, call] of probe.calls.entries()) {
      const path = join(folder, `w${at}`);
      const { files } = faultyFiles({ at, code: 'ENOSPC' });
      const outcome = await initWorkspace(path, { name: 'المدينة' }, { ...realPorts, files });
      expect(['founded', 'disk-full'], call).toContain(outcome.ok ? 'founded' : outcome.failure.code);
      const left = await readdir(path).catch(() => []);
      expect(left.length === 0 || (await openWorkspace(path, realPorts)).ok, call).toBe(true);
    }
  });
});

describe('opening', () => {
  test.each([
    ['gone', async () => join(folder, 'لا شيء'), { code: 'folder-gone' }],
    ['no workspace', async () => folder, { code: 'not-a-workspace' }],
    [
      'a file',
      async () => {
        await writeFile(join(folder, 'f'), '');
        return join(folder, 'f');
      },
      { code: 'not-a-folder' },
    ],
    [
      'of a newer Midad',
      async () => {
        await writeFile(newsroomPath(), '{"format":"midad/newsroom@9"}');
        return folder;
      },
      { code: 'newsroom-newer', format: 'midad/newsroom@9' },
    ],
    [
      'with a broken newsroom file',
      async () => {
        await writeFile(newsroomPath(), '{"format":"midad/news');
        return folder;
      },
      { code: 'newsroom-unreadable' },
    ],
  ])('a folder that is %s says so and is not touched', async (_, make, failure) => {
    const path = await make();
    const before = await readdir(folder);
    expect(await openWorkspace(path, realPorts)).toEqual({ ok: false, failure });
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('the newsroom’s own file', () => {
  test('a change leaves alone what another desk has changed meanwhile', async () => {
    const ours = await found();
    const theirs = await openWorkspace(folder, realPorts);
    if (!ours.ok || !theirs.ok) throw new Error('not opened');
    await theirs.value.newsroom.change({ sections: ['محليات'] });
    await ours.value.newsroom.change({ tickerTitle: 'عاجل الآن' });
    expect(ours.value.newsroom.read()).toMatchObject({ sections: ['محليات'], ticker: { title: 'عاجل الآن' } });

    await theirs.value.newsroom.change({ ticker: { labels: { add: ['حصري'] } }, siteUrl: 'https://news.example/' });
    await ours.value.newsroom.change({ ticker: { approval: 'required', labels: { remove: ['مباشر'] } } });
    expect(ours.value.newsroom.read()).toMatchObject({
      siteUrl: 'https://news.example/',
      ticker: { title: 'عاجل الآن', approval: 'required', labels: ['عاجل', 'متابعة', 'تصحيح', 'حصري'] },
    });
    await ours.value.newsroom.change({ siteUrl: null });
    expect(ours.value.newsroom.read()).not.toHaveProperty('siteUrl');
  });
});

describe('the doctor', () => {
  test('names what lies in the wrong place, what a cut-off save left, and what is nobody’s', async () => {
    const desk = await temporaryWorkspace();
    try {
      const created = await desk.workspace.articles.create();
      if (created.kind !== 'created') throw new Error(created.failure.code);
      const layout = layoutOf(desk.root);
      const own = layout.articleFolder('articles', created.id);
      await writeFile(join(own, '.article.json.99-ab12cd34ef56.tmp'), 'نصف');
      await writeFile(join(own, 'article (conflicted copy).json'), '{}');
      const other = layout.article('articles', anArticleId(3));
      await mkdir(layout.articleFolder('articles', anArticleId(3)), { recursive: true });
      await writeFile(other, await readFile(layout.article('articles', created.id)));
      const now = await desk.workspace.articles.open(created.id);
      if (now.kind !== 'opened') throw new Error(now.kind);
      await desk.workspace.articles.keepVersion(now.article, 'asked');
      const before = await desk.allFiles();
      const { filesRead, findings } = await examine(desk.root, realPorts);
      expect(filesRead).toBe(6);
      expect(findings.map(({ path, problem }) => [path.split('/').at(-1), problem.kind]).sort()).toEqual(
        [
          ['.article.json.99-ab12cd34ef56.tmp', 'stray-temporary'],
          ['article (conflicted copy).json', 'unknown-file'],
          ['article.json', 'misplaced'],
        ].sort(),
      );
      expect(await desk.allFiles()).toEqual(before);
    } finally {
      await desk.remove();
    }
  });
});
