/** Which state of a line may follow which, and what it takes. Window, command line and files all ask here. */
import type { TickerLineState } from '../model/ticker-line';

type Move = { readonly from: readonly TickerLineState[]; readonly reason: 'required' | 'welcome' };

/** By where a move leads to. */
const moves: Readonly<Record<TickerLineState, Move>> = {
  idea: { from: ['ready', 'held'], reason: 'welcome' },
  ready: { from: ['idea', 'approved', 'held', 'live', 'expired', 'withdrawn'], reason: 'welcome' },
  approved: { from: ['idea', 'ready', 'held'], reason: 'welcome' },
  live: { from: ['idea', 'ready', 'approved', 'held', 'expired', 'withdrawn'], reason: 'welcome' },
  held: { from: ['idea', 'ready', 'approved', 'live'], reason: 'required' },
  expired: { from: ['live'], reason: 'welcome' },
  withdrawn: { from: ['idea', 'ready', 'approved', 'live', 'held', 'expired'], reason: 'required' },
};

export type MoveVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly reason: 'no-such-move' | 'not-approved' | 'reason-missing' };

type AskedMove = {
  readonly to: TickerLineState;
  /** As it was given, '' where none was. A line nobody has seen needs none to be taken back. */
  readonly reason: string;
  /** Whether the newsroom lets lines go live only after somebody has approved them. */
  readonly approval?: 'required' | 'none';
};

export function mayMove(from: TickerLineState, { to, reason, approval = 'none' }: AskedMove): MoveVerdict {
  if (!moves[to].from.includes(from)) return { kind: 'refused', reason: 'no-such-move' };
  const isUnapproved = to === 'live' && (from === 'idea' || from === 'ready');
  if (isUnapproved && approval === 'required') return { kind: 'refused', reason: 'not-approved' };
  const wasSeen = from === 'live' || from === 'expired';
  const isMissing = moves[to].reason === 'required' && wasSeen && reason.trim() === '';
  return isMissing ? { kind: 'refused', reason: 'reason-missing' } : { kind: 'allowed' };
}

/** What waits for its turn, what is to be seen, and what has been. */
export type TickerList = 'pool' | 'live' | 'history';

const lists: Readonly<Record<TickerLineState, TickerList>> = {
  idea: 'pool',
  ready: 'pool',
  approved: 'pool',
  held: 'pool',
  live: 'live',
  expired: 'history',
  withdrawn: 'history',
};

export const listOf = (state: TickerLineState): TickerList => lists[state];
