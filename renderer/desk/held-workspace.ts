/** The open workspace as this window holds it: what the newsroom shares, a stretch of the articles, and mirrors of the trash and the ticker. */
import type { Holding } from '../../shared/leases/lease';
import type { TargetView } from '../../shared/handoff/target-view';
import { applyToTrash } from '../../shared/library/order';
import type { LibraryChange, Trash } from '../../shared/library/summary';
import { underWay } from '../../shared/review/queue';
import { everything } from '../../shared/search/search-request';
import type { TickerSite } from '../../shared/ticker/keeping';
import type { TickerState } from '../../shared/ticker/apply-ticker-change';
import type { Desk } from './desk';
import { followWorkspace, mirrorTicker, type Held, type HeldStore } from './follow-workspace';
import { createListing, type Listing } from './listing';
import { mirror, mirrorBehind, type Mirror } from './mirror';

type WorkspaceMirrors = {
  /** The articles, as the list beside the text shows them. */
  readonly articles: Listing;
  /** What is on its way to readers, and what is this person's to do; the latter once it is known who they are. */
  readonly queue: Listing;
  readonly mine: Listing;
  readonly trash: Mirror<Trash>;
  readonly ticker: Mirror<TickerState>;
  /** Whether the website's ticker is kept from this machine. */
  readonly tickerSite: Mirror<TickerSite>;
  /** Where the newsroom hands over. */
  readonly targets: Mirror<readonly TargetView[]>;
  /** Who else works on which article. */
  readonly leases: Mirror<readonly Holding[]>;
};

/** Articles of the queue that a window holds: the newest. What is beyond is said, and found by narrowing. */
export const mostQueued = 2000;

export type OpenWorkspace = Extract<HeldWorkspace, { kind: 'open' }>;
export type HeldWorkspace = Held<WorkspaceMirrors>;
export type WorkspaceStore = HeldStore<WorkspaceMirrors>;

/** Follows main: another folder, another name. The old picture stays until the new one is complete. */
export const holdWorkspace = (desk: Desk): Promise<WorkspaceStore> => followWorkspace(desk, mirrorsOf);

async function mirrorsOf(desk: Desk): Promise<WorkspaceMirrors> {
  const articles = createListing(desk.library);
  const queue = createListing(desk.library, { ...everything, filters: { states: [...underWay] } }, () => mostQueued);
  const mine = createListing(desk.library, everything, () => mostQueued);
  // The first picture does not wait for them.
  void queue.follow();
  // Read file by file, and after ten years there are many.
  const trash = mirrorBehind<Trash, LibraryChange>(
    { load: () => desk.library.trash(null), follow: desk.library.changed, apply: applyToTrash },
    [],
  );
  const targets = mirrorBehind<readonly TargetView[], readonly TargetView[]>(
    { load: () => desk.targets.list(null), follow: desk.targets.changed, apply: (_, views) => views },
    [],
  );
  const [ticker, tickerSite, leases] = await Promise.all([
    mirrorTicker(desk),
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
  return { articles, queue, mine, trash, ticker, tickerSite, targets, leases };
}
