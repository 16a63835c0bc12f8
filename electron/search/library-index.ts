/** The index as main holds it: for one workspace at a time, brought up to date as things change, begun anew when its process ends. */
import { setTimeout as pause } from 'node:timers/promises';
import { leaversIn, type Leaver } from '../../shared/handoff/leavers';
import type { ArticleId } from '../../shared/model/ids';
import type { FindRequest } from '../../shared/find/find-request';
import type { FindEnd, FindProgress } from '../../shared/find/workspace-find';
import type { Client } from '../../shared/ipc/define';
import type { SearchContract } from '../../shared/search/search-contract';
import type { RosterTrust } from '../../shared/people/seen-roster';
import type { IndexState, Page, PageRequest } from '../../shared/search/search-request';

export type LibraryIndex = {
  /** Takes up the index of a workspace in place of the one before, asks before each reading whether its roster is trusted, and reads in the background what has changed since it was last open: after `followed`, so that nothing changes unseen in between. */
  open(
    workspace: string,
    opened: { readonly trust: () => Promise<RosterTrust>; readonly followed?: Promise<void> },
  ): void;
  page(request: PageRequest): Promise<{ readonly page: Page; readonly index: IndexState }>;
  /** Articles that have left, may leave or were taken back, in the order of lists, once all that is known to have changed is read; null where the index can't tell. */
  outgoing(): Promise<readonly Leaver[] | null>;
  /** Looks through all articles; `tellFinding` hears what is found. Another finding takes its place. */
  find(request: { readonly run: number; readonly request: FindRequest }): Promise<FindEnd>;
  stopFinding(): Promise<void>;
  /** The article has changed, come or gone. */
  changed(id: ArticleId): void;
  /** Holds the index against the whole folder once more, as after a time in which nobody followed it. */
  reread(): void;
  stop(): Promise<void>;
};

export type SearchProcess = Client<SearchContract> & { stop(): Promise<void> };

type Given = {
  /** Starts the process. `onEnd` is told the fault under which its end is logged, where nobody asked for it. */
  readonly start: (onEnd: (fault: string) => void) => SearchProcess;
  /** Where the index of this workspace lies. Throws the system's error where that can't be said. */
  readonly folderOf: (workspace: string) => string;
  /** Told whenever an answer of before may be another one now. */
  readonly tell: (state: IndexState) => void;
  readonly tellFinding: (progress: FindProgress) => void;
  readonly log: { fault(cause: unknown): string };
  /** Milliseconds since whenever. */
  readonly now?: () => number;
};

/** Milliseconds. A process that ends twice within this will end again: a person is told instead. */
const twiceWithin = 60_000;
/** Milliseconds. */
const aMoment = 25;
const nothingFound: Page = { total: 0, found: [] };

export function libraryIndex({
  start,
  folderOf,
  tell,
  tellFinding,
  log,
  now = () => performance.now(),
}: Given): LibraryIndex {
  let process: SearchProcess | null = null;
  let opening: Promise<void> = Promise.resolve();
  let workspace: string | null = null;
  let trust: () => Promise<RosterTrust> = async () => 'not-trusted';
  let state: IndexState = { kind: 'complete' };
  let endedAt = Number.NEGATIVE_INFINITY;
  let isUpdating = false;
  let isStale = false;
  let reader: SearchProcess | null = null;
  const changed = new Set<ArticleId>();

  const become = (next: IndexState) => {
    state = next;
    tell(next);
  };

  const begin = (followed: Promise<void> = Promise.resolve()) => {
    const mine = process ?? start(ended);
    if (process === null) {
      mine.index.progressed((progress) => become({ kind: 'reading', ...progress }));
      mine.find.progressed(tellFinding);
    }
    process = mine;
    state = { kind: 'reading', done: 0, total: 0 };
    opening = open(mine);
    opening
      .then(() => followed)
      .then(() => read(mine))
      .catch((cause: unknown) => broke(mine, cause));
  };

  const open = async ({ index }: SearchProcess): Promise<void> => {
    if (workspace === null) throw new TypeError('no workspace is open');
    const roster = await trust();
    try {
      const outcome = await index.open({ workspace, folder: folderOf(workspace), roster });
      if (outcome.kind === 'opened') return;
      log.fault(new Error(`the index can't be kept on the disk: ${JSON.stringify(outcome)}`));
    } catch (cause) {
      log.fault(cause);
    }
    // Without a place for it (a full disk, a folder that another Midad holds) the index is built for this run.
    await index.open({ workspace, folder: null, roster });
  };

  /** One reading at a time; asked for meanwhile, it is done once more. */
  const read = async (mine: SearchProcess): Promise<void> => {
    isStale = true;
    if (reader === mine) return;
    reader = mine;
    try {
      while (isStale && mine === process) {
        isStale = false;
        const outcome = await mine.index.reconcile({ roster: await trust() });
        if (mine !== process) return;
        become(outcome.kind === 'reconciled' ? { kind: 'complete' } : { kind: 'failed', failure: outcome.failure });
      }
    } finally {
      if (reader === mine) reader = null;
    }
  };

  const ended = (fault: string) => {
    const isAgain = now() - endedAt < twiceWithin;
    endedAt = now();
    process = null;
    if (isAgain) become({ kind: 'broken', fault });
    else begin();
  };

  /** A call that failed because its process ended is that process's affair. */
  const broke = (mine: SearchProcess, cause: unknown) => {
    if (mine === process) become({ kind: 'broken', fault: log.fault(cause) });
  };

  /** Many files may change at once, as when a synchroniser catches up: they are told once. */
  const update = async (mine: SearchProcess): Promise<void> => {
    if (isUpdating) return;
    isUpdating = true;
    try {
      await opening;
      while (changed.size > 0 && mine === process) {
        const ids = [...changed];
        changed.clear();
        for (const id of ids) await mine.index.update({ id });
        tell(state);
      }
    } finally {
      isUpdating = false;
    }
  };

  return {
    open(folder, { trust: asked, followed }) {
      workspace = folder;
      trust = asked;
      changed.clear();
      begin(followed);
    },
    async page(request) {
      const mine = process;
      if (mine === null) return { page: nothingFound, index: state };
      try {
        await opening;
        return { page: await mine.index.page(request), index: state };
      } catch (cause) {
        if (mine === process) throw cause;
        return { page: nothingFound, index: state };
      }
    },
    async outgoing() {
      const mine = process;
      if (mine === null) return null;
      try {
        await opening;
        while (mine === process && (state.kind === 'reading' || changed.size > 0 || isUpdating)) await pause(aMoment);
        return mine === process && state.kind === 'complete' ? leaversIn(await mine.index.outgoing(null)) : null;
      } catch (cause) {
        if (mine === process) throw cause;
        return null;
      }
    },
    async find(request) {
      const mine = process;
      if (mine === null) return { kind: 'broken' };
      try {
        await opening;
        const isTrusted = state.kind === 'complete' && changed.size === 0;
        return await mine.find.begin({ ...request, index: isTrusted ? 'trusted' : 'not yet' });
      } catch (cause) {
        if (mine === process) throw cause;
        return { kind: 'broken' };
      }
    },
    async stopFinding() {
      await process?.find.stop(null);
    },
    changed(id) {
      const mine = process;
      changed.add(id);
      if (mine !== null) update(mine).catch((cause: unknown) => broke(mine, cause));
    },
    reread() {
      if (workspace === null) return;
      const mine = process;
      if (mine === null || state.kind === 'broken') begin();
      else opening.then(() => read(mine)).catch((cause: unknown) => broke(mine, cause));
    },
    async stop() {
      const mine = process;
      process = null;
      await mine?.stop();
    },
  };
}
