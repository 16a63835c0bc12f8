import { useMemo } from 'react';
import type { TickerLineId } from '../../shared/model/ids';
import type { TickerDraft, TickerLine, TickerLineState } from '../../shared/model/ticker-line';
import { mayMove } from '../../shared/ticker/moves';
import { useArticleDoor } from '../desk/article-door';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';

export type TickerActs = {
  /** On top, in their order. True: all of them stand there. */
  readonly add: (drafts: readonly TickerDraft[], state: 'idea' | 'ready' | 'live') => Promise<boolean>;
  readonly edit: (id: TickerLineId, line: TickerDraft) => void;
  readonly correct: (id: TickerLineId, correction: { readonly line: TickerDraft; readonly reason: string }) => void;
  readonly move: (ids: readonly TickerLineId[], after: TickerLineId | null) => void;
  /** A brief with the line's facts, which is opened. */
  readonly makeArticle: (id: TickerLineId) => Promise<void>;
  /** To another state, with a way back where that needs no reason. */
  readonly change: (lines: readonly TickerLine[], to: TickerLineState, reason: string) => void;
  readonly pin: (ids: readonly TickerLineId[], to: 'top' | 'order') => void;
  /** To the trash, with a way back. */
  readonly remove: (ids: readonly TickerLineId[]) => void;
};

/** The contract takes no more lines at once. */
const mostLines = 500;

export function useTickerActs(): TickerActs {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const openArticle = useArticleDoor();
  return useMemo(
    () => ({
      add: async (drafts, state) => {
        // From the end, since each part goes on top of the one before.
        for (let end = drafts.length; end > 0; end -= mostLines) {
          const lines = drafts.slice(Math.max(0, end - mostLines), end);
          if (!(await done(desk.ticker.add({ lines, after: null, state })))) return false;
        }
        return true;
      },
      edit: (id, line) => void done(desk.ticker.edit({ id, line })),
      correct: (id, { line, reason }) => void done(desk.ticker.correct({ id, line, reason })),
      move: (ids, after) => void done(desk.ticker.move({ ids: [...ids], after })),
      makeArticle: async (id) => {
        const made = await desk.ticker.makeArticle({ id });
        if (made.kind === 'failed') notices.tell({ text: failureText(t, made.failure), tone: 'danger' });
        else openArticle(made.id);
      },
      change: async (lines, to, reason) => {
        const ids = lines.map(({ id }) => id as TickerLineId);
        if (!(await done(desk.ticker.change({ ids, to, reason })))) return;
        const from = lines[0]?.state;
        const isBack = from !== undefined && lines.every(({ state }) => state === from);
        const canGoBack = isBack && mayMove(to, { to: from, reason: '' }).kind === 'allowed';
        notices.tell({
          text: t('ticker.changed', { count: ids.length, state: t(`ticker.state.${to}`) }),
          ...(canGoBack && {
            act: {
              label: t('command.edit.undo'),
              run: () => void done(desk.ticker.change({ ids, to: from, reason: '' })),
            },
          }),
        });
      },
      pin: (ids, to) => void done(desk.ticker.pin({ ids: [...ids], to })),
      remove: async (removed) => {
        const ids = [...removed];
        if (!(await done(desk.ticker.remove({ ids })))) return;
        notices.tell({
          text: t('ticker.removed'),
          act: { label: t('command.edit.undo'), run: () => void done(desk.ticker.restore({ ids })) },
        });
      },
    }),
    [desk, notices, openArticle, t, done],
  );
}
