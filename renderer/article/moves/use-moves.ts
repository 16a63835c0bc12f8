import type { ArticleSummary } from '../../../shared/library/summary';
import type { ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import type { MovedEvent, MoveOffer } from '../../../shared/review/article-standing';
import { likelyMove, offersHere } from '../../../shared/review/likely-move';
import type { SessionState } from '../article-session';
import { useStanding } from './use-standing';

/** Where an open article stands, as this window shows it. */
export type Moves = {
  /** `open`: a newsroom without a roster, where anybody approves and nothing else is moved. `broken`: its roster does not hold, so nobody can be believed. */
  readonly newsroom: 'open' | 'kept' | 'broken';
  readonly state: ArticleState;
  readonly text: 'as-approved' | 'changed';
  /** The event that the state rests on. */
  readonly last: MovedEvent | null;
  readonly offers: readonly MoveOffer[];
  readonly likely: MoveOffer | null;
};

type Given = { readonly summary: ArticleSummary | null; readonly session: SessionState };

/** A letter typed after approval voids it, on screen already before the file has it (rule G2). */
export function useMoves(id: ArticleId, { summary, session }: Given): Moves {
  const standing = useStanding(id);
  const review = summary?.kind === 'article' ? summary.review : 'draft';
  const text = review === 'changed' || (review === 'approved' && session.kind !== 'clean') ? 'changed' : 'as-approved';
  if (standing?.kind === 'read' && standing.roster === 'kept') {
    const { state, last } = standing;
    const offers = offersHere(standing.offers, { state, text });
    return { newsroom: 'kept', state, text, last, offers, likely: likelyMove(offers, { state, text }) };
  }
  const newsroom = standing?.kind === 'roster-broken' ? 'broken' : 'open';
  const state = review === 'draft' ? 'draft' : 'approved';
  return { newsroom, state, text, last: null, offers: [], likely: null };
}
