/** A folder that is not there yet, filled beside its place and put there by one rename. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { retrying } from '../../ports/retrying';
import { writeWholeFile } from '../write-files';
import type { FolderFilling } from './folder-sink';

export async function newFolder(folder: string, files: Files): Promise<FolderFilling> {
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  await makeFolder(temporary, files);
  const written: string[] = [];
  /** Below the temporary folder, each made once. */
  const made = new Map<string, Promise<unknown>>();
  const parentOf = (name: string): Promise<unknown> => {
    const parent = dirname(name);
    const making = made.get(parent) ?? files.makeFolder(join(temporary, parent));
    made.set(parent, making);
    return making;
  };
  return {
    async put(name, bytes) {
      await parentOf(name);
      written.push(name);
      await writeWholeFile(files, join(temporary, name), bytes);
    },
    keepOlder: async () => undefined,
    remove: async () => undefined,
    async commit() {
      try {
        await retrying(() => files.rename(temporary, folder));
      } catch (cause) {
        // Somebody else has made it meanwhile.
        throw codeOf(cause) === 'ENOTEMPTY' || codeOf(cause) === 'EEXIST'
          ? Object.assign(new Error(folder, { cause }), { code: 'EBUSY' })
          : cause;
      }
    },
    async abort() {
      for (const name of written) await files.removeFile(join(temporary, name));
      const below = [...made.keys()].sort((a, b) => b.length - a.length);
      for (const one of below) await files.removeFolder(join(temporary, one));
      await files.removeFolder(temporary);
    },
  };
}

export async function makeFolder(folder: string, files: Files): Promise<void> {
  try {
    await files.makeFolder(folder);
  } catch (cause) {
    // Making a folder fails so only where a file lies in its place.
    throw codeOf(cause) === 'EEXIST' ? Object.assign(new Error(folder, { cause }), { code: 'ENOTDIR' }) : cause;
  }
}
