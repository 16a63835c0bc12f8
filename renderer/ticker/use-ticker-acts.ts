/** What a person does at the ticker, each with a way back. */
import { useMemo } from 'react';
import type { Translate } from '../../shared/messages/translate';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { TickerLineId } from '../../shared/model/ids';
import { draftOf, type TickerDraft, type TickerLine, type TickerLineState } from '../../shared/model/ticker-line';
import type { TickerAct } from '../../shared/ticker/take-back';
import type { Desk } from '../desk/desk';
import { useArticleDoor } from '../desk/article-door';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { useTakeBack, type TakeBack } from './use-take-back';

export type TickerActs = Omit<TakeBack, 'did' | 'doing'> & {
  /** On top, in their order. True: all of them stand there. */
  readonly add: (drafts: readonly TickerDraft[], state: 'idea' | 'ready' | 'live') => Promise<boolean>;
  /** True: it is kept. */
  readonly edit: (id: TickerLineId, line: TickerDraft) => Promise<boolean>;
  readonly correct: (id: TickerLineId, correction: { readonly line: TickerDraft; readonly reason: string }) => void;
  readonly move: (ids: readonly TickerLineId[], after: TickerLineId | null) => void;
  /** A brief with the line's facts, which is opened. */
  readonly makeArticle: (id: TickerLineId) => Promise<void>;
  readonly change: (lines: readonly TickerLine[], to: TickerLineState, reason: string) => void;
  readonly pin: (lines: readonly TickerLine[], to: 'top' | 'order') => void;
  /** To the trash. */
  readonly remove: (ids: readonly TickerLineId[]) => void;
};

export function useTickerActs(): TickerActs {
  const { desk, notices } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const openArticle = useArticleDoor();
  const { did, doing, canTakeBack, takeBack } = useTakeBack();
  return useMemo(() => {
    const tell = (text: string, act: TickerAct): void =>
      notices.tell({ text, act: { label: t('command.edit.undo'), run: () => void takeBack(act) } });
    const given: Given = { desk, t, done, did, tell, linesNow: () => ticker.getState().value.lines };
    return {
      canTakeBack,
      takeBack,
      add: (drafts, state) => doing(() => add(given, drafts, state)),
      edit: (id, line) => doing(() => edit(given, id, line)),
      correct: (id, { line, reason }) =>
        void doing(async () => {
          if (await done(desk.ticker.correct({ id, line, reason }))) did({ kind: 'corrected' });
        }),
      move: (ids, after) => void doing(() => move(given, ids, after)),
      makeArticle: async (id) => {
        const made = await desk.ticker.makeArticle({ id });
        if (made.kind === 'failed') notices.tell({ text: failureText(t, made.failure), tone: 'danger' });
        else openArticle(made.id);
      },
      change: (lines, to, reason) => void doing(() => change(given, lines, { to, reason })),
      pin: (lines, to) => void doing(() => pin(given, lines, to)),
      remove: (ids) => void doing(() => remove(given, ids)),
    };
  }, [desk, notices, ticker, openArticle, t, done, did, doing, canTakeBack, takeBack]);
}

type Given = Pick<TakeBack, 'did'> & {
  readonly desk: Desk;
  readonly t: Translate;
  readonly done: (act: Promise<DoneOutcome>) => Promise<boolean>;
  /** With a way back. */
  readonly tell: (text: string, act: TickerAct) => void;
  readonly linesNow: () => readonly TickerLine[];
};

/** The contract takes no more lines at once. */
const mostLines = 500;

async function add(
  { desk, t, done, did, tell }: Given,
  drafts: readonly TickerDraft[],
  state: 'idea' | 'ready' | 'live',
): Promise<boolean> {
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
}

async function edit({ desk, done, did, linesNow }: Given, id: TickerLineId, line: TickerDraft): Promise<boolean> {
  const before = linesNow().find((one) => one.id === id);
  const was = before === undefined ? null : draftOf(before);
  // Kept as it was: that is no act.
  if (was !== null && JSON.stringify(was) === JSON.stringify({ ...was, ...line })) return true;
  const isKept = await done(desk.ticker.edit({ id, line }));
  if (isKept && was !== null) did({ kind: 'edited', id, was, wrote: line });
  return isKept;
}

async function move(
  { desk, done, did, linesNow }: Given,
  ids: readonly TickerLineId[],
  after: TickerLineId | null,
): Promise<void> {
  const order = linesNow().map(({ id }) => id as TickerLineId);
  if (await done(desk.ticker.move({ ids: [...ids], after }))) did({ kind: 'moved', ids, order });
}

async function change(
  { desk, t, done, did, tell }: Given,
  lines: readonly TickerLine[],
  { to, reason }: { readonly to: TickerLineState; readonly reason: string },
): Promise<void> {
  const was = lines.map(({ id, state }) => ({ id: id as TickerLineId, from: state }));
  const ids = was.map(({ id }) => id);
  if (!(await done(desk.ticker.change({ ids, to, reason })))) return;
  const act: TickerAct = { kind: 'changed', to, lines: was };
  did(act);
  tell(t('ticker.changed', { count: ids.length, state: t(`ticker.state.${to}`) }), act);
}

async function pin({ desk, done, did }: Given, lines: readonly TickerLine[], to: 'top' | 'order'): Promise<void> {
  const ids = lines.filter(({ pinned }) => pinned !== (to === 'top')).map(({ id }) => id as TickerLineId);
  if (ids.length > 0 && (await done(desk.ticker.pin({ ids, to })))) did({ kind: 'pinned', ids, to });
}

async function remove({ desk, t, done, did, tell }: Given, ids: readonly TickerLineId[]): Promise<void> {
  if (!(await done(desk.ticker.remove({ ids: [...ids] })))) return;
  const act: TickerAct = { kind: 'removed', ids };
  did(act);
  tell(t('ticker.removed'), act);
}
