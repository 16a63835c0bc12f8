/** A narrower part of the queue, asked of the whole index: also what is beyond the number that a window holds. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { everything, type LibraryQuery } from '../../shared/search/search-request';
import { useDeskWindow } from '../desk/desk-window';
import { mostQueued } from '../desk/held-workspace';
import { createListing, type ListingState } from '../desk/listing';

/** Of what answers words each article is read for its lines. */
const mostRead = 200;

/** `query`: the same object as long as it says the same; null: nothing narrower is asked for. Null also until there is an answer. */
export function useNarrowed(query: LibraryQuery | null): ListingState | null {
  const { desk } = useDeskWindow();
  const [listing] = useState(() =>
    createListing(desk.library, everything, ({ typed }) => (typed === '' ? mostQueued : mostRead)),
  );
  useEffect(() => {
    if (query === null) return undefined;
    listing.ask(query);
    void listing.follow();
    return listing.stop;
  }, [listing, query]);
  const state = useStore(listing.state);
  return query === null || state.query === everything ? null : state;
}
