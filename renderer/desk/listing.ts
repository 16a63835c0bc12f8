/** A stretch of the articles that answer a query, kept as true as the index is. Asks one question at a time; of those that wait the last is asked. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  everything,
  maxPage,
  type Found,
  type IndexState,
  type LibraryQuery,
} from '../../shared/search/search-request';
import type { Desk } from './desk';

export type ListingState = {
  /** The query that `found` answers. */
  readonly query: LibraryQuery;
  readonly found: readonly Found[];
  /** Of all articles that answer. */
  readonly total: number;
  readonly index: IndexState;
};

export type Listing = {
  /** Begins to follow the index, again after a stop. Resolves with the first answer. */
  follow(): Promise<void>;
  readonly state: Pick<StoreApi<ListingState>, 'getState' | 'getInitialState' | 'subscribe'>;
  ask(query: LibraryQuery): void;
  /** The person has come to the end of what is there. */
  more(): void;
  stop(): void;
};

/** Articles read at first, and more at a time: what fills a tall window, more where a row costs next to nothing. Of a search each is read for its lines. */
const usualStretch = ({ typed }: LibraryQuery): number => (typed === '' ? 50 : 20);

/** Does nothing before it is told to follow. */
export function createListing(
  room: Desk['library'],
  query: LibraryQuery = everything,
  stretchOf: (query: LibraryQuery) => number = usualStretch,
): Listing {
  const state = createStore<ListingState>(() => ({
    query,
    found: [],
    total: 0,
    index: { kind: 'reading', done: 0, total: 0 },
  }));
  let asked = { query, count: stretchOf(query) };
  let isStale = false;
  let leave: (() => void) | null = null;
  let running: Promise<void> | null = null;

  const askUntilTrue = async (): Promise<void> => {
    while (isStale && leave !== null) {
      isStale = false;
      const answer = await readStretch(room, asked);
      if (leave !== null) state.setState(answer);
    }
  };
  const refresh = (): Promise<void> => {
    isStale = true;
    running ??= askUntilTrue().finally(() => (running = null));
    return running;
  };
  return {
    state,
    follow() {
      // Listens before it asks, so that no change falls between.
      leave ??= room.indexed(() => void refresh());
      return refresh();
    },
    ask(next) {
      if (next === asked.query) return;
      asked = { query: next, count: stretchOf(next) };
      // Whoever does not follow yet asks when they do: a refresh that is over before it began would swallow that one.
      if (leave !== null) void refresh();
    },
    more() {
      const { found, total } = state.getState();
      if (found.length >= total || found.length < asked.count) return;
      asked = { ...asked, count: found.length + stretchOf(asked.query) };
      void refresh();
    },
    stop() {
      leave?.();
      leave = null;
    },
  };
}

/** As many pages as it takes; none after one that was not full. */
async function readStretch(
  room: Desk['library'],
  { query, count }: { readonly query: LibraryQuery; readonly count: number },
): Promise<ListingState> {
  const found: Found[] = [];
  for (;;) {
    const limit = Math.min(count - found.length, maxPage);
    const { page, index } = await room.page({ query, limit, offset: found.length });
    found.push(...page.found);
    if (page.found.length < limit || found.length >= count) return { query, found, total: page.total, index };
  }
}
