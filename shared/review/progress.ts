/** How far an article has come on its way to readers, as lists and the chief's desk show it: from the events of its record that hold. */
import type { PersonId, Timestamp } from '../model/ids';
import type { ArticleState, Cause, MoveEvent, RecordEvent } from '../model/record-event';
import type { Held } from '../people/signed-text';
import { assigneeOf } from './assign';
import { holdsOf } from './hold';
import type { Hold } from './may-export';
import { inCausalOrder, movesIn, standingOf } from './standing';

export type Progress = {
  readonly state: ArticleState;
  /** When it came into this state; null where nothing has happened yet. */
  readonly since: Timestamp | null;
  /** Who brought it there; null where nobody has signed it. */
  readonly movedBy: PersonId | null;
  /** Why, in their words; '' where they said nothing. */
  readonly reason: string;
  /** Why a text is touched that readers have; null while they have none, or have what was last approved. */
  readonly cause: Cause | null;
  /** Who submitted it last. */
  readonly submittedBy: PersonId | null;
  /** Versions that have been submitted. */
  readonly submissions: number;
  /** Who shall do what comes next; null: whoever is free. */
  readonly assignee: PersonId | null;
  /** When a scheduled text may leave. */
  readonly scheduledFor: Timestamp | null;
  /** The newest legal hold that is in force. */
  readonly hold: Hold | null;
};

export const notBegun: Progress = {
  state: 'draft',
  since: null,
  movedBy: null,
  reason: '',
  cause: null,
  submittedBy: null,
  submissions: 0,
  assignee: null,
  scheduledFor: null,
  hold: null,
};

/** `events` in any order, of one article. */
export function progressOf(events: readonly Held<RecordEvent>[]): Progress {
  const ordered = inCausalOrder(events);
  const moves = movesIn(ordered).map(({ document }) => document);
  const assignee = assigneeOf(ordered);
  const last = moves.at(-1);
  const hold = holdsOf(ordered).at(-1) ?? null;
  if (last === undefined) return { ...notBegun, assignee, hold };
  const { submittedBy } = standingOf(events);
  return {
    state: last.to,
    since: last.at as Timestamp,
    movedBy: (last.seal?.by ?? null) as PersonId | null,
    reason: last.reason,
    cause: causeOf(moves),
    submittedBy,
    submissions: moves.filter(({ to }) => to === 'submitted').length,
    assignee,
    hold,
    scheduledFor: last.to === 'scheduled' ? (last.scheduledFor as Timestamp | null) : null,
  };
}

/** The last one named since readers got the text they have. */
function causeOf(moves: readonly MoveEvent[]): Cause | null {
  const handedOff = moves.findLastIndex(({ to }) => to === 'exported' || to === 'killed');
  return moves.slice(handedOff + 1).findLast(({ cause }) => cause !== null)?.cause ?? null;
}
