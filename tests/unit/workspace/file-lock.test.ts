import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFiles } from '../../../electron/ports/files';
import { withFileLock } from '../../../electron/workspace/files/file-lock';
import { systemError } from '../../support/faulty-files';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-lock-'));
  path = join(folder, 'article.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('only one is inside at a time, and nothing is left', async () => {
  let inside = 0;
  let most = 0;
  const act = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await realFiles.exists(path);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withFileLock(realFiles, path, act)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('an act that fails gives the lock back and says why', async () => {
  const failing = withFileLock(realFiles, path, () => Promise.reject(systemError('EIO')));
  await expect(failing).rejects.toThrow('EIO');
  expect(await withFileLock(realFiles, path, async () => 'inside')).toBe('inside');
});

test('the lock of a program that died is waited out and cleared away', async () => {
  await writeFile(join(folder, '.article.json.lock'), 'somebody who died');
  expect(await withFileLock(realFiles, path, async () => 'inside')).toBe('inside');
  expect(await readdir(folder)).toEqual([]);
});

test('where no lock can be made nothing is done', async () => {
  const createNew = () => Promise.reject(systemError('EROFS'));
  await expect(withFileLock({ ...realFiles, createNew }, path, async () => 'inside')).rejects.toThrow('EROFS');
});
