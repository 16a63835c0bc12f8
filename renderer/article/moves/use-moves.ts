import type { ArticleSummary } from '../../../shared/library/summary';
import type { ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import type { MovedEvent, MoveOffer, ShownHold } from '../../../shared/review/article-standing';
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
  /** Legal holds that are in force. */
  readonly holds: readonly ShownHold[];
  readonly mayHold: boolean;
};

type Given = { readonly summary: ArticleSummary | null; readonly session: SessionState };

/** A letter typed after approval voids it, on screen already before the file has it (rule G2). */
export function useMoves(id: ArticleId, { summary, session }: Given): Moves {
  const standing = useStanding(id);
  const review = summary?.kind === 'article' ? summary.review : 'draft';
  const text = review === 'changed' || (review === 'approved' && session.kind !== 'clean') ? 'changed' : 'as-approved';
  if (standing?.kind === 'read' && standing.roster === 'kept') {
    const { state, last, holds, mayHold } = standing;
    const here = { state, text, hold: holds.length > 0 ? 'held' : 'none' } as const;
    const offers = offersHere(standing.offers, here);
    return { newsroom: 'kept', state, text, last, offers, likely: likelyMove(offers, here), holds, mayHold };
  }
  // The list may still say otherwise: what it knows is from before.
  if (standing?.kind === 'roster-broken')
    return { newsroom: 'broken', state: 'draft', text: 'as-approved', ...nothingOffered };
  const state = review === 'draft' ? 'draft' : 'approved';
  return { newsroom: 'open', state, text, ...nothingOffered };
}

const nothingOffered = { last: null, offers: [], likely: null, holds: [], mayHold: false } as const;
