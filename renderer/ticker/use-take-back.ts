/** Remembers what was done at the ticker in this window, and takes it back by doing something else. */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Translate } from '../../shared/messages/translate';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import type { TickerLine } from '../../shared/model/ticker-line';
import { draftBack, stateBack, stepsBack, type TickerAct } from '../../shared/ticker/take-back';
import { unreachable } from '../../shared/unreachable';
import type { Desk } from '../desk/desk';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';

export type TakeBack = {
  readonly did: (act: TickerAct) => void;
  /** Does something that ends in `did`: nothing is taken back before that, for it would be the act before. */
  readonly doing: <T>(act: () => Promise<T>) => Promise<T>;
  readonly canTakeBack: boolean;
  /** The last act, or one that was done before. */
  readonly takeBack: (act?: TickerAct) => Promise<void>;
};

/** As many as a person could remember. */
const mostActs = 100;

export function useTakeBack(): TakeBack {
  const { desk, notices, state } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const canTakeBack = useStore(state, ({ tickerActs }) => tickerActs.length > 0);
  return useMemo(() => {
    const acts = () => state.getState().tickerActs;
    const undo = async (act: TickerAct): Promise<void> => {
      const way = wayBack(act, { desk, t, lines: ticker.getState().value.lines });
      if (way.kind === 'done' && !(await done(inTurn(way.steps)))) return;
      state.setState({ tickerActs: acts().filter((one) => one !== act) });
      notices.tell({ text: way.text });
    };
    return {
      canTakeBack,
      did: (act) => state.setState({ tickerActs: [...acts(), act].slice(-mostActs) }),
      doing: (act) => {
        const running = act();
        underWay.current = Promise.allSettled([underWay.current, running]);
        return running;
      },
      takeBack: (asked) => {
        const turn = underWay.current.then(async () => {
          const act = asked ?? acts().at(-1);
          if (act !== undefined && acts().includes(act)) await undo(act);
        });
        underWay.current = Promise.allSettled([turn]);
        return turn;
      },
    };
  }, [desk, notices, state, ticker, t, done, canTakeBack]);
}

type Way =
  | { readonly kind: 'done'; readonly steps: readonly (() => Promise<DoneOutcome>)[]; readonly text: string }
  | { readonly kind: 'not'; readonly text: string };

type Given = { readonly desk: Desk; readonly t: Translate; readonly lines: readonly TickerLine[] };

/** What has to be done, and what is said once it is. */
function wayBack(act: TickerAct, { desk, t, lines }: Given): Way {
  const late: Way = { kind: 'not', text: t('ticker.undoLate') };
  const way = (...steps: readonly (() => Promise<DoneOutcome>)[]): Way =>
    steps.length === 0 || act.kind === 'changed' ? late : { kind: 'done', steps, text: t(`ticker.undone.${act.kind}`) };
  const present = new Map<string, TickerLine>(lines.map((line) => [line.id, line]));
  switch (act.kind) {
    case 'added': {
      const ids = act.ids.filter((id) => present.has(id));
      return ids.length === 0 ? late : way(() => desk.ticker.remove({ ids }));
    }
    case 'edited': {
      const line = present.get(act.id);
      const draft = line === undefined ? null : draftBack(line, act);
      return draft === null ? late : way(() => desk.ticker.edit({ id: act.id, line: draft }));
    }
    case 'moved':
      return way(
        ...stepsBack(act, lines).map(
          ({ id, after }) =>
            () =>
              desk.ticker.move({ ids: [id], after }),
        ),
      );
    case 'pinned':
      return way(() => desk.ticker.pin({ ids: [...act.ids], to: act.to === 'top' ? 'order' : 'top' }));
    case 'changed':
      return statesBack(act, { desk, t, present }) ?? late;
    case 'removed':
      return way(() => desk.ticker.restore({ ids: [...act.ids] }));
    case 'corrected':
      return { kind: 'not', text: t('ticker.undone.corrected') };
    default:
      return unreachable(act);
  }
}

type Changed = Extract<TickerAct, { kind: 'changed' }>;

/** Lines that somebody has moved on since stay where they are; null where that is all of them. */
function statesBack(
  { lines, to }: Changed,
  { desk, t, present }: Pick<Given, 'desk' | 't'> & { readonly present: ReadonlyMap<string, TickerLine> },
): Way | null {
  const ours = lines.filter(({ id }) => (present.get(id)?.state ?? to) === to);
  const goals = [...new Set(ours.map(({ from }) => stateBack(from, to)))].filter((goal) => goal !== null);
  if (goals.length === 0) return null;
  const steps = goals.map((goal) => {
    const ids = ours.filter(({ from }) => stateBack(from, to) === goal).map(({ id }) => id);
    return () => desk.ticker.change({ ids, to: goal, reason: t('ticker.undoReason') });
  });
  const states = goals.map((goal) => t(`ticker.state.${goal}`)).join(' · ');
  return { kind: 'done', steps, text: t('ticker.undone.changed', { state: states }) };
}

/** Up to the first that fails. */
async function inTurn(steps: readonly (() => Promise<DoneOutcome>)[]): Promise<DoneOutcome> {
  for (const step of steps) {
    const outcome = await step();
    if (outcome.kind === 'failed') return outcome;
  }
  return { kind: 'done' };
}
