import { useCallback } from 'react';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { failureText } from '../i18n/plain-words';
import { useWords } from '../i18n/language';
import { useDeskWindow } from './desk-window';

/** Waits for an act and tells the person where it failed. True: done. */
export function useOutcome(): (act: Promise<DoneOutcome>) => Promise<boolean> {
  const { t } = useWords();
  const { notices } = useDeskWindow();
  return useCallback(
    async (act) => {
      const outcome = await act;
      if (outcome.kind === 'failed') notices.tell({ text: failureText(t, outcome.failure), tone: 'danger' });
      return outcome.kind === 'done';
    },
    [notices, t],
  );
}
