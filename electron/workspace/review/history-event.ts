/** An event of a record with the name of who signed it, as a history shows it. */
import type { ContentHash, PersonId, Timestamp } from '../../../shared/model/ids';
import type { Members } from '../../../shared/people/roster';
import type { ArticleState, MoveEvent, RecordEvent } from '../../../shared/model/record-event';
import type { Role } from '../../../shared/model/roles';
import { holdRefusals, holdsOf, releaseRefusals } from '../../../shared/review/hold';
import type { Hold } from '../../../shared/review/may-export';
import type { HistoryEvent, MovedEvent, ShownHold, StandingAnswer } from '../../../shared/review/article-standing';
import type { Held } from '../../../shared/people/signed-text';
import { isWaivable } from '../../../shared/review/overrides';
import type { CheckedEvent } from '../../../shared/review/check-record';

/** `members`: null in a newsroom without a roster. */
export function historyEvent({ event, fault }: CheckedEvent, members: Members | null): HistoryEvent {
  const { document, file } = event;
  if (document.kind === 'moved') return { ...movedEvent({ document, file }, members), fault };
  const said = { ...saidOf({ document, file }, members), fault };
  switch (document.kind) {
    case 'assigned':
      return { ...said, kind: 'assigned', to: nameOf(document.assignee, members) };
    case 'waived':
      return { ...said, kind: 'waived', rules: document.rules.filter(isWaivable) };
    default:
      return { ...said, kind: document.kind };
  }
}

/** One that holds. */
export function movedEvent(event: Held<MoveEvent>, members: Members | null): MovedEvent {
  const { from, to, cause, scheduledFor, override } = event.document;
  return {
    ...saidOf(event, members),
    kind: 'moved',
    from,
    to,
    cause,
    scheduledFor: scheduledFor as Timestamp | null,
    override,
    fault: null,
  };
}

type SaidEvent = Held<Pick<MoveEvent, 'at' | 'reason' | 'hash' | 'seal'>>;

const saidOf = ({ document: { at, reason, hash, seal }, file }: SaidEvent, members: Members | null) => ({
  file,
  at: at as Timestamp,
  by: nameOf(seal?.by ?? null, members),
  reason,
  hash: hash as ContentHash,
});

const nameOf = (person: string | null, members: Members | null): string | null =>
  (person === null ? undefined : members?.get(person as PersonId)?.name) ?? null;

type Asking = {
  readonly state: ArticleState;
  readonly person: PersonId | null;
  readonly roles: readonly Role[];
  readonly members: Members | null;
};

/** The holds in force, and what whoever asks may do about them. */
export function holdsShown(
  sound: readonly Held<RecordEvent>[],
  { state, person, roles, members }: Asking,
): Pick<Extract<StandingAnswer, { readonly kind: 'read' }>, 'holds' | 'mayHold'> {
  const holds = holdsOf(sound);
  const shown = (hold: Hold): ShownHold => ({ ...hold, name: nameOf(hold.by, members), mayRelease: false });
  if (person === null) return { holds: holds.map(shown), mayHold: false };
  const asking = { holds, by: person, roles, reason: '-' };
  return {
    holds: holds.map((hold) => ({
      ...shown(hold),
      mayRelease: releaseRefusals({ ...asking, event: hold.event }).length === 0,
    })),
    mayHold: holdRefusals({ ...asking, state }).length === 0,
  };
}
