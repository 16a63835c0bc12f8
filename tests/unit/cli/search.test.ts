import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexFolderOf, userIndexBase } from '../../../electron/search/index-folder';
import { aTerminal } from './midad';

/** A workspace `w` of two articles, and a cache folder beside it. */
async function aWorkspace() {
  const env: Record<string, string> = {};
  const terminal = await aTerminal(env);
  env.XDG_CACHE_HOME = join(terminal.cwd, 'cache');
  await terminal.json('init', 'w');
  await terminal.write('bridge.txt', 'ترميم الجسر القديم\n\nأغلقت البلديةُ الجسرَ، وللبلدية خطة.');
  await terminal.write('rain.txt', 'أمطار على الساحل\n\nطقس ماطر حتى الجمعة.');
  const { value } = await terminal.json('import', 'w', 'bridge.txt', 'rain.txt');
  const [bridge, rain]: string[] = value.files.map((file: { article: { id: string } }) => file.article.id);
  const index = indexFolderOf(userIndexBase(env), join(terminal.cwd, 'w'));
  return { ...terminal, bridge: bridge!, rain: rain!, index };
}

test('prints id, headline and the lines around the hits, best first', async () => {
  const { midad, bridge, rain } = await aWorkspace();
  expect(await midad('search', 'w', 'بلدية')).toEqual({
    exit: 0,
    out: `${bridge}  ترميم الجسر القديم\n    أغلقت البلديةُ الجسرَ، وللبلدية خطة.\n`,
    err: '',
  });
  expect((await midad('search', 'w', '--', '-جسر')).out).toContain(rain);
});

test('in JSON the hits are named in the letters as written', async () => {
  const { json, bridge } = await aWorkspace();
  const { exit, value } = await json('search', 'w', 'جسر', 'بلدية');
  expect(exit).toBe(0);
  expect(value).toMatchObject({ command: 'search', ok: true, query: 'جسر بلدية', total: 1 });
  const [{ id, headline, headlineMarks, snippet, review }] = value.found;
  expect({ id, headline, review }).toEqual({ id: bridge, headline: 'ترميم الجسر القديم', review: 'draft' });
  const marked = (text: string, marks: { start: number; end: number }[]) =>
    marks.map(({ start, end }) => text.slice(start, end));
  expect(marked(headline, headlineMarks)).toEqual(['جسر']);
  expect(marked(snippet.text, snippet.marks)).toEqual(['بلديةُ', 'جسرَ', 'بلدية']);
});

test('shows as many as asked and says how many there are more', async () => {
  const { midad, json } = await aWorkspace();
  const said = await midad('search', 'w', '--limit', '1', '--', '-غيره');
  expect(said.out.split('\n').at(-2)).toBe('and 1 more article; --limit shows more.');
  expect((await json('search', 'w', '--limit', '1', '--', '-غيره')).value).toMatchObject({ total: 2, found: [{}] });
});

test('nothing found ends with 1', async () => {
  const { midad, json } = await aWorkspace();
  expect(await midad('search', 'w', 'زحل')).toEqual({ exit: 1, out: '', err: 'No article answers “زحل”.\n' });
  expect(await json('search', 'w', '…')).toMatchObject({ exit: 1, value: { ok: false, total: 0, found: [] } });
});

test('finds what has changed since the last time', async () => {
  const { midad, write, json } = await aWorkspace();
  expect((await midad('search', 'w', 'ثلوج')).exit).toBe(1);
  await write('snow.txt', 'ثلوج على الجبال\n\nنص.');
  await json('import', 'w', 'snow.txt');
  expect((await midad('search', 'w', 'الثلوج')).out).toContain('ثلوج على الجبال');
});

test('an index that another Midad holds, or that can’t be kept, is told', async () => {
  const { midad, json, index, write, cwd } = await aWorkspace();
  mkdirSync(index, { recursive: true });
  writeFileSync(join(index, 'owner'), `${process.ppid}\n`);
  expect(await midad('search', 'w', 'جسر')).toMatchObject({ exit: 1, err: expect.stringContaining('Another Midad') });
  await write('no-folder', '');
  const other = await aTerminal({ XDG_CACHE_HOME: join(cwd, 'no-folder') });
  const { exit, value } = await other.json('search', join(cwd, 'w'), 'جسر');
  expect([exit, value.failure.code]).toEqual([1, 'not-a-folder']);
  expect((await json('search', 'nowhere', 'جسر')).value.failure.code).toBe('folder-gone');
});
