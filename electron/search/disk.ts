/** Reading thousands of small files: synchronously, for waiting 32-fold for each of them takes more than twice as long (measured on 50,000). */
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { codeOf } from '../ports/errno';

/** What tells that a file may have changed: time in milliseconds, size in bytes. */
export type Stamp = { readonly mtime: number; readonly size: number };

/** Null where there is nothing under that path; other errors throw. */
export function stampOf(path: string): Stamp | null {
  const stats = orNone(() => statSync(path, { throwIfNoEntry: false }) ?? null);
  return stats === null ? null : { mtime: stats.mtimeMs, size: stats.size };
}

export const entriesOf = (folder: string): Dirent[] => orNone(() => readdirSync(folder, { withFileTypes: true })) ?? [];

export const bytesOf = (path: string): Uint8Array | null => orNone(() => readFileSync(path));

function orNone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return null;
  }
}
