/** Saves one file so that it is either the old or the new one, whole, whatever happens. Knows nothing of articles. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../shared/model/failure';
import type { FileHash } from '../../../shared/model/ids';
import { codeOf, failureOf } from '../../ports/errno';
import type { Files, OpenFile } from '../../ports/files';
import { fileHash } from '../../ports/hash';
import { retrying } from '../../ports/retrying';
import { discard } from './discard';
import { withFileLock } from './file-lock';

/** What must lie on the disk before the new file takes its place. */
export type Base =
  /** One of these: the file as it was opened, or as an earlier attempt of ours left it. */
  | { readonly kind: 'hash'; readonly hashes: readonly FileHash[] }
  | { readonly kind: 'absent' }
  /** Whatever is there may go: for files that only this program makes. */
  | { readonly kind: 'any' };

export type DurableOutcome =
  | { readonly kind: 'saved'; readonly hash: FileHash }
  /** The file is not the expected one; nothing was written. */
  | { readonly kind: 'clash' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type DurableSave = { readonly path: string; readonly bytes: Uint8Array; readonly base: Base };

/** Temporary files of saves in progress, or of one that a power cut ended: `.article.json.1234-ab12cd.tmp`. */
export const temporaryName = /^\..+\.\d+-[0-9a-f]+\.tmp$/;

/** `saved` means flushed to the disk and renamed into place. The folder must exist. */
export async function durableSave(files: Files, { path, bytes, base }: DurableSave): Promise<DurableOutcome> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeWhole(files, temporary, bytes);
    const replace = async (): Promise<boolean> => {
      if (!(await isBase(files, path, base))) return false;
      await retrying(() => files.rename(temporary, path));
      return true;
    };
    const isReplaced = base.kind === 'any' ? await replace() : await withFileLock(files, path, replace);
    if (!isReplaced) {
      await files.removeFile(temporary);
      return { kind: 'clash' };
    }
    await syncFolder(files, dirname(path));
    return { kind: 'saved', hash: fileHash(bytes) };
  } catch (cause) {
    await discard(files, temporary);
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

async function writeWhole(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await retrying(() => files.createNew(path));
  try {
    await writeAll(file, bytes);
    await file.sync();
    if ((await file.sizeBytes()) !== bytes.byteLength) throw diskFull(path);
  } finally {
    await file.close();
  }
}

/** A disk that fills up may take a part and report no error: the size of what was taken decides. */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    const taken = await file.write(bytes, written);
    if (taken === 0) throw diskFull('write');
    written += taken;
  }
}

const diskFull = (where: string): Error =>
  Object.assign(new Error(`${where}: not all bytes were taken`), { code: 'ENOSPC' });

async function isBase(files: Files, path: string, base: Base): Promise<boolean> {
  if (base.kind === 'any') return true;
  try {
    const found = fileHash(await retrying(() => files.read(path)));
    return base.kind === 'hash' && base.hashes.includes(found);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return base.kind === 'absent';
  }
}

/** Makes a folder, flushed up to the one that was there before; so a file saved in it is found after a power cut. */
export async function makeDurableFolder(files: Files, folder: string): Promise<void> {
  const first = await files.makeFolder(folder);
  if (first === null) return;
  for (let at = dirname(folder); at.length >= dirname(first).length; at = dirname(at)) {
    await syncFolder(files, at);
    if (at === dirname(at)) return;
  }
}

/** Moves a file or folder, flushed on both sides. Rejects with the system's error. */
export async function moveDurably(files: Files, from: string, to: string): Promise<void> {
  await makeDurableFolder(files, dirname(to));
  await retrying(() => files.rename(from, to));
  await syncFolder(files, dirname(to));
  await syncFolder(files, dirname(from));
}

/** Not every file system lets a folder be flushed (network shares, Windows); the file itself is safe there as far as they can say. */
const unsupported = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'ENOSYS', 'EBADF']);

async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await files.openFolder(folder);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (!unsupported.has(codeOf(cause))) throw cause;
  }
}
