/** An event of a record with the name of who signed it, as a history shows it. */
import type { ContentHash, PersonId, Timestamp } from '../../../shared/model/ids';
import type { Members } from '../../../shared/people/roster';
import type { HistoryEvent } from '../../../shared/review/article-standing';
import type { CheckedEvent } from '../../../shared/review/check-record';

/** `members`: null in a newsroom without a roster. */
export function historyEvent({ event, fault }: CheckedEvent, members: Members | null): HistoryEvent {
  const { from, to, at, reason, cause, scheduledFor, override, hash, seal } = event.document;
  return {
    kind: 'moved',
    file: event.file,
    from,
    to,
    at: at as Timestamp,
    by: (seal === null ? undefined : members?.get(seal.by as PersonId)?.name) ?? null,
    reason,
    cause,
    scheduledFor: scheduledFor as Timestamp | null,
    override,
    hash: hash as ContentHash,
    fault,
  };
}
