import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import harbour from '../../fixtures/pages/harbour.txt?raw';
import { aTerminal } from './midad';

/** A workspace `w` whose ticker has the sixteen lines of the harbour page on the air and a line that waits. */
async function aTicker() {
  const terminal = await aTerminal();
  await terminal.midad('init', 'w', '--name', 'المدينة');
  await terminal.write('page.txt', harbour);
  const { value } = await terminal.json('import', 'w', 'page.txt');
  const waiting = '<rss><channel><item><title>في الانتظار</title></item></channel></rss>';
  await terminal.write('wire.rss', waiting);
  await terminal.midad('import', 'w', 'wire.rss');
  return { ...terminal, ids: value.files[0].ticker.ids as string[] };
}

describe('ticker', () => {
  test('says what readers see, in their order', async () => {
    const { json, midad, ids } = await aTicker();
    const { exit, value } = await json('ticker', 'w');
    expect(exit).toBe(0);
    expect(value).toMatchObject({ command: 'ticker', ok: true, title: 'أحدث الأخبار', unreadableTickerLines: [] });
    expect(value.lines.map(({ id }: { id: string }) => id)).toEqual(ids);
    const { out } = await midad('ticker', 'w');
    expect(out.split('\n').filter(Boolean)).toHaveLength(16);
    expect(out.split('\n')[0]).toBe(`${ids[0]}  18:42  عاجل: ${value.lines[0].text}`);
    expect(out).not.toContain('في الانتظار');
  });

  test('of a ticker without lines says so', async () => {
    const { midad } = await aTerminal();
    await midad('init', 'w');
    expect((await midad('ticker', 'w', '--lang', 'ar')).out).toBe('لا شيء على الهواء.\n');
  });

  test('writes the ticker’s files and no others, and a second time none', async () => {
    const { json, names, cwd } = await aTicker();
    const files = [
      'ticker.json',
      'ticker.html',
      'ticker-fragment.html',
      'ticker.rss',
      'ticker.feed.json',
      'ticker.txt',
      'midad-ticker.js',
      'site.css',
    ];
    expect((await json('ticker', 'w', '--to', 'out')).value).toMatchObject({ folder: join(cwd, 'out'), files });
    expect(await names('out')).toEqual(files.sort());
    const before = await stat(join(cwd, 'out', 'ticker.json'));
    expect((await json('ticker', 'w', '--to', 'out')).value.files).toEqual([]);
    expect((await stat(join(cwd, 'out', 'ticker.json'))).ino).toBe(before.ino);
  });

  test('writes nothing among the newsroom’s own files', async () => {
    const { json } = await aTicker();
    const { exit, value } = await json('ticker', 'w', '--to', 'w/out');
    expect([exit, value.failure.code]).toEqual([1, 'inside-workspace']);
  });

  test('tells what happened to a line', async () => {
    const { json, midad, ids } = await aTicker();
    const { value } = await json('ticker', 'w', '--record', ids[0]!);
    expect(value.record).toMatchObject([{ kind: 'created', state: 'live', line: ids[0] }]);
    expect((await midad('ticker', 'w', '--record', ids[0]!)).out).toContain('Written (On the air)');
    expect(await midad('ticker', 'w', '--record', 'nobody')).toMatchObject({
      exit: 1,
      err: 'Nothing is on record for a line nobody.\n',
    });
  });

  test('names a line whose file is broken', async () => {
    const { midad, write, ids } = await aTicker();
    await write(`w/ticker/${ids[3]}.json`, '{"format":');
    const { exit, out, err } = await midad('ticker', 'w');
    expect(exit).toBe(1);
    expect(out.split('\n').filter(Boolean)).toHaveLength(15);
    expect(err).toContain(ids[3]!);
  });
});
