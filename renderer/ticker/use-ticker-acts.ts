import { useMemo } from 'react';
import type { TickerLineId } from '../../shared/model/ids';
import type { TickerDraft } from '../../shared/model/ticker-line';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';

export type TickerActs = {
  /** On top, in their order. True: all of them stand there. */
  readonly add: (drafts: readonly TickerDraft[]) => Promise<boolean>;
  readonly edit: (id: TickerLineId, line: TickerDraft) => void;
  readonly move: (id: TickerLineId, after: TickerLineId | null) => void;
  /** To the trash, with a way back. */
  readonly remove: (id: TickerLineId) => void;
};

/** The contract takes no more lines at once. */
const mostLines = 500;

export function useTickerActs(): TickerActs {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  return useMemo(
    () => ({
      add: async (drafts) => {
        // From the end, since each part goes on top of the one before.
        for (let end = drafts.length; end > 0; end -= mostLines) {
          const lines = drafts.slice(Math.max(0, end - mostLines), end);
          if (!(await done(desk.ticker.add({ lines, after: null, state: 'live' })))) return false;
        }
        return true;
      },
      edit: (id, line) => void done(desk.ticker.edit({ id, line })),
      move: (id, after) => void done(desk.ticker.move({ ids: [id], after })),
      remove: async (id: TickerLineId) => {
        if (!(await done(desk.ticker.remove({ ids: [id] })))) return;
        notices.tell({
          text: t('ticker.removed'),
          act: { label: t('command.edit.undo'), run: () => void done(desk.ticker.restore({ ids: [id] })) },
        });
      },
    }),
    [desk, notices, t, done],
  );
}
