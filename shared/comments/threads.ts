/** What stands beside an article: a pure replay of its events, the same on every desk in whatever order the files arrived. */
import { z } from 'zod';
import type { Data } from '../data';
import { PersonId, Timestamp } from '../model/ids';
import { Author } from '../people/author';
import { RemarkId, ThreadId, ThreadPlace, type CommentAct, type CommentEvent } from './comment-event';

export const Remark = z.strictObject({
  id: RemarkId,
  by: Author,
  at: Timestamp,
  text: z.string(),
  mentions: z.array(PersonId),
  isEdited: z.boolean(),
});
export type Remark = Data<typeof Remark>;

export const Thread = z.strictObject({
  id: ThreadId,
  place: ThreadPlace,
  /** In the order in which they were said. Never empty: a thread without any is gone. */
  remarks: z.array(Remark),
  /** Null while it is open. */
  resolved: z.strictObject({ by: Author, at: Timestamp }).nullable(),
});
export type Thread = Data<typeof Thread>;

/** In the order in which they were begun. */
export function threadsOf(events: readonly CommentEvent[]): readonly Thread[] {
  const inOrder = [...events].sort(byTime);
  const started = inOrder.flatMap(({ act }) => (act.kind === 'started' ? [act.thread] : []));
  return [...new Set(started)].flatMap(
    (id) =>
      threadOf(
        id,
        inOrder.filter(({ act }) => act.thread === id),
      ) ?? [],
  );
}

/** Moments of two desks may be the same; then what the files say decides, which all desks read alike. */
function byTime(one: CommentEvent, other: CommentEvent): number {
  const moments = Date.parse(one.at) - Date.parse(other.at);
  if (moments !== 0) return moments;
  const [first, second] = [orderOf(one), orderOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const kinds: readonly CommentAct['kind'][] = ['started', 'replied', 'edited', 'resolved', 'reopened', 'removed'];
const orderOf = ({ act, by }: CommentEvent): string => `${kinds.indexOf(act.kind)}${JSON.stringify([act, by])}`;

function threadOf(id: ThreadId, events: readonly CommentEvent[]): Thread | null {
  const first = events.find(({ act }) => act.kind === 'started');
  if (first?.act.kind !== 'started') return null;
  const remarks = events.flatMap((event) => remarkIn(event, events) ?? []);
  const last = events.findLast(({ act }) => act.kind === 'resolved' || act.kind === 'reopened');
  const resolved = last?.act.kind === 'resolved' ? { by: last.by, at: last.at } : null;
  return remarks.length === 0 ? null : { id, place: first.act.place, remarks, resolved };
}

/** Null where the event is no remark, or the remark has been removed. Only who said a thing may change it or take it back. */
function remarkIn({ act, by, at }: CommentEvent, events: readonly CommentEvent[]): Remark | null {
  if (act.kind !== 'started' && act.kind !== 'replied') return null;
  const own = events.filter((event) => isSameAuthor(event.by, by));
  if (own.some((event) => event.act.kind === 'removed' && event.act.remark === act.remark)) return null;
  const edit = own.findLast((event) => event.act.kind === 'edited' && event.act.remark === act.remark)?.act;
  const { text, mentions } = edit?.kind === 'edited' ? edit : act;
  return { id: act.remark, by, at, text, mentions, isEdited: edit !== undefined };
}

/** A person is known by their id; where a machine knows nobody, by the system's name. */
export const isSameAuthor = (one: Author, other: Author): boolean =>
  one.person === null && other.person === null ? one.name === other.name : one.person === other.person;

export const isOpen = ({ resolved }: Thread): boolean => resolved === null;
