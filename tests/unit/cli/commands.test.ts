import { readFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import wire from '../../fixtures/feeds/wire.rss?raw';
import harbour from '../../fixtures/pages/harbour.txt?raw';
import { shardOf } from '../../../electron/workspace/layout';
import { articleExport, jsonFile } from '../../../shared/export/article-json';
import type { ArticleId } from '../../../shared/model/ids';
import { anArticle } from '../../support/makers';
import { aTerminal } from './midad';

/** A workspace `w` with the harbour page in it. */
async function aWorkspace() {
  const terminal = await aTerminal();
  await terminal.midad('init', 'w', '--name', 'المدينة');
  await terminal.write('page.txt', harbour);
  const { value } = await terminal.json('import', 'w', 'page.txt');
  const id = value.files[0].article.id as ArticleId;
  return { ...terminal, id, articleFile: `w/articles/${shardOf(id)}/${id}/article.json`, imported: value };
}

describe('init', () => {
  test('founds a workspace, named as asked or like its folder', async () => {
    const { midad, json, cwd } = await aTerminal();
    expect(await midad('init', 'w', '--name', 'المدينة')).toEqual({
      exit: 0,
      out: `Founded the workspace “المدينة” in ${join(cwd, 'w')}.\n`,
      err: '',
    });
    expect((await json('init', 'other')).value).toEqual({
      command: 'init',
      ok: true,
      workspace: join(cwd, 'other'),
      name: 'other',
      founded: true,
    });
  });

  test('leaves a workspace as it is, and other folders alone', async () => {
    const { json, write, cwd } = await aTerminal();
    await json('init', 'w', '--name', 'المدينة');
    expect((await json('init', 'w', '--name', 'غيرها')).value).toMatchObject({
      ok: true,
      name: 'المدينة',
      founded: false,
    });
    await write('letter.txt', 'x');
    const { exit, value } = await json('init', cwd);
    expect(exit).toBe(1);
    expect(value).toMatchObject({ ok: false, failure: { code: 'not-a-workspace' } });
  });
});

describe('import', () => {
  test('gives the ids, puts the ticker’s lines in the page’s order and names the ticker', async () => {
    const { imported, json, midad, write, read, id } = await aWorkspace();
    expect(imported.files[0]).toMatchObject({ file: 'page.txt', ok: true, unplaced: [], leftOut: [] });
    expect(imported.files[0].ticker.ids).toHaveLength(16);
    await write('later.txt', 'آخر المستجدات\n• 19:10 . أول... المزيد\n• 19:05 . ثانٍ... المزيد');
    expect((await midad('import', 'w', 'later.txt')).out).toContain('the ticker is now titled “آخر المستجدات”');
    await json('export', 'w', '--to', 'out', '--include-drafts');
    const ticker = JSON.parse(await read('out/ticker.json'));
    expect(ticker.title).toBe('آخر المستجدات');
    expect(ticker.lines.slice(0, 3).map(({ time }: { time: string }) => time)).toEqual(['19:10', '19:05', '18:42']);
    expect((await json('list', 'w')).value.articles.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  test('puts a feed into the pool, and what it has told before not again', async () => {
    const { json, midad, write, read } = await aWorkspace();
    await write('wire.rss', wire);
    const { exit, value } = await json('import', 'w', 'wire.rss');
    expect(exit).toBe(0);
    const [{ feed, article, ticker }] = value.files;
    expect([article, ticker, feed.ids.length]).toEqual([null, null, 3]);
    expect(feed.repeated).toEqual(['هزّة أرضيّة خفيفة تضرب الساحل']);
    expect(feed.guessed).toMatchObject([{ text: 'أسعار القمح ترتفع 3% في أسبوع', guesses: ['undated'] }]);
    expect(feed.leftOut.map(({ what }: { what: string }) => what)).toEqual(['link', 'untitled', 'summary']);
    expect(JSON.parse(await read(`w/ticker/${feed.ids[0]}.json`))).toMatchObject({ state: 'ready', label: 'عاجل' });
    const again = await midad('import', 'w', 'wire.rss', '--lang', 'ar');
    expect(again.out).toContain('wire.rss: لا أسطر جديدة');
    expect(again.out).toContain('wire.rss: موجود من قبل فلم يُضف: BBC: قمة «طارئة» تبدأ غدًا');
    expect(again.out).toContain('wire.rss: ملخص واحد لم يُنقل: السطر عنوان وحده');
  });

  test('says what it could not place', async () => {
    const { midad, write } = await aWorkspace();
    await write('odd.txt', 'عنوان الخبر\nوكالات – المدينة\nتاريخ الخبر: 31-02-2026\nنص الخبر.');
    const { exit, out } = await midad('import', 'w', 'odd.txt');
    expect(exit).toBe(0);
    expect(out).toContain('odd.txt:3: not a real date, kept as a paragraph: تاريخ الخبر: 31-02-2026');
  });

  test('names each file that can’t be imported and imports the others', async () => {
    const { json, midad, write } = await aWorkspace();
    await write('bad.txt', Uint8Array.of(0xc7, 0xe1, 0x0a));
    await write('sheet.xlsx', 'x');
    await write('empty.md', '\n');
    await write('half.json', '{"format":"midad/article@1"');
    await write('good.md', '# عنوان\n\nنص');
    const names = ['bad.txt', 'sheet.xlsx', 'empty.md', 'half.json', 'gone.html', 'w', 'good.md'];
    const { exit, value } = await json('import', 'w', ...names);
    expect(exit).toBe(1);
    expect(value.files.map((file: { failure?: { code: string } }) => file.failure?.code ?? 'kept')).toEqual([
      'not-utf8',
      'unknown-kind',
      'empty',
      'unreadable',
      'not-found',
      'unknown-kind',
      'kept',
    ]);
    const { err } = await midad('import', 'w', 'bad.txt', 'half.json');
    expect(err).toBe('bad.txt: is not UTF-8 text\nhalf.json: the file is half-written: its text stops in the middle\n');
  });

  test('an exported article comes back as another one with the same text', async () => {
    const { json, write, read, id } = await aWorkspace();
    await write('a.json', jsonFile(articleExport(anArticle({ kicker: 'اقتصاد' }))));
    const { value } = await json('import', 'w', 'a.json');
    await json('export', 'w', '--to', 'out', '--include-drafts');
    const again = JSON.parse(await read(`out/${value.files[0].article.id}/article.json`));
    expect(value.files[0].article.id).not.toBe(id);
    expect(again).toMatchObject({ kicker: 'اقتصاد', headline: anArticle().headline, body: anArticle().body });
  });
});

describe('export', () => {
  test('leaves drafts out and says so; with --include-drafts they go', async () => {
    const { json, midad, names, id } = await aWorkspace();
    // Pages of sections and manifests of before have tests of their own.
    const namesOfOut = async () => (await names('out')).filter((name) => !/^(?:sections|manifests)/.test(name));
    const first = await json('export', 'w', '--to', 'out');
    expect(first.exit).toBe(0);
    expect(first.value).toMatchObject({ ok: true, drafts: [id], refused: [] });
    expect(await namesOfOut()).toEqual([
      'index.html',
      'manifest.json',
      'midad-ticker.js',
      'site.css',
      'ticker-fragment.html',
      'ticker.feed.json',
      'ticker.html',
      'ticker.json',
      'ticker.rss',
      'ticker.txt',
    ]);
    expect((await midad('export', 'w', '--to', 'out2')).out).toContain(`${id}: a draft, left out`);
    await midad('export', 'w', '--to', 'out', '--include-drafts');
    expect(await namesOfOut()).toEqual([
      id,
      `${id}/article.html`,
      `${id}/article.json`,
      `${id}/article.jsonld`,
      `${id}/fragment.html`,
      `${id}/ninjs.json`,
      'atom.xml',
      'feed.json',
      'index.html',
      'manifest.json',
      'midad-ticker.js',
      'rss.xml',
      'site.css',
      'ticker-fragment.html',
      'ticker.feed.json',
      'ticker.html',
      'ticker.json',
      'ticker.rss',
      'ticker.txt',
    ]);
  });

  test('lets out what was approved, and refuses it when a letter has changed since', async () => {
    const { json, midad, write, read, id, articleFile } = await aWorkspace();
    expect((await midad('approve', 'w', id)).exit).toBe(0);
    expect((await json('export', 'w', '--to', 'out')).value).toMatchObject({ ok: true, drafts: [], refused: [] });
    await write(articleFile, (await read(articleFile)).replace('ميناء', 'مرفأ'));
    const { exit, value } = await json('export', 'w', '--to', 'out');
    expect(exit).toBe(1);
    expect(value.refused).toEqual([{ id, refusals: [{ reason: 'changed-since-approval' }] }]);
    const { err } = await midad('export', 'w', '--to', 'out');
    expect(err).toBe(
      `${id}: not exported. Changed since its approval. See what has changed, then approve it anew. Nobody sets this aside.\n`,
    );
    expect((await midad('list', 'w')).out).toContain('changed since approval');
    expect((await midad('export', 'w', '--to', 'out', '--include-drafts')).exit).toBe(0);
  });

  test('names an article that can’t be read, and exports the rest', async () => {
    const { json, write, id, articleFile } = await aWorkspace();
    await write(articleFile, '');
    const { exit, value } = await json('export', 'w', '--to', 'out', '--include-drafts');
    expect(exit).toBe(1);
    expect(value.refused).toEqual([{ id, refusals: [{ reason: 'unreadable' }] }]);
    expect(value.files).toContain('ticker.html');
  });

  test('does not write into the workspace', async () => {
    const { midad, names } = await aWorkspace();
    const before = await names('w');
    expect((await midad('export', 'w', '--to', 'w/out')).exit).toBe(1);
    expect((await midad('export', 'w', '--to', 'w')).exit).toBe(1);
    expect(await names('w')).toEqual(before);
  });

  test('says what stands in its way', async () => {
    const { json, write } = await aWorkspace();
    await write('file', 'x');
    const { exit, value } = await json('export', 'w', '--to', 'file/out');
    expect(exit).toBe(1);
    expect(value).toMatchObject({ ok: false, failure: { code: 'not-a-folder' } });
  });
});

describe('doctor', () => {
  test('finds nothing wrong with a sound workspace', async () => {
    const { midad } = await aWorkspace();
    expect(await midad('doctor', 'w')).toEqual({ exit: 0, out: '34 files read, nothing wrong.\n', err: '' });
  });

  test('names every broken file and leaves it as it is', async () => {
    const { json, write, cwd, articleFile } = await aWorkspace();
    await write(articleFile, '{"format":"midad/article@9"}');
    await write('w/notes.txt', 'x');
    const { exit, value } = await json('doctor', 'w');
    expect(exit).toBe(1);
    expect(value.findings.map(({ path, message }: { path: string; message: string }) => [path, message])).toEqual([
      [articleFile.slice(2), 'written by a newer Midad (midad/article@9)'],
      ['notes.txt', 'not a file of Midad’s; its text appears nowhere'],
    ]);
    expect(await readFile(join(cwd, articleFile), 'utf8')).toBe('{"format":"midad/article@9"}');
  });

  test('mends what can be mended when asked to, and says what it did', async () => {
    const { midad, json, write, read, articleFile } = await aWorkspace();
    const text = JSON.parse(await read(articleFile));
    await write(`${dirname(articleFile)}/article (1).json`, JSON.stringify({ ...text, headline: 'آخر' }));
    await write('w/notes.txt', 'x');
    const { exit, value } = await json('doctor', 'w', '--repair');
    expect(exit).toBe(1);
    expect(value.findings.map(({ cure }: { cure: string }) => cure)).toEqual(['kept-as-version', 'left']);
    const again = await midad('doctor', 'w', '--repair', '--lang', 'en');
    expect(again).toMatchObject({ exit: 1, out: '' });
    expect(again.err).toContain('notes.txt: not a file of Midad’s; its text appears nowhere – left as it is');
  });

  test('an index that differs from the files is named, and mended', async () => {
    const { midad, write, read, articleFile, cwd } = await aWorkspace();
    // A time so young would prove nothing.
    await utimes(join(cwd, articleFile), new Date('2026-01-01'), new Date('2026-01-01'));
    await midad('search', 'w', 'x');
    expect(await midad('doctor', 'w')).toMatchObject({ exit: 0 });
    await write(articleFile, (await read(articleFile)).replace('"slugline": "', '"slugline": "غير '));
    expect(await midad('doctor', 'w', '--lang', 'en')).toMatchObject({ exit: 1 });
    const mended = await midad('doctor', 'w', '--repair', '--lang', 'en');
    expect(mended.out).toContain('The index was brought up to date in');
    expect(mended.exit).toBe(0);
  });
});

describe('approve', () => {
  test('G3 refuses an article with a fact still to come, names every mark, and writes nothing', async () => {
    const { json, midad, read, write, articleFile, id } = await aWorkspace();
    const whole = await read(articleFile);
    await write(articleFile, whole.replace('"kicker": ""', '"kicker": "[يُستكمل: البلد]"'));
    const { exit, value } = await json('approve', 'w', id);
    expect(exit).toBe(1);
    expect(value).toMatchObject({
      ok: false,
      id,
      toCome: [{ note: 'البلد', place: { kind: 'field', field: 'kicker' } }],
    });
    expect((await midad('approve', 'w', id, '--lang', 'ar')).err).toContain('البلد');
    await write(articleFile, whole);
    expect((await midad('approve', 'w', id)).exit).toBe(0);
  });

  test('knows no article of that id', async () => {
    const { json } = await aWorkspace();
    for (const id of ['x', '01ARZ3NDEKTSV4RRFFQ69G5FAV']) {
      expect(await json('approve', 'w', id)).toMatchObject({
        exit: 1,
        value: { ok: false, id, problem: { kind: 'missing' } },
      });
    }
  });
});

test('every command names a folder that is no workspace', async () => {
  const { json } = await aTerminal();
  for (const argv of [
    ['list', 'w'],
    ['import', 'w', 'a.txt'],
    ['approve', 'w', 'x'],
    ['export', 'w', '--to', 'o'],
    ['doctor', 'w'],
  ]) {
    const { exit, value } = await json(...argv);
    expect(exit).toBe(1);
    expect(value).toMatchObject({ command: argv[0], ok: false, failure: { code: 'folder-gone' } });
    expect(value.failure.message).not.toBe('');
  }
});
