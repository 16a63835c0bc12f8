/** How an article leaves, from the events of its record that hold: what readers get, as which version of it, and by whose word. */
import type { Article } from '../model/article';
import { canonicalJson } from '../model/canonical';
import type { ContentHash, FileHash, Timestamp } from '../model/ids';
import type { MoveEvent, RecordEvent } from '../model/record-event';
import type { Held } from '../people/signed-text';
import type { Publication } from '../export/publication';
import { approving, inForce } from '../review/moves';
import { inCausalOrder, movesIn } from '../review/standing';
import type { packagedStates } from './manifest';

export type Leaving = {
  readonly state: (typeof packagedStates)[number];
  /** The text that is meant. */
  readonly hash: ContentHash;
  readonly publication: Publication;
  /** The event that lets it out; null of a draft and of a killed one. */
  readonly approval: Held<MoveEvent> | null;
};

type Text = {
  /** Of the text as it stands. */
  readonly hash: ContentHash;
  readonly embargoedUntil: Timestamp | null;
};

/** One thing that readers got, or lost (`hash` is null). `at`: by the clock of who recorded it. */
type Issue = { readonly hash: ContentHash | null; readonly released: Timestamp | null; readonly at: Timestamp };

/** `events`: of one article, in any order. */
export function leavingOf(events: readonly Held<RecordEvent>[], { hash, embargoedUntil }: Text): Leaving {
  const { issues, released, last, approval } = replay(movesIn(inCausalOrder(events)));
  const firstPublished = firstOf(issues, { released: approval === null ? null : released, embargoedUntil });
  const state = last?.document.to ?? 'draft';
  if (last !== null && state === 'killed') {
    const publication: Publication = { status: 'canceled', version: Math.max(issues.length, 1), firstPublished };
    return { state, hash: last.document.hash as ContentHash, publication, approval: null };
  }
  const isNew = issues.at(-1)?.hash !== hash;
  const publication: Publication = { status: 'usable', version: issues.length + (isNew ? 1 : 0), firstPublished };
  if (approval === null || !inForce.has(state) || approval.document.hash !== hash)
    return { state: 'draft', hash, publication, approval: null };
  return { state: approval.document.to === 'corrected' ? 'corrected' : 'approved', hash, publication, approval };
}

/** A text goes out once, however often the site is written. */
function replay(moves: readonly Held<MoveEvent>[]) {
  const issues: Issue[] = [];
  let approval: Held<MoveEvent> | null = null;
  let released: Timestamp | null = null;
  for (const move of moves) {
    const { to, scheduledFor, seal } = move.document;
    const [at, hash] = [move.document.at as Timestamp, move.document.hash as ContentHash];
    const isApproving = approving.has(to);
    if (isApproving) [approval, released] = [move, at];
    if (to === 'scheduled') released = later(released, scheduledFor as Timestamp | null);
    // In a newsroom without a roster nobody records an export: each approved text counts as one that went out.
    const isOut = to === 'exported' || (isApproving && seal === null);
    if (isOut && issues.at(-1)?.hash !== hash) issues.push({ hash, released, at });
    if (to === 'killed' && issues.length > 0) issues.push({ hash: null, released, at });
  }
  return { issues, released, approval, last: moves.at(-1) ?? null };
}

type Release = { readonly released: Timestamp | null; readonly embargoedUntil: Timestamp | null };

/**
 * When it was first published is the moment at which it was free to go, not that of a machine's writing: so the first hand-off can say it, and each one after it
 * says the same.
 */
function firstOf([first]: readonly Issue[], { released, embargoedUntil }: Release): Timestamp | null {
  if (first === undefined) return released === null ? null : later(released, embargoedUntil);
  const isOver = embargoedUntil !== null && Date.parse(embargoedUntil) <= Date.parse(first.at);
  return later(first.released, isOver ? embargoedUntil : null);
}

const later = (one: Timestamp | null, other: Timestamp | null): Timestamp | null => {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) >= Date.parse(other) ? one : other;
};

/** What `fingerprint` is the SHA-256 of: all of an article that its files depend on. */
export function fingerprintText({ state, hash, publication, approval }: Leaving, { versionCreated }: Article): string {
  const approvals: readonly FileHash[] = approval === null ? [] : [approval.file];
  return canonicalJson({ state, hash, publication, versionCreated, approvals });
}
