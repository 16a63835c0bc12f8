/** The open workspace as this window holds it: what the newsroom shares, a stretch of the articles, and mirrors of the trash and the ticker. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Holding } from '../../shared/leases/lease';
import { applyToTrash } from '../../shared/library/order';
import type { LibraryChange, Trash } from '../../shared/library/summary';
import type { Failure } from '../../shared/model/failure';
import type { Newsroom } from '../../shared/model/newsroom';
import type { TickerSite } from '../../shared/ticker/keeping';
import { applyTickerChange, type TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Desk } from './desk';
import { createListing, type Listing } from './listing';
import { mirror, mirrorBehind, type Mirror } from './mirror';

export type OpenWorkspace = {
  readonly kind: 'open';
  readonly folderName: string;
  readonly newsroom: Newsroom;
  /** The articles, as the list beside the text shows them. */
  readonly articles: Listing;
  readonly trash: Mirror<Trash>;
  readonly ticker: Mirror<TickerState>;
  /** Whether the website's ticker is kept from this machine. */
  readonly tickerSite: Mirror<TickerSite>;
  /** Who else works on which article. */
  readonly leases: Mirror<readonly Holding[]>;
};

export type HeldWorkspace = OpenWorkspace | { readonly kind: 'closed'; readonly failure: Failure | null };

export type WorkspaceStore = Pick<StoreApi<HeldWorkspace>, 'getState' | 'getInitialState' | 'subscribe'>;

type Told = Awaited<ReturnType<Desk['workspace']['current']>>;

/** Follows main: another folder, another name. The old picture stays until the new one is complete. */
export async function holdWorkspace(desk: Desk): Promise<WorkspaceStore> {
  let newest = 0;
  const waiting: Told[] = [];
  let take = (told: Told): void => void waiting.push(told);
  desk.workspace.changed((told) => take(told));

  const store = createStore<HeldWorkspace>(() => ({ kind: 'closed', failure: null }));
  const hold = async (told: Told): Promise<void> => {
    const mine = (newest += 1);
    const held = told.kind === 'open' ? { ...told, ...(await mirrorsOf(desk)) } : told;
    const before = store.getState();
    if (mine !== newest) return stopMirrors(held);
    store.setState(held, true);
    stopMirrors(before);
  };
  await hold(await desk.workspace.current(null));
  take = (told) => void hold(told);
  const last = waiting.at(-1);
  if (last !== undefined) await hold(last);
  return store;
}

async function mirrorsOf(
  desk: Desk,
): Promise<Pick<OpenWorkspace, 'articles' | 'trash' | 'ticker' | 'tickerSite' | 'leases'>> {
  const articles = createListing(desk.library);
  // Read file by file, and after ten years there are many.
  const trash = mirrorBehind<Trash, LibraryChange>(
    { load: () => desk.library.trash(null), follow: desk.library.changed, apply: applyToTrash },
    [],
  );
  const [ticker, tickerSite, leases] = await Promise.all([
    mirror({ load: () => desk.ticker.list(null), follow: desk.ticker.changed, apply: applyTickerChange }),
    mirror<TickerSite, TickerSite>({
      load: () => desk.handoff.ticker(null),
      follow: desk.handoff.tickerKept,
      apply: (_, site) => site,
    }),
    mirror<readonly Holding[], readonly Holding[]>({
      load: () => desk.leases.list(null),
      follow: desk.leases.changed,
      apply: (_, others) => others,
    }),
    articles.follow(),
  ]);
  return { articles, trash, ticker, tickerSite, leases };
}

function stopMirrors(held: HeldWorkspace): void {
  if (held.kind === 'closed') return;
  held.articles.stop();
  held.trash.stop();
  held.ticker.stop();
  held.tickerSite.stop();
  held.leases.stop();
}
