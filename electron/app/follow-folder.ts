/** Keeps the window true to the folder: what another program, desk or synchroniser does there is read and told. */
import type { ArticleId } from '../../shared/model/ids';
import type { Log } from './log';
import type { Watch } from '../ports/watch';
import { inTurns } from '../workspace/files/in-turns';
import { touchedBy } from '../workspace/look-again';
import type { Workspace } from '../workspace/open-workspace';

export type FolderDoors = {
  readonly watch: Watch;
  readonly log: Log;
  /** What the newsroom shares has changed. */
  readonly newsroomChanged: () => void;
  /** Somebody may have been let in or out. */
  readonly rosterTouched: () => Promise<void>;
  /** Something has come or gone beside an article's file. */
  readonly copied: (id: ArticleId) => void;
  /** Something has come into an article's record, or gone from it. */
  readonly recorded: (id: ArticleId) => void;
  /** Something was said beside an article. */
  readonly commented: (id: ArticleId) => void;
  /** Somebody has written or taken away lease files. */
  readonly leasesTouched: (names: readonly string[] | 'all') => Promise<void>;
  /** Articles may have changed while nobody watched. */
  readonly missed: () => void;
  /** The folder was away and is back: everything must be read anew. */
  readonly back: () => void;
};

/** Milliseconds between two tries to watch a folder that is away. */
const patienceMs = 5_000;
const readWidth = 16;
/** A folder that grows faster than that is caught up with at its next change. */
const mostTurns = 5;

export type Following = {
  /** Resolves once what happens in the folder is told, or can't be for now. */
  readonly begun: Promise<void>;
  readonly stop: () => void;
};

export function followFolder(
  workspace: Workspace,
  { watch, log, newsroomChanged, rosterTouched, copied, recorded, commented, leasesTouched, missed, back }: FolderDoors,
): Following {
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
      if (touched.folders.length > 0 || touched.leases === 'all') await renewAround(touched.folders);
      const below = await inTurns(touched.folders, readWidth, (folder) => workspace.articles.below(folder));
      const ids = new Set([...touched.articles, ...below.flat()]);
      await inTurns([...ids], readWidth, (id) => workspace.articles.lookAgain(id));
      touched.copied.forEach(copied);
      touched.recorded.forEach(recorded);
      touched.commented.forEach(commented);
      if (touched.ticker.length > 0) await workspace.ticker.lookAgain(touched.ticker);
      if (touched.newsroom) await lookAtNewsroom();
      if (touched.roster) await rosterTouched();
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
    timer ??= setTimeout(() => void begin('back'), patienceMs);
  };

  /** Again where a folder has come while it began: such a one is watched only if it came before the library read the tree, or after that. */
  const renewAround = async (folders: readonly string[]): Promise<void> => {
    let before = await foldersIn(folders);
    for (let turn = 0; turn < mostTurns; turn += 1) {
      await renew();
      const now = await foldersIn(folders);
      if (now === before) return;
      before = now;
    }
  };

  const foldersIn = async (folders: readonly string[]): Promise<string> =>
    (await inTurns(folders, readWidth, (folder) => workspace.articles.below(folder))).flat().sort().join();

  /** The library keeps what it knows of a folder as long as anybody watches it, so the old watching must end first. */
  const renew = async (): Promise<void> => {
    const ended = stop?.();
    stop = null;
    await ended;
    await begin('renewed');
  };

  const lookAtNewsroom = async (): Promise<void> => {
    if (await workspace.newsroom.lookAgain()) newsroomChanged();
  };

  /** What has changed while nobody watched. The articles are held against their index, by stamps. */
  const catchUp = async (): Promise<void> => {
    await workspace.ticker.lookAgain('all');
    await lookAtNewsroom();
    await rosterTouched();
    await leasesTouched('all');
  };

  const begin = async (why: 'first' | 'renewed' | 'back'): Promise<void> => {
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
      if (why === 'back') back();
      else await catchUp();
      if (why === 'renewed') missed();
    } catch (cause) {
      lost(cause);
    }
  };

  return {
    begun: begin('first'),
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      stop?.().catch(log.fault);
    },
  };
}
