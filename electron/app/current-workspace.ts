/** The workspace that is open, and its numbered changes on their way to the window. */
import { basename, join } from 'node:path';
import type { Failure } from '../../shared/model/failure';
import type { Newsroom } from '../../shared/model/newsroom';
import type { Holding } from '../../shared/leases/lease';
import type { Result } from '../../shared/result';
import { idOf } from '../../shared/library/order';
import { openLeases, type Leases } from '../leases/leases';
import type { ThisDesk } from '../leases/this-desk';
import { openJournal, type Journal } from '../journal/journal';
import { openReadings, type Readings } from '../readings/readings';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import type { LibraryIndex } from '../search/library-index';
import { trustIn, type RosterFiles } from '../workspace/review/roster-files';
import type { MediaFiles } from '../workspace/media-files';
import { initWorkspace, type Workspace } from '../workspace/open-workspace';
import { layoutOf } from '../workspace/layout';
import type { Stopwatch } from '../ports/stopwatch';
import type { Watch } from '../ports/watch';
import type { TickerSite } from '../../shared/ticker/keeping';
import { keepTicker, type TickerKeeper } from '../handoff/keep-ticker';
import type { SettingsStore } from './settings';
import { followFolder } from './follow-folder';
import type { Log } from './log';
import type { Publish } from './publish';

export type WorkspaceState =
  | { readonly kind: 'open'; readonly folderName: string; readonly newsroom: Newsroom }
  | { readonly kind: 'closed'; readonly failure: Failure | null };

export type Numbered<T> = { readonly revision: number; readonly value: T };

export type CurrentWorkspace = {
  state(): WorkspaceState;
  /** Throws where none is open: the window offers nothing that needs one then. */
  get(): Workspace;
  /** Of the workspace that is open; kept on this machine. */
  journal(): Journal;
  /** Of the workspace that is open; kept on this machine. */
  readings(): Readings;
  /** Of the workspace that is open; null while none is. */
  leases(): Leases | null;
  /** The pictures of the workspace that is open; null while none is. */
  media(): MediaFiles | null;
  /** Who belongs to the newsroom that is open; null while none is. */
  roster(): RosterFiles | null;
  /** Opens a workspace or founds one in an empty folder. A failure leaves the one that is open as it is. */
  open(folder: string): Promise<Result<Workspace, Failure>>;
  /** A page begins, the first one or one after a crash: what the page before had not saved is to be found. */
  pageBegins(): void;
  /** What the newsroom shares has changed. */
  tellNewsroom(): void;
  /** Reads a room's whole state and says which revision it is at least. */
  library<T>(read: (workspace: Workspace) => Promise<T>): Promise<Numbered<T>>;
  ticker<T>(read: (workspace: Workspace) => Promise<T>): Promise<Numbered<T>>;
  /** Who else works on which article. */
  others(): Numbered<readonly Holding[]>;
  /** Where the website's ticker is kept from here, and whether it is. */
  tickerSite(): Numbered<TickerSite>;
  /** Pages may have come into the website's folder, which lines of the ticker lead to. */
  pagesWritten(): void;
  /** From now on into this folder; null: nowhere. */
  keepTickerIn(folder: string | null): Promise<void>;
};

type Given = {
  readonly ports: Ports;
  readonly publish: Publish;
  /** Where this machine keeps text that is not in its file yet, a folder for each workspace. */
  readonly journals: string;
  /** Where this machine keeps what its person has read, a folder for each workspace. */
  readonly readings: string;
  readonly log: Log;
  readonly watch: Watch;
  readonly index: Pick<LibraryIndex, 'open' | 'changed' | 'reread'>;
  readonly stopwatch: Stopwatch;
  readonly desk: ThisDesk;
  readonly settings: Pick<SettingsStore, 'tickerFolder' | 'rememberTickerFolder'>;
  /** Another newsroom is open. */
  readonly opened: (workspace: Workspace) => Promise<void>;
  /** What the newsroom shares says something else now. */
  readonly newsroomChanged: () => void;
  /** Another newsroom is open, or somebody has been let in or out of this one. */
  readonly rosterChanged: () => Promise<void>;
};

export function currentWorkspace(given: Given): CurrentWorkspace {
  const { ports, publish, journals, log, watch, index, stopwatch, desk, settings, rosterChanged } = given;
  let open: Workspace | null = null;
  let journal: Journal | null = null;
  let readings: Readings | null = null;
  let leases: Leases | null = null;
  let keeper: TickerKeeper | null = null;
  let failure: Failure | null = null;
  let leave = (): void => undefined;
  const revisions = { library: 0, ticker: 0, leases: 0, site: 0 };

  const state = (): WorkspaceState =>
    open === null
      ? { kind: 'closed', failure }
      : { kind: 'open', folderName: open.folderName, newsroom: open.newsroom.read() };

  const get = (): Workspace => {
    if (open === null) throw new TypeError('no workspace is open');
    return open;
  };

  /** The window reads everything anew. */
  const tell = () => publish('workspace.changed', state());

  /** Its title, its language and the site's address stand in the ticker's files. */
  const newsroomChanged = (): void => {
    tell();
    keeper?.write().catch(log.fault);
    given.newsroomChanged();
  };

  const back = () => {
    index.reread();
    tell();
    rosterChanged().catch(log.fault);
  };

  /** Resolves once what happens in the folder is told. */
  const site = (): TickerSite => {
    const folder = open === null ? null : settings.tickerFolder(open.root);
    return { folderName: folder === null ? '' : basename(folder), keeping: keeper?.state() ?? { kind: 'off' } };
  };

  const follow = (workspace: Workspace): Promise<void> => {
    leave();
    const leaveLibrary = workspace.onLibraryChange((value) => {
      publish('library.changed', { revision: (revisions.library += 1), value });
      index.changed(idOf(value));
    });
    const leaveTicker = workspace.onTickerChange((value) =>
      publish('ticker.changed', { revision: (revisions.ticker += 1), value }),
    );
    const own = openLeases({
      layout: layoutOf(workspace.root),
      ports,
      stopwatch,
      desk,
      tell: (value) => publish('leases.changed', { revision: (revisions.leases += 1), value }),
      fault: log.fault,
    });
    leases = own;
    const ownKeeper = keepTicker({
      workspace,
      ports,
      tell: () => publish('handoff.tickerKept', { revision: (revisions.site += 1), value: site() }),
      fault: log.fault,
    });
    keeper = ownKeeper;
    ownKeeper.into(settings.tickerFolder(workspace.root)).catch(log.fault);
    const following = followFolder(workspace, {
      watch,
      log,
      newsroomChanged,
      rosterTouched: async () => {
        // A file that was written over has the same name: what is held of the roster is read anew.
        await workspace.roster.read();
        // Who is trusted decides what is approved, in every row.
        index.reread();
        await rosterChanged();
      },
      copied: (id) => publish('article.copied', { id }),
      commented: (id) => publish('comments.changed', { id }),
      recorded: (id) => publish('review.changed', { id }),
      leasesTouched: own.look,
      missed: index.reread,
      back,
    });
    leave = () => {
      leaveLibrary();
      leaveTicker();
      following.stop();
      own.stop().catch(log.fault);
      ownKeeper.stop();
    };
    return following.begun;
  };

  /** The number is taken before the reading, so a change meanwhile is applied once more and never missed. */
  const numbered = async <T>(room: 'library' | 'ticker', read: (workspace: Workspace) => Promise<T>) => {
    const revision = revisions[room];
    return { revision, value: await read(get()) };
  };

  return {
    state,
    get,
    journal: () => {
      if (journal === null) throw new TypeError('no workspace is open');
      return journal;
    },
    readings: () => {
      if (readings === null) throw new TypeError('no workspace is open');
      return readings;
    },
    leases: () => leases,
    media: () => open?.media ?? null,
    roster: () => open?.roster ?? null,
    async open(folder) {
      const opened = await initWorkspace(folder, { name: folderTitle(folder) }, ports);
      if (opened.ok) {
        open = opened.value;
        const folderName = sha256(opened.value.root).slice(0, 16);
        journal = openJournal(join(journals, folderName), ports);
        readings = openReadings(join(given.readings, folderName), ports);
        failure = null;
        const { roster, root } = opened.value;
        index.open(root, { trust: () => trustIn(roster), followed: follow(opened.value) });
        await given.opened(opened.value);
      } else if (open === null) failure = opened.failure;
      tell();
      await rosterChanged();
      return opened;
    },
    pageBegins: () => {
      journal?.windowGone();
      leases?.endAll().catch(log.fault);
    },
    tellNewsroom: newsroomChanged,
    library: (read) => numbered('library', read),
    ticker: (read) => numbered('ticker', read),
    tickerSite: () => ({ revision: revisions.site, value: site() }),
    pagesWritten: () => void keeper?.write().catch(log.fault),
    async keepTickerIn(folder) {
      settings.rememberTickerFolder(get().root, folder);
      await keeper?.into(folder);
    },
    others: () => ({ revision: revisions.leases, value: leases?.others() ?? [] }),
  };
}

/** A newsroom founded in a folder is called like it until somebody names it. */
const folderTitle = (folder: string): string => folder.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Midad';
