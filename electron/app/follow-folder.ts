/** Keeps the window true to the folder: what another program, desk or synchroniser does there is read and told. */
import type { Log } from './log';
import type { Watch } from '../ports/watch';
import { inTurns } from '../workspace/in-turns';
import { touchedBy } from '../workspace/look-again';
import type { Workspace } from '../workspace/open-workspace';

export type FolderDoors = {
  readonly watch: Watch;
  readonly log: Log;
  /** What the newsroom shares has changed. */
  readonly newsroomChanged: () => void;
  /** Somebody has written or taken away lease files. */
  readonly leasesTouched: (names: readonly string[] | 'all') => Promise<void>;
  /** The folder was away and is back: everything must be read anew. */
  readonly back: () => void;
};

/** Milliseconds between two tries to watch a folder that is away. */
const patienceMs = 5_000;
const readWidth = 16;

/** Gives a function that stops the following. */
export function followFolder(
  workspace: Workspace,
  { watch, log, newsroomChanged, leasesTouched, back }: FolderDoors,
): () => void {
  let stop: (() => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  /** One report after the other: two must not renew the watching at once. */
  let turn: Promise<void> = Promise.resolve();

  const changed = async (paths: readonly string[]): Promise<void> => {
    try {
      // A share that goes takes its files with it, which nobody has removed.
      if (!(await workspace.isThere())) return lost(new Error(`the workspace has gone: ${workspace.root}`));
      const touched = touchedBy(paths, workspace.root);
      // Folders that are made one in another within a moment are not all watched: the watching begins anew, and what is in them is looked at.
      if (touched.folders.length > 0 || touched.leases === 'all') await renew();
      const below = await inTurns(touched.folders, readWidth, (folder) => workspace.articles.below(folder));
      const ids = new Set([...touched.articles, ...below.flat()]);
      await inTurns([...ids], readWidth, (id) => workspace.articles.lookAgain(id));
      if (touched.ticker) await workspace.ticker.lookAgain();
      if (touched.newsroom && (await workspace.newsroom.lookAgain())) newsroomChanged();
      if (touched.leases.length > 0) await leasesTouched(touched.leases);
    } catch (cause) {
      log.fault(cause);
    }
  };

  const lost = (cause: unknown): void => {
    if (isStopped) return;
    // Once for each time it goes, not for each try to find it again.
    if (stop !== null) log.fault(cause);
    const ended = stop?.();
    stop = null;
    ended?.catch(log.fault);
    timer ??= setTimeout(() => void begin({ isAgain: true }), patienceMs);
  };

  const renew = async (): Promise<void> => {
    const ended = stop?.();
    stop = null;
    await ended;
    await begin({ isAgain: false });
  };

  const begin = async ({ isAgain }: { readonly isAgain: boolean }): Promise<void> => {
    timer = null;
    try {
      if (!(await workspace.isThere())) throw new Error(`the workspace is away: ${workspace.root}`);
      const end = await watch(workspace.root, {
        changed: (paths) => {
          turn = turn.then(() => changed(paths));
        },
        lost,
      });
      if (isStopped) return await end();
      stop = end;
      if (isAgain) back();
    } catch (cause) {
      lost(cause);
    }
  };

  void begin({ isAgain: false });
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
    stop?.().catch(log.fault);
  };
}
