import { useEffect, useMemo, useState } from 'react';
import type { LibraryQuery } from '../../shared/search/search-request';
import { useDeskWindow } from './desk-window';
import { createListing, type Listing } from './listing';

/** A listing of this component's own, followed for as long as it is on screen. Takes `query` as it is at first. */
export function useListing(query: LibraryQuery): Listing {
  const { desk } = useDeskWindow();
  const [first] = useState(query);
  const listing = useMemo(() => createListing(desk.library, first), [desk, first]);
  useEffect(() => {
    void listing.follow();
    return listing.stop;
  }, [listing]);
  return listing;
}
