import { useCallback } from 'react';
import type { PeopleOutcome } from '../../shared/people/people-outcome';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { outcomeText } from './outcome-text';
import { useSigner } from './use-signer';

/** Does what a person signs, once they can, and tells where it was refused. True: done. */
export function usePeopleAct(): (act: () => Promise<PeopleOutcome>) => Promise<boolean> {
  const { notices } = useDeskWindow();
  const { t } = useWords();
  const { ready } = useSigner();
  return useCallback(
    async (act) => {
      if ((await ready()) === 'cancelled') return false;
      const outcome = await act();
      const text = outcomeText(t, outcome);
      if (text !== null) notices.tell({ text, tone: 'danger' });
      return outcome.kind === 'done';
    },
    [notices, ready, t],
  );
}
