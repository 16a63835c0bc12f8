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

type Given = {
  readonly query?: LibraryQuery;
  /** Articles read at first, and more at a time. */
  readonly stretch?: number;
};

/** Four screens of a tall window. */
const usualStretch = 50;

/** Does nothing before it is told to follow. */
export function createListing(
  room: Desk['library'],
  { query = everything, stretch = usualStretch }: Given = {},
): Listing {
  const state = createStore<ListingState>(() => ({
    query,
    found: [],
    total: 0,
    index: { kind: 'reading', done: 0, total: 0 },
  }));
  let asked = { query, count: stretch };
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
      asked = { query: next, count: stretch };
      void refresh();
    },
    more() {
      const { found, total } = state.getState();
      if (found.length >= total || found.length < asked.count) return;
      asked = { ...asked, count: found.length + stretch };
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
