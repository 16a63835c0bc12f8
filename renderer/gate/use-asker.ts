import { useMemo } from 'react';
import type { Asker } from '../../shared/review/ways-out';
import { useMe } from '../people/use-signer';

/** Whoever sits here, as the rules know them. Who is no member has no right to anything. */
export function useAsker(): Asker {
  const { identity, newsroom } = useMe();
  return useMemo(
    () => ({
      person: 'person' in identity ? identity.person : null,
      roles: newsroom.kind === 'member' ? newsroom.roles : [],
    }),
    [identity, newsroom],
  );
}
