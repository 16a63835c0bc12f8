/**
 * Keeps two programs on one folder from looking at a file and replacing it at the same time: the one that looked first would be replaced unseen.
 * Held for a millisecond or two, between the last look and the rename; a courtesy between Midads, while the hash stays what decides.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../ports/errno';
import type { Files, OpenFile } from '../../ports/files';
import { discard } from './discard';

/** The name of a file's lock: `.article.json.lock`. */
export const lockName = (name: string): string => `.${name}.lock`;
export const isLockName = (name: string): boolean => /^\..+\.lock$/.test(name);

/** A lock that stays the same for so long was left by a program that died. No clock of another machine is asked. */
const staleMs = 3_000;
const waitMs = () => 3 + Math.random() * 12;

/** Runs `act` while nobody else holds the lock of `path`. Rejects with `act`'s error, or with the system's where no lock can be made. */
export async function withFileLock<T>(files: Files, path: string, act: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), lockName(basename(path)));
  await take(files, lock);
  try {
    return await act();
  } finally {
    await discard(files, lock);
  }
}

async function take(files: Files, lock: string): Promise<void> {
  let seen: { readonly holder: string; readonly since: number } | null = null;
  while (!(await create(files, lock))) {
    const holder = await holderOf(files, lock);
    if (seen === null || holder !== seen.holder) seen = { holder, since: performance.now() };
    else if (performance.now() - seen.since > staleMs) await clearAway(files, lock, holder);
    await pause(waitMs());
  }
}

/** False where somebody holds it. */
async function create(files: Files, lock: string): Promise<boolean> {
  const file = await createOrNull(files, lock);
  if (file === null) return false;
  try {
    await writeAndClose(file, randomBytes(8));
    return true;
  } catch (cause) {
    await discard(files, lock);
    throw cause;
  }
}

async function writeAndClose(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    await file.write(bytes, 0);
  } finally {
    await file.close();
  }
}

async function createOrNull(files: Files, lock: string): Promise<OpenFile | null> {
  try {
    return await files.createNew(lock);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    return null;
  }
}

/** Eight random bytes, told apart from all others; empty where it has just gone or is being made. */
async function holderOf(files: Files, lock: string): Promise<string> {
  try {
    return Buffer.from(await files.read(lock)).toString('hex');
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return '';
  }
}

/** By renaming, which only one can do; if it was no longer the dead program's lock, its holder gets it back. */
async function clearAway(files: Files, lock: string, holder: string): Promise<void> {
  const aside = join(dirname(lock), `${basename(lock)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await files.rename(lock, aside);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  if ((await holderOf(files, aside)) !== holder) await files.rename(aside, lock);
  else await files.removeFile(aside);
}
