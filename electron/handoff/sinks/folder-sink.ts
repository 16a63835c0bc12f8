/**
 * A hand-off into a folder: what a web server or a synchroniser reads there is the old or the new, file by file, never half of one. A folder that is not there yet comes into
 * being whole, under its name, by one rename.
 */
import { manifestName } from '../../../shared/handoff/manifest';
import type { Failure } from '../../../shared/model/failure';
import { failed, succeeded, type Result } from '../../../shared/result';
import { failureOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import type { PackageSink } from '../package-sink';
import { newFolder } from './new-folder';
import { filledFolder } from './filled-folder';

/** One of the two ways; each rejects with the system's error. */
export type FolderFilling = {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Before a manifest that adds to the one of this digest; null: it says all there is, so that those of before are to go. */
  keepOlder(digest: string | null): Promise<void>;
  remove(name: string): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
};

export function folderSink(folder: string, files: Files): PackageSink {
  let begun: Promise<FolderFilling> | null = null;
  const filling = (): Promise<FolderFilling> =>
    (begun ??= files
      .exists(folder)
      .then((isThere) => (isThere ? filledFolder(folder, files) : newFolder(folder, files))));

  /** Several are written at once; what is taken away is so only when none of them is under way any more. */
  const underWay = new Set<Promise<unknown>>();
  const watched = <T>(act: Promise<T>): Promise<T> => {
    const forgotten = act.finally(() => underWay.delete(forgotten));
    underWay.add(forgotten);
    return forgotten;
  };

  return {
    write: (name, content) =>
      watched(
        orFailure(async () => {
          const one = await filling();
          if (name === manifestName && typeof content === 'string') {
            const { since } = JSON.parse(content) as { readonly since: string | null };
            await one.keepOlder(since);
          }
          await one.put(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
        }),
      ),
    remove: (name) => orFailure(async () => (await filling()).remove(name)),
    commit: () => orFailure(async () => (await begun)?.commit()),
    async abort() {
      try {
        await Promise.all(underWay);
        await (await begun)?.abort();
      } catch (cause) {
        // What the hand-off itself has to say matters more than what it leaves behind.
        failureOf(cause);
      }
    },
  };
}

async function orFailure(act: () => Promise<void>): Promise<Result<void, Failure>> {
  try {
    await act();
    return succeeded(undefined);
  } catch (cause) {
    return failed(failureOf(cause));
  }
}
