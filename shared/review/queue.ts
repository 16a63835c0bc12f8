/** The chief's queue: what waits, in which groups and order. Pure; a machine's own zone says which hour and day it is. */
import type { ReadableSummary } from '../library/summary';
import type { ArticleId, PersonId } from '../model/ids';
import type { ArticleState } from '../model/record-event';

export const queueScopes = ['waiting', 'mine', 'underWay'] as const;
/** `waiting`: for a decision. `mine`: for this person to do. `underWay`: everything between writer and readers. */
export type QueueScope = (typeof queueScopes)[number];

export const queueGroupings = ['urgency', 'slot', 'desk'] as const;
export type QueueGrouping = (typeof queueGroupings)[number];

/** Where somebody still has to do something, so that they are few in an archive of any size. */
export const underWay: readonly ArticleState[] = ['submitted', 'in-review', 'returned', 'scheduled'];
/** Where a decision is awaited. */
export const waiting: ReadonlySet<ArticleState> = new Set(['submitted', 'in-review']);

export function isInScope(
  { state, assignee }: ReadableSummary,
  { scope, person }: { readonly scope: QueueScope; readonly person: PersonId | null },
): boolean {
  if (scope === 'mine') return person !== null && assignee === person;
  return scope === 'waiting' ? waiting.has(state) : underWay.includes(state);
}

export type QueueHeading =
  /** Of ninjs' nine degrees: 1–2, 3–4, 5–9, none. */
  | { readonly kind: 'urgency'; readonly band: 'urgent' | 'prominent' | 'ordinary' | 'none' }
  /** `from`: milliseconds since 1970 where the hour or the day begins. */
  | { readonly kind: 'overdue' }
  | { readonly kind: 'hour'; readonly from: number }
  | { readonly kind: 'day'; readonly from: number }
  | { readonly kind: 'unplanned' }
  /** '' where nobody has said which. */
  | { readonly kind: 'desk'; readonly desk: string };

export type QueueGroup = {
  readonly id: string;
  readonly heading: QueueHeading;
  readonly items: readonly ReadableSummary[];
};

/** Groups in the order in which they want to be seen to; within each the most urgent first, then what is planned first, then what has waited longest. */
export function groupQueue(
  items: readonly ReadableSummary[],
  { by, now }: { readonly by: QueueGrouping; readonly now: Date },
): readonly QueueGroup[] {
  const groups = new Map<string, { heading: QueueHeading; rank: Rank; items: ReadableSummary[] }>();
  for (const item of items.toSorted(inQueueOrder)) {
    const { heading, rank } = placeOf(item, by, now);
    const id = JSON.stringify(heading);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { heading, rank, items: [item] });
    else group.items.push(item);
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ id, heading, items: grouped }) => ({ id, heading, items: grouped }));
}

/** Numbers before words; equal ones by the next. */
type Rank = readonly [number, string];

const compareRanks = ([a, aName]: Rank, [b, bName]: Rank): number => a - b || collator.compare(aName, bName);
const collator = new Intl.Collator('ar');

function placeOf(item: ReadableSummary, by: QueueGrouping, now: Date): { heading: QueueHeading; rank: Rank } {
  if (by === 'urgency') return urgencyPlace(item);
  if (by === 'desk') return { heading: { kind: 'desk', desk: item.desk }, rank: [item.desk === '' ? 1 : 0, item.desk] };
  return slotPlace(item, now);
}

const bands = ['urgent', 'prominent', 'ordinary', 'none'] as const;

function urgencyPlace({ urgency }: ReadableSummary): { heading: QueueHeading; rank: Rank } {
  const at = urgency === null ? 3 : urgency <= 2 ? 0 : urgency <= 4 ? 1 : 2;
  return { heading: { kind: 'urgency', band: bands[at]! }, rank: [at, ''] };
}

function slotPlace({ plannedFor }: ReadableSummary, now: Date): { heading: QueueHeading; rank: Rank } {
  if (plannedFor === null) return { heading: { kind: 'unplanned' }, rank: [Number.POSITIVE_INFINITY, ''] };
  const at = new Date(plannedFor);
  if (at < now) return { heading: { kind: 'overdue' }, rank: [Number.NEGATIVE_INFINITY, ''] };
  const isToday = at.toDateString() === now.toDateString();
  const from = new Date(at);
  from.setMinutes(0, 0, 0);
  if (!isToday) from.setHours(0);
  return { heading: { kind: isToday ? 'hour' : 'day', from: from.getTime() }, rank: [from.getTime(), ''] };
}

function inQueueOrder(a: ReadableSummary, b: ReadableSummary): number {
  return (
    (a.urgency ?? 10) - (b.urgency ?? 10) ||
    timeOf(a.plannedFor) - timeOf(b.plannedFor) ||
    timeOf(a.since) - timeOf(b.since) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Later than all that has a time; finite, so that two of them differ by nothing. */
const atTheEnd = 8.64e15;
const timeOf = (at: string | null): number => (at === null ? atTheEnd : Date.parse(at));

/** Minutes that a text of this urgency may wait for a decision: a flash is none after a quarter of an hour. */
const patience: readonly (readonly [urgency: number, minutes: number])[] = [
  [2, 15],
  [4, 60],
  [9, 180],
];

/** Whether it has waited too long, or its time has come. Only what waits for a decision can be late. */
export function isLate({ state, since, urgency, plannedFor }: ReadableSummary, now: Date): boolean {
  if (!waiting.has(state) || since === null) return false;
  const [, minutes] = patience.find(([upTo]) => (urgency ?? 9) <= upTo)!;
  const isDue = plannedFor !== null && Date.parse(plannedFor) <= now.getTime();
  return isDue || now.getTime() - Date.parse(since) > minutes * 60_000;
}

/** The article so many places further in the order; the last and the first stay where they are. Null where there is none at all. */
export function stepIn(order: readonly ArticleId[], from: ArticleId | null, by: 1 | -1): ArticleId | null {
  const at = from === null ? -1 : order.indexOf(from);
  if (at < 0) return order[0] ?? null;
  return order[Math.min(Math.max(at + by, 0), order.length - 1)] ?? null;
}

/** What is selected once the list is another: the same, else what came after it, else what came before. */
export function stillSelected(
  selected: ArticleId | null,
  { before, now }: { readonly before: readonly ArticleId[]; readonly now: readonly ArticleId[] },
): ArticleId | null {
  if (selected !== null && now.includes(selected)) return selected;
  const at = selected === null ? -1 : before.indexOf(selected);
  const here = new Set(now);
  const after = at < 0 ? undefined : before.slice(at + 1).find((id) => here.has(id));
  return after ?? before.slice(0, Math.max(at, 0)).findLast((id) => here.has(id)) ?? now[0] ?? null;
}
