import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { durableSave, temporaryName, type Base } from '../../../electron/workspace/files/durable-save';
import { realFiles, type Files } from '../../../electron/ports/files';
import { fileHash } from '../../../electron/ports/hash';
import { faultyFiles, systemError } from '../../support/faulty-files';

const before = new TextEncoder().encode('النص كما كان');
const after = new TextEncoder().encode('النص كما صار، وهو أطول قليلًا');

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-save-'));
  path = join(folder, 'article.json');
  await writeFile(path, before);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const onBefore: Base = { kind: 'hash', hashes: [fileHash(before)] };
const save = (files: Files, base: Base = onBefore) => durableSave(files, { path, bytes: after, base });
const onDisk = async () => new Uint8Array(await readFile(path));
const strays = async () => (await readdir(folder)).filter((name) => temporaryName.test(name));

test('the new file is written whole, flushed, checked, and only then takes the old one’s place', async () => {
  const { files, calls } = faultyFiles();
  expect(await save(files)).toEqual({ kind: 'saved', hash: fileHash(after) });
  expect(await onDisk()).toEqual(new Uint8Array(after));
  expect(await readdir(folder)).toEqual(['article.json']);
  expect(calls).toEqual([
    'createNew',
    'write',
    'sync file',
    'size',
    'close file',
    'createNew',
    'write',
    'close file',
    'read',
    'rename',
    'removeFile',
    'openFolder',
    'sync folder',
    'close folder',
  ]);
});

describe('whichever call fails', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EROFS', 'read-only'],
    ['ESTALE', 'folder-gone'],
  ])('%s is told as %s, and the file is the old or the new one, whole', async (code, failure) => {
    const whole = faultyFiles();
    await save(whole.files);
    for (const [at, call] of whole.calls.entries()) {
      if (call === 'removeFile') continue;
      await writeFile(path, before);
      const faulty = faultyFiles({ at, code });
      const outcome = await save(faulty.files);
      expect(outcome, call).toEqual({ kind: 'failed', failure: { code: failure } });
      expect(faulty.stillOpen(), call).toBe(0);
      const isRenamed = at > whole.calls.indexOf('rename');
      expect(await onDisk(), call).toEqual(new Uint8Array(isRenamed ? after : before));
      expect(await strays(), call).toEqual([]);
    }
  });

  test('a lock that cannot be taken away again does not undo the save', async () => {
    const whole = faultyFiles();
    await save(whole.files);
    await writeFile(path, before);
    const outcome = await save(faultyFiles({ at: whole.calls.indexOf('removeFile'), code: 'EIO' }).files);
    expect(outcome.kind).toBe('saved');
    expect(await onDisk()).toEqual(new Uint8Array(after));
  });

  test.each(['EBUSY', 'EPERM', 'EACCES', 'EMFILE'])('%s that passes by itself is waited for', async (code) => {
    const whole = faultyFiles();
    await save(whole.files);
    for (const call of ['createNew', 'read', 'rename']) {
      await writeFile(path, before);
      const outcome = await save(faultyFiles({ at: whole.calls.indexOf(call), code }).files);
      expect(outcome, call).toEqual({ kind: 'saved', hash: fileHash(after) });
      expect(await onDisk(), call).toEqual(new Uint8Array(after));
    }
  });

  test.each([
    ['createNew', 'EACCES', 'no-permission'],
    ['createNew', 'EMFILE', 'too-many-open-files'],
    ['rename', 'EBUSY', 'file-in-use'],
    ['rename', 'EPERM', 'no-permission'],
  ] as const)('%s that goes on failing with %s is told as %s, and the old file stays', async (call, code, failure) => {
    const outcome = await save({ ...realFiles, [call]: () => Promise.reject(systemError(code)) });
    expect(outcome).toEqual({ kind: 'failed', failure: { code: failure } });
    expect(await onDisk()).toEqual(new Uint8Array(before));
    expect(await readdir(folder)).toEqual(['article.json']);
  });

  test('a folder that its file system cannot flush is no failure', async () => {
    const whole = faultyFiles();
    await save(whole.files);
    for (const code of ['EINVAL', 'ENOTSUP', 'EISDIR']) {
      await writeFile(path, before);
      const outcome = await save(faultyFiles({ at: whole.calls.indexOf('sync folder'), code }).files);
      expect(outcome.kind, code).toBe('saved');
    }
  });
});

describe('a disk that takes less than it was given', () => {
  const taking = (most: (asked: number) => number): Files => ({
    ...realFiles,
    createNew: async (name) => {
      const file = await realFiles.createNew(name);
      return {
        ...file,
        write: (bytes, offset) => file.write(bytes.subarray(0, offset + most(bytes.length - offset)), offset),
      };
    },
  });

  test('is asked again until all is written', async () => {
    expect((await save(taking((asked) => Math.min(asked, 3)))).kind).toBe('saved');
    expect(await onDisk()).toEqual(new Uint8Array(after));
  });

  test('and takes nothing more is full', async () => {
    let taken = 0;
    const files = taking(() => ((taken += 1) < 3 ? 4 : 0));
    expect(await save(files)).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(await onDisk()).toEqual(new Uint8Array(before));
    expect(await strays()).toEqual([]);
  });

  test('without saying so is found out by the size', async () => {
    const files: Files = {
      ...realFiles,
      createNew: async (name) => {
        const file = await realFiles.createNew(name);
        return { ...file, write: async (bytes, offset) => (await file.write(bytes.subarray(0, -5), offset)) + 5 };
      },
    };
    expect(await save(files)).toEqual({ kind: 'failed', failure: { code: 'disk-full' } });
    expect(await onDisk()).toEqual(new Uint8Array(before));
  });
});

describe('a file that is not the expected one', () => {
  test.each<[string, Base]>([
    ['another text than was opened', { kind: 'hash', hashes: [fileHash(new TextEncoder().encode('نص آخر'))] }],
    ['a file where none was', { kind: 'absent' }],
  ])('%s is a clash: nothing is written', async (_, base) => {
    expect(await save(realFiles, base)).toEqual({ kind: 'clash' });
    expect(await onDisk()).toEqual(new Uint8Array(before));
    expect(await strays()).toEqual([]);
  });

  test('no file where one was is a clash too', async () => {
    await rm(path);
    expect(await save(realFiles)).toEqual({ kind: 'clash' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('what an earlier attempt of ours left is expected', async () => {
    const hashes = [fileHash(new TextEncoder().encode('أقدم')), fileHash(before)];
    expect((await save(realFiles, { kind: 'hash', hashes })).kind).toBe('saved');
  });
});

test('a fault that is none of the system’s is a bug and is not dressed up as a full disk', async () => {
  const rename: Files['rename'] = () => Promise.reject(new TypeError('a bug'));
  await expect(save({ ...realFiles, rename })).rejects.toThrow('a bug');
  expect(await onDisk()).toEqual(new Uint8Array(before));
  expect(await strays()).toEqual([]);
});

test('the failure that is told is the first one, not that of the tidying', async () => {
  const files: Files = {
    ...realFiles,
    rename: () => Promise.reject(systemError('EIO')),
    removeFile: () => Promise.reject(systemError('EACCES')),
  };
  expect(await save(files)).toEqual({ kind: 'failed', failure: { code: 'disk-error' } });
});
