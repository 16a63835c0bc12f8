/** Does what a line's menu says, asking first where that needs an answer. */
import { useState } from 'react';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { needsReason, type LineAct } from '../row/line-acts';
import type { WithheldLines } from '../withheld/use-withheld';
import type { TickerActs } from '../use-ticker-acts';
import type { LineQuestion } from './line-dialogs';

export type LineQuestions = {
  readonly question: LineQuestion | null;
  readonly close: () => void;
  /** About one line or several. */
  readonly run: (lines: readonly TickerLine[], act: LineAct) => void;
};

/** `withheld`: before one of these goes on the air the person is told why readers would not get it. */
export function useLineQuestions(acts: TickerActs, withheld: WithheldLines): LineQuestions {
  const [question, setQuestion] = useState<LineQuestion | null>(null);
  const run = (lines: readonly TickerLine[], act: LineAct): void => {
    const [line] = lines;
    if (line === undefined) return;
    if (act.kind === 'correct' || act.kind === 'record') setQuestion({ kind: act.kind, line });
    else if (act.kind === 'makeArticle') void acts.makeArticle(line.id as TickerLineId);
    else if (act.kind === 'pin') acts.pin(lines, act.to);
    else if (act.kind === 'remove') acts.remove(lines.map(({ id }) => id as TickerLineId));
    else if ((act.to === 'held' || act.to === 'withdrawn') && lines.some((one) => needsReason(one, act.to)))
      setQuestion({ kind: 'reason', lines, to: act.to });
    else if (act.to === 'live' && lines.some(({ id }) => withheld.has(id as TickerLineId)))
      setQuestion({ kind: 'withheld', lines });
    else acts.change(lines, act.to, '');
  };
  return { question, close: () => setQuestion(null), run };
}
