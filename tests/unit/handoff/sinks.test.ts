/** Where a hand-off is put: whatever the disk does, and whenever the program dies, readers find the old or the new, file by file. */
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PackageSink } from '../../../electron/handoff/package-sink';
import { folderSink } from '../../../electron/handoff/sinks/folder-sink';
import { settle, stagingName } from '../../../electron/handoff/sinks/staging';
import { crc32, directoryEntry, endOfDirectory } from '../../../electron/handoff/sinks/zip-format';
import { zipSink } from '../../../electron/handoff/sinks/zip-sink';
import { zipPackage } from '../../../electron/handoff/verify/zip-package';
import { realFiles, type Files } from '../../../electron/ports/files';
import { faultyFiles, systemError } from '../../support/faulty-files';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'midad-sink-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

type Pack = Readonly<Record<string, string>>;
const manifest = (since: string | null, more = ''): string => JSON.stringify({ since, more });
const old: Pack = {
  'index.html': 'قديم',
  'a/article.html': 'قديم أ',
  'b/article.html': 'قديم ب',
  'manifest.json': manifest(null),
};
const next: Pack = {
  'index.html': 'جديد',
  'a/article.html': 'جديد أ',
  'media/picture.jpg': 'صورة',
  'c/article.html': 'جديد ج',
  'manifest.json': manifest('0'.repeat(64)),
};
const after: Pack = {
  ...next,
  'a/article.html': 'جديد أ',
  [`manifests/${'0'.repeat(64)}.json`]: manifest(null),
};

/** Gives whether all went well. */
async function fill(sink: PackageSink, pack: Pack, removed: readonly string[] = []): Promise<boolean> {
  const steps = [
    ...Object.entries(pack)
      .filter(([name]) => name !== 'manifest.json')
      .map(
        ([name, text]) =>
          () =>
            sink.write(name, text),
      ),
    ...removed.map((name) => () => sink.remove(name)),
    () => sink.write('manifest.json', pack['manifest.json']!),
    () => sink.commit(),
  ];
  for (const step of steps) {
    if ((await step()).ok) continue;
    await sink.abort();
    return false;
  }
  return true;
}

/** What readers find: names that begin with a dot are shown to nobody. */
async function shown(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = files.map((path) => [path.slice(folder.length + 1), path] as const);
  const seen = named.filter(([name]) => !name.split('/').some((part) => part.startsWith('.')));
  return Object.fromEntries(await Promise.all(seen.map(async ([name, path]) => [name, await readFile(path, 'utf8')])));
}

/** From the call `at` on nothing works any more, as in a program that has died. */
function dying(at: number): Files {
  let calls = 0;
  const dies = <T extends (...given: never[]) => Promise<unknown>>(act: T): T =>
    ((...given) => (calls++ >= at ? Promise.reject(systemError('EIO')) : act(...given))) as T;
  const { createNew, ...others } = realFiles;
  const mortal = Object.fromEntries(Object.entries(others).map(([name, act]) => [name, dies(act as never)]));
  return {
    ...(mortal as unknown as Files),
    createNew: dies(async (path: string) => {
      const file = await createNew(path);
      return { ...file, write: dies(file.write), sync: dies(file.sync) };
    }),
  };
}

describe('a folder that is not there yet', () => {
  test('comes into being whole', async () => {
    expect(await fill(folderSink(join(root, 'out'), realFiles), old)).toBe(true);
    expect(await shown(join(root, 'out'))).toEqual(old);
    expect(await readdir(root)).toEqual(['out']);
  });

  test('takes away what one that was killed a day ago has left beside it, and nothing else', async () => {
    const [left, young, other] = ['.out.7-0123456789ab.tmp', '.out.8-0123456789ab.tmp', '.out.backup.tmp'];
    for (const name of [left, young, other]) await mkdir(join(root, name!, 'a'), { recursive: true });
    await writeFile(join(root, left!, 'a/page.html'), 'نصف');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const name of [left, other]) await utimes(join(root, name!), yesterday, yesterday);
    expect(await fill(folderSink(join(root, 'out'), realFiles), old)).toBe(true);
    expect((await readdir(root)).sort()).toEqual([other, young, 'out'].sort());
  });

  test('is not there, or is whole, wherever the program dies', async () => {
    for (let at = 0, isDone = false; !isDone; at += 1) {
      isDone = await fill(folderSink(join(root, 'out'), dying(at)), old);
      expect([{}, old], `call ${at}`).toContainEqual(await shown(join(root, 'out')));
      await rm(root, { recursive: true });
      await mkdir(root);
    }
  });

  test('a disk that fails once leaves nothing behind', async () => {
    for (let at = 0, isDone = false; !isDone; at += 1) {
      const { files, stillOpen } = faultyFiles({ at, code: 'ENOSPC' });
      isDone = await fill(folderSink(join(root, `out-${at}`), files), old);
      const left = (await readdir(root)).filter((name) => name.includes(`out-${at}`));
      expect(left, `call ${at}`).toEqual(isDone ? [`out-${at}`] : []);
      expect(stillOpen()).toBe(0);
    }
  });
});

describe('a folder that readers have', () => {
  const target = (): string => join(root, 'out');
  beforeEach(async () => {
    await fill(folderSink(target(), realFiles), old);
    await writeFile(join(target(), 'robots.txt'), 'ليس لنا');
  });
  const isOldOrNew = (found: Pack): boolean =>
    Object.entries(found).every(([name, text]) => name === 'robots.txt' || [old[name], after[name]].includes(text));
  const whole = { ...after, 'robots.txt': 'ليس لنا' };

  test('gets what is new, loses what is to go, and keeps the manifest of before', async () => {
    expect(await fill(folderSink(target(), realFiles), next, ['b/article.html'])).toBe(true);
    expect(await shown(target())).toEqual(whole);
    expect((await readdir(target())).sort()).toEqual(
      ['a', 'c', 'index.html', 'manifest.json', 'manifests', 'media', 'robots.txt'].sort(),
    );
  });

  test('P3 holds every file old or new wherever the program dies, and the next hand-off makes it whole', async () => {
    const pristine = await shown(target());
    for (let at = 0, isDone = false; !isDone; at += 1) {
      isDone = await fill(folderSink(target(), dying(at)), next, ['b/article.html']);
      const found = await shown(target());
      expect(isOldOrNew(found), `call ${at}: ${JSON.stringify(found)}`).toBe(true);
      expect(Object.keys(found), `call ${at}`).toEqual(expect.arrayContaining(['index.html', 'manifest.json']));
      await settle(target(), realFiles);
      const isAll = (await fill(folderSink(target(), realFiles), next, ['b/article.html'])) && (await shown(target()));
      expect(isAll, `call ${at}`).toEqual(
        // What was settled already is added to by its own like, which changes nothing.
        expect.objectContaining({ ...next, 'robots.txt': 'ليس لنا' }),
      );
      await rm(target(), { recursive: true });
      for (const [name, text] of Object.entries(pristine)) {
        await mkdir(join(target(), name, '..'), { recursive: true });
        await writeFile(join(target(), name), text);
      }
    }
  });

  test('is as it was, with nothing beside it, where the disk is full before all is there', async () => {
    const before = await shown(target());
    const createNew: Files['createNew'] = async (path) => ({
      ...(await realFiles.createNew(path)),
      write: () => Promise.reject(systemError('ENOSPC')),
    });
    expect(await fill(folderSink(target(), { ...realFiles, createNew }), next)).toBe(false);
    expect(await shown(target())).toEqual(before);
    expect((await readdir(target())).filter((name) => stagingName.test(name))).toEqual([]);
  });

  test('is not touched where nothing differs', async () => {
    const touched: string[] = [];
    const rename: Files['rename'] = (from, to) => {
      touched.push(to);
      return realFiles.rename(from, to);
    };
    expect(await fill(folderSink(target(), { ...realFiles, rename }), old)).toBe(true);
    expect(touched).toEqual([]);
  });
});

describe('a ZIP file', () => {
  const target = (): string => join(root, 'out.zip');

  test('has the same bytes whatever order its files came in, in any time zone', async () => {
    await fill(zipSink(target(), realFiles), next);
    const first = await readFile(target());
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    await fill(zipSink(target(), realFiles), Object.fromEntries(Object.entries(next).reverse()));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(await readFile(target())).toEqual(first);
    expect(await readdir(root)).toEqual(['out.zip']);
  });

  test('is read by others, names in order and pictures stored', async () => {
    await fill(zipSink(target(), realFiles), { ...next, 'عربي/خبر.html': 'نص'.repeat(1000) });
    const read = unzipSync(await readFile(target()));
    expect(Object.keys(read)).toEqual(Object.keys(read).sort());
    expect(new TextDecoder().decode(read['عربي/خبر.html'])).toBe('نص'.repeat(1000));
    expect(await readFile(target(), 'utf8')).toContain('صورة');
  });

  test('is the one of before, or the new one, wherever the program dies', async () => {
    await fill(zipSink(target(), realFiles), old);
    const before = await readFile(target());
    for (let at = 0, isDone = false; !isDone; at += 1) {
      isDone = await fill(zipSink(target(), dying(at)), next);
      const found = await readFile(target());
      expect(found.equals(before), `call ${at}`).toBe(!isDone);
    }
  });

  test('of more than 65,535 files is read whole', async () => {
    const sink = zipSink(target(), realFiles);
    const names = Array.from({ length: 65_540 }, (_, at) => `f/${String(at).padStart(6, '0')}.txt`);
    for (const name of names) await sink.write(name, name);
    expect((await sink.commit()).ok).toBe(true);
    const zip = await zipPackage(target(), realFiles);
    if (!zip.ok) throw new Error(zip.failure);
    expect(await zip.value.list()).toEqual(names);
    expect(await zip.value.text(names.at(-1)!)).toBe(names.at(-1));
    await zip.value.close();
  });

  test('says where a file lies beyond four gigabytes', () => {
    const entry = { name: new Uint8Array([97]), crc: 0, size: 1, packed: 1, method: 'stored' } as const;
    const far = directoryEntry(entry, 5_000_000_000);
    const view = new DataView(far.buffer, far.byteOffset);
    expect(view.getUint32(42, true)).toBe(0xffffffff);
    expect(Number(view.getBigUint64(far.byteLength - 8, true))).toBe(5_000_000_000);
    const end = endOfDirectory({ entries: 1, offset: 5_000_000_000, length: 10 });
    expect(end.byteLength).toBe(56 + 20 + 22);
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
