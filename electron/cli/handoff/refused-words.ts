/** What stayed at home, as the command line says it. */
import type { Translate } from '../../../shared/messages/translate';
import { gateWords, wayOutWords } from '../../../shared/review/gate-words';
import type { StayingHome } from '../../handoff/going-out';

/** Drafts, killed and spiked articles stay at home as they should; what else the gate refuses is a fault. */
export function sorted(all: readonly StayingHome[]) {
  const is = (one: StayingHome, ...reasons: readonly StayingHome['refusals'][number]['reason'][]): boolean =>
    one.refusals.some(({ reason }) => reasons.includes(reason));
  const ended = all.filter((one) => is(one, 'killed', 'spiked')).map(({ id }) => id);
  const drafts = all.filter((one) => is(one, 'never-approved')).map(({ id }) => id);
  return { ended, drafts, refused: all.filter(({ id }) => !ended.includes(id) && !drafts.includes(id)) };
}

/** A line for each reason, with the way out. */
export const refusedLines = ({ id, refusals }: StayingHome, t: Translate): string[] =>
  refusals.map((refusal) => {
    const why = gateWords(refusal, { t, moment: (at) => at });
    return t('cli.export.refused', { id, why: `${why} ${wayOutWords(refusal, t)}` });
  });
