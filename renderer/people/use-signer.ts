/** For every act that a person signs. */
import { useCallback } from 'react';
import type { Me } from '../../shared/people/me';
import { useDeskWindow } from '../desk/desk-window';
import type { SigningAnswer } from '../desk/signing';
import { useMirror } from '../desk/use-mirror';

/** Who is here and what they are in the newsroom that is open. */
export function useMe(): Me {
  const { people } = useDeskWindow();
  return useMirror(people, (me) => me);
}

export type Signer = {
  /** Asks for the passphrase where the key is locked, and says how to belong to the newsroom where nobody is here whom it knows. */
  readonly ready: () => Promise<SigningAnswer>;
};

/** In a newsroom without a roster nothing is signed: do not ask there. */
export function useSigner(): Signer {
  const { people, signing } = useDeskWindow();
  const ready = useCallback(async (): Promise<SigningAnswer> => {
    const { identity, newsroom } = people.getState().value;
    if (newsroom.kind !== 'member') return signing.ask('join');
    return identity.kind === 'open' ? 'ready' : signing.ask('unlock');
  }, [people, signing]);
  return { ready };
}
