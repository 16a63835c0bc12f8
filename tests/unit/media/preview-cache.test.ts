import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { previewCache } from '../../../electron/media/preview-cache';
import { realFiles, type Files } from '../../../electron/ports/files';
import { timestampOf } from '../../../shared/model/timestamp-of';
import { systemError } from '../../support/faulty-files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-previews-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const day = 86_400_000;
const start = Date.parse('2026-05-12T08:00:00Z');
const bytes = (size: number) => new Uint8Array(size);

/** A cache of 1,000 bytes whose clock goes on a second with each question. */
function aCache(files: Files = realFiles) {
  let now = start;
  const faults: unknown[] = [];
  const cache = previewCache({
    ports: { files, clock: { now: () => timestampOf(new Date((now += 1000))) } },
    folder,
    log: { fault: (cause) => `F-${faults.push(cause)}` },
    limitBytes: 1000,
  });
  return { cache, faults };
}

const names = async () => (await readdir(folder)).sort();

test('what was used longest ago goes when there is no room, what is used stays', async () => {
  const { cache, faults } = aCache();
  for (const name of ['a', 'b', 'c']) await cache.keep(name, bytes(300));
  await cache.read('a');
  await cache.keep('d', bytes(300));
  expect(await names()).toEqual(['a', 'c', 'd']);
  expect(await cache.read('b')).toBeNull();
  expect(faults).toEqual([]);
});

test('what an earlier run has kept counts, and goes by when it was used last', async () => {
  for (const [name, days] of [
    ['old', 9],
    ['middle', 5],
    ['new', 1],
  ] as const) {
    await writeFile(join(folder, name), bytes(300));
    await utimes(join(folder, name), (start - days * day) / 1000, (start - days * day) / 1000);
  }
  const { cache } = aCache();
  await cache.keep('mine', bytes(350));
  expect(await names()).toEqual(['mine', 'new']);
});

test('a use is written down once a day, so that the next run knows of it', async () => {
  const touched: string[] = [];
  const files: Files = { ...realFiles, touch: async (path) => void touched.push(path) };
  await writeFile(join(folder, 'old'), bytes(10));
  await utimes(join(folder, 'old'), (start - 2 * day) / 1000, (start - 2 * day) / 1000);
  const { cache } = aCache(files);
  await cache.read('old');
  await cache.read('old');
  expect(touched).toEqual([join(folder, 'old')]);
});

test('a disk that refuses costs the cache and nothing else', async () => {
  const files: Files = {
    ...realFiles,
    removeFile: () => Promise.reject(systemError('EPERM')),
  };
  const { cache, faults } = aCache(files);
  for (const name of ['a', 'b', 'c', 'd']) await cache.keep(name, bytes(300));
  expect(faults).toHaveLength(1);
  expect(await cache.read('d')).toEqual(Buffer.alloc(300));
});
