/** Of the moves that somebody may make, those worth offering here, and the one they are most likely to want. */
import type { ArticleState } from '../model/record-event';
import type { MoveOffer } from './article-standing';
import { isOutward } from './moves';

/** `changed`: no longer the text that was approved. */
type Here = {
  readonly state: ArticleState;
  readonly text: 'as-approved' | 'changed';
  /** Whether it is under a legal hold. */
  readonly hold: 'held' | 'none';
};

/** Without what would say again what is said already: an approval of the text that is approved, a correction of what is as readers have it. */
export const offersHere = (offers: readonly MoveOffer[], { state, text }: Here): readonly MoveOffer[] =>
  offers.filter(({ to }) => {
    if (to === 'exported' && state === 'exported') return false;
    const approvesAgain = to === 'approved' && (state === 'approved' || state === 'scheduled');
    const correctsNothing = to === 'corrected' && (state === 'exported' || state === 'corrected');
    return (!approvesAgain && !correctsNothing) || text === 'changed';
  });

/** The first of these that is offered. */
const likely: Readonly<Record<ArticleState, readonly ArticleState[]>> = {
  draft: ['submitted'],
  // A correction is offered where readers have a text; then it is the one.
  submitted: ['corrected', 'approved', 'in-review'],
  'in-review': ['corrected', 'approved', 'returned'],
  returned: ['submitted'],
  approved: [],
  scheduled: [],
  exported: [],
  corrected: [],
  killed: ['draft'],
  spiked: ['draft'],
};
/** The same once the text is no longer the approved one. */
const likelyAfterChange: readonly ArticleState[] = ['approved', 'corrected', 'submitted', 'draft'];

/** `offers` as `offersHere` gives them; null where nothing in particular comes next. */
export function likelyMove(offers: readonly MoveOffer[], { state, text, hold }: Here): MoveOffer | null {
  const order = text === 'changed' ? likelyAfterChange : likely[state];
  // What is for somebody else's eyes is not theirs to do next, nor what a hold refuses.
  const open = offers.filter(({ eyes, to }) => eyes !== 'other' && !(hold === 'held' && isOutward(to)));
  return order.map((to) => open.find((offer) => offer.to === to)).find((offer) => offer !== undefined) ?? null;
}

/** Whether a move can be made with one key, nothing asked. */
export const asksNothing = ({ reason, cause, time, eyes }: MoveOffer): boolean =>
  reason === 'optional' && cause === 'none' && time === 'none' && eyes === 'own';
