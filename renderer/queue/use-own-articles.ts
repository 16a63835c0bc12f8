/** Keeps what is this person's to do, from the moment it is known who they are. */
import { useEffect } from 'react';
import { everything } from '../../shared/search/search-request';
import { useWorkspace } from '../desk/desk-window';
import { useMe } from '../people/use-signer';
import { personOf } from './use-queue';

export function useOwnArticles(): void {
  const { mine } = useWorkspace();
  const person = personOf(useMe());
  useEffect(() => {
    if (person === null) return;
    mine.ask({ ...everything, filters: { assignee: person } });
    void mine.follow();
  }, [mine, person]);
}
