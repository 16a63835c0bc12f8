/** What a person does at the ticker, each with a way back. */
import { useMemo } from 'react';
import type { TickerLineId } from '../../shared/model/ids';
import { draftOf, type TickerDraft, type TickerLine, type TickerLineState } from '../../shared/model/ticker-line';
import type { TickerAct } from '../../shared/ticker/take-back';
import { useArticleDoor } from '../desk/article-door';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { useTakeBack, type TakeBack } from './use-take-back';

export type TickerActs = Omit<TakeBack, 'did'> & {
  /** On top, in their order. True: all of them stand there. */
  readonly add: (drafts: readonly TickerDraft[], state: 'idea' | 'ready' | 'live') => Promise<boolean>;
  readonly edit: (id: TickerLineId, line: TickerDraft) => void;
  readonly correct: (id: TickerLineId, correction: { readonly line: TickerDraft; readonly reason: string }) => void;
  readonly move: (ids: readonly TickerLineId[], after: TickerLineId | null) => void;
  /** A brief with the line's facts, which is opened. */
  readonly makeArticle: (id: TickerLineId) => Promise<void>;
  readonly change: (lines: readonly TickerLine[], to: TickerLineState, reason: string) => void;
  readonly pin: (lines: readonly TickerLine[], to: 'top' | 'order') => void;
  /** To the trash. */
  readonly remove: (ids: readonly TickerLineId[]) => void;
};

/** The contract takes no more lines at once. */
const mostLines = 500;

export function useTickerActs(): TickerActs {
  const { desk, notices } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const openArticle = useArticleDoor();
  const { did, canTakeBack, takeBack } = useTakeBack();
  return useMemo(() => {
    const tell = (text: string, act: TickerAct): void =>
      notices.tell({ text, act: { label: t('command.edit.undo'), run: () => takeBack(act) } });
    const linesNow = () => ticker.getState().value.lines;
    return {
      canTakeBack,
      takeBack,
      add: async (drafts, state) => {
        const ids: TickerLineId[] = [];
        // From the end, since each part goes on top of the one before.
        for (let end = drafts.length; end > 0; end -= mostLines) {
          const lines = drafts.slice(Math.max(0, end - mostLines), end);
          const adding = desk.ticker.add({ lines, after: null, state });
          if (!(await done(adding))) return false;
          const added = await adding;
          if (added.kind === 'done') ids.unshift(...added.ids);
        }
        const act: TickerAct = { kind: 'added', ids };
        did(act);
        if (ids.length > 1) tell(t('ticker.addedMany', { count: ids.length }), act);
        return true;
      },
      edit: async (id, line) => {
        const before = linesNow().find((one) => one.id === id);
        // Kept as it was: that is no act.
        if (before !== undefined && JSON.stringify(draftOf(before)) === JSON.stringify({ ...draftOf(before), ...line }))
          return;
        if (!(await done(desk.ticker.edit({ id, line }))) || before === undefined) return;
        did({ kind: 'edited', id, was: draftOf(before), wrote: line });
      },
      correct: async (id, { line, reason }) => {
        if (await done(desk.ticker.correct({ id, line, reason }))) did({ kind: 'corrected' });
      },
      move: async (ids, after) => {
        const order = linesNow().map(({ id }) => id as TickerLineId);
        if (await done(desk.ticker.move({ ids: [...ids], after }))) did({ kind: 'moved', ids, order });
      },
      makeArticle: async (id) => {
        const made = await desk.ticker.makeArticle({ id });
        if (made.kind === 'failed') notices.tell({ text: failureText(t, made.failure), tone: 'danger' });
        else openArticle(made.id);
      },
      change: async (lines, to, reason) => {
        const ids = lines.map(({ id }) => id as TickerLineId);
        if (!(await done(desk.ticker.change({ ids, to, reason })))) return;
        const act: TickerAct = {
          kind: 'changed',
          to,
          lines: lines.map(({ id, state }) => ({ id: id as TickerLineId, from: state })),
        };
        did(act);
        tell(t('ticker.changed', { count: ids.length, state: t(`ticker.state.${to}`) }), act);
      },
      pin: async (lines, to) => {
        const others = lines.filter(({ pinned }) => pinned !== (to === 'top'));
        const ids = others.map(({ id }) => id as TickerLineId);
        if (ids.length > 0 && (await done(desk.ticker.pin({ ids, to })))) did({ kind: 'pinned', ids, to });
      },
      remove: async (removed) => {
        const ids = [...removed];
        if (!(await done(desk.ticker.remove({ ids })))) return;
        const act: TickerAct = { kind: 'removed', ids };
        did(act);
        tell(t('ticker.removed'), act);
      },
    };
  }, [desk, notices, ticker, openArticle, t, done, did, canTakeBack, takeBack]);
}
