/** Where an article stands, from the events of its record that hold. */
import type { ContentHash, FileHash, PersonId } from '../model/ids';
import type { ArticleState, MoveEvent, RecordEvent } from '../model/record-event';
import type { Held } from '../people/signed-text';
import { approving, inForce, type Readers } from './moves';

export type Standing = {
  readonly state: ArticleState;
  /** The text that may leave; null where none may. */
  readonly approvedHash: ContentHash | null;
  /** Who submitted it last; null where nobody did. */
  readonly submittedBy: PersonId | null;
  /** The move it rests on; null where nothing has moved it yet. */
  readonly last: Held<MoveEvent> | null;
};

/** `events` in any order, of one article. */
export function standingOf(events: readonly Held<RecordEvent>[]): Standing {
  const ordered = movesIn(inCausalOrder(events));
  const last = ordered.at(-1) ?? null;
  const state = last?.document.to ?? 'draft';
  const newest = (is: (to: ArticleState) => boolean) => ordered.findLast(({ document }) => is(document.to))?.document;
  const approval = inForce.has(state) ? newest((to) => approving.has(to)) : undefined;
  const submission = newest((to) => to === 'submitted');
  return {
    state,
    approvedHash: (approval?.hash ?? null) as ContentHash | null,
    submittedBy: (submission?.seal?.by ?? null) as PersonId | null,
    last,
  };
}

/** The text that readers have; while it is killed, the one they had. */
export function handedOverIn(events: readonly Held<RecordEvent>[]): ContentHash | null {
  const moves = movesIn(inCausalOrder(events)).map(({ document }) => document);
  const taken = moves.slice(0, -1).findLastIndex(({ to }) => to === 'killed');
  const out = moves.slice(taken + 1).findLast(({ to }) => to === 'exported');
  return (out?.hash ?? null) as ContentHash | null;
}

/** A text that was killed is theirs no more. */
export const readersOf = (events: readonly Held<RecordEvent>[]): Readers =>
  standingOf(events).state !== 'killed' && handedOverIn(events) !== null ? 'have-one' : 'have-none';

/** Only the moves, in the order in which they come. */
export const movesIn = (events: readonly Held<RecordEvent>[]): readonly Held<MoveEvent>[] =>
  events.filter((event): event is Held<MoveEvent> => event.document.kind === 'moved');

/** What follows stands after what it follows, whatever clocks say; what two desks did at once stands by time, then by name, the same everywhere. */
export function inCausalOrder(events: readonly Held<RecordEvent>[]): readonly Held<RecordEvent>[] {
  const byFile = new Map(events.map((event) => [event.file as string, event]));
  const depths = new Map<string, number>();
  const depthOf = (file: string, below: ReadonlySet<string>): number => {
    const event = byFile.get(file);
    const known = depths.get(file);
    if (known !== undefined) return known;
    // A file cannot name one that names it by its hash; a forged ring counts as nothing.
    if (event === undefined || below.has(file)) return -1;
    const before = new Set([...below, file]);
    const depth = 1 + Math.max(-1, ...(event.document.seal?.after ?? []).map((after) => depthOf(after, before)));
    depths.set(file, depth);
    return depth;
  };
  const placed = events.map((event) => ({ event, depth: depthOf(event.file, new Set()) }));
  return placed
    .sort(
      (a, b) =>
        a.depth - b.depth ||
        Date.parse(a.event.document.at) - Date.parse(b.event.document.at) ||
        (a.event.file < b.event.file ? -1 : 1),
    )
    .map(({ event }) => event);
}

/** The newest events: those that no other follows. What is added next names them. */
export function headsOf(events: readonly Held<RecordEvent>[]): readonly FileHash[] {
  const followed = new Set(events.flatMap(({ document }) => document.seal?.after ?? []));
  return events
    .map(({ file }) => file)
    .filter((file) => !followed.has(file))
    .sort();
}
