/** A folder that is not there yet, filled beside its place and put there by one rename. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { retrying } from '../../ports/retrying';
import { writeWholeFile } from '../write-files';
import { clearFolder, clearLeftovers, dayMs } from './leftovers';
import type { FolderFilling } from './folder-sink';

export async function newFolder(folder: string, files: Files): Promise<FolderFilling> {
  const beside = `.${basename(folder)}.`;
  const isLeft = (name: string): boolean =>
    name.startsWith(beside) && /^\d+-[0-9a-f]{12}\.tmp$/.test(name.slice(beside.length));
  await clearLeftovers({ folder: dirname(folder), isLeft, olderThan: dayMs }, files);
  const temporary = join(dirname(folder), `${beside}${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  await makeFolder(temporary, files);
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
    abort: () => clearFolder(temporary, files),
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
