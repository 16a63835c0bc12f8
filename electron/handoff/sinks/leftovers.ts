/** What a hand-off that was killed has left half-made: the next one takes it away, once nobody can be at work on it any more. */
import { join } from 'node:path';
import { failureOf } from '../../ports/errno';
import type { Files } from '../../ports/files';

/** After so long whoever made it is gone: other desks may hand over to the same folder. */
export const dayMs = 24 * 3600 * 1000;

export type Leftovers = {
  readonly folder: string;
  readonly isLeft: (name: string) => boolean;
  /** Milliseconds without a change. */
  readonly olderThan: number;
};

/** Whatever stands against it, the hand-off itself has more to say of. */
export async function clearLeftovers({ folder, isLeft, olderThan }: Leftovers, files: Files): Promise<void> {
  try {
    if (!(await files.exists(folder))) return;
    for (const entry of await files.list(folder)) {
      const path = join(folder, entry.name);
      if (!isLeft(entry.name) || Date.now() - (await files.changedAt(path)) < olderThan) continue;
      await (entry.isDirectory() ? clearFolder(path, files) : files.removeFile(path));
    }
  } catch (cause) {
    failureOf(cause);
  }
}

/** With all that is in it. */
export async function clearFolder(folder: string, files: Files): Promise<void> {
  for (const entry of await files.list(folder)) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? clearFolder(path, files) : files.removeFile(path));
  }
  await files.removeFolder(folder);
}
