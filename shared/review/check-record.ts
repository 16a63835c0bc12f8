/** Holds the events of a record against the roster, the articles they lie with and each other, and names what does not hold. */
import type { ArticleId, DeviceId, FileHash, PersonId, Timestamp } from '../model/ids';
import type { AssignEvent, MoveEvent, RecordEvent } from '../model/record-event';
import { isTooLate, membersAt, type Member, type Members, type Roster } from '../people/roster';
import { signedText, type CheckSignature, type Held } from '../people/signed-text';
import { assigneeOf, assignRefusals } from './assign';
import { holdRefusals, holdsOf, releaseRefusals } from './hold';
import { mayMove } from './moves';
import { isWaivable, waiveRefusals } from './overrides';
import { inCausalOrder, readersOf, standingOf } from './standing';

export const eventFaults = [
  /** Written by nobody in particular, before there was a roster or around it. */
  'unsigned',
  'other-newsroom',
  /** Copied from another article's record. */
  'other-article',
  /** Names a roster event that is not there. */
  'unknown-roster',
  'unknown-person',
  'revoked',
  'wrong-signature',
  /** By a key that was revoked or replaced since, and nobody had seen it by then. */
  'too-late',
  /** Follows an event that is not there, or that does not hold. */
  'follows-nothing',
  /** Begins where the article did not stand. */
  'wrong-beginning',
  /** Its signer may not do this. */
  'not-allowed',
] as const;
export type EventFault = (typeof eventFaults)[number];

export type CheckedEvent = { readonly event: Held<RecordEvent>; readonly fault: EventFault | null };

/** In causal order. Only events without a fault count for anything. */
export function checkRecord(
  events: readonly Held<RecordEvent>[],
  {
    article,
    roster,
    isSigned,
  }: { readonly article: ArticleId; readonly roster: Roster; readonly isSigned: CheckSignature },
): readonly CheckedEvent[] {
  const sound = new Map<FileHash, Held<RecordEvent>>();
  return inCausalOrder(events).map((event) => {
    const fault = faultOf(event.document, { article, roster, isSigned, sound });
    if (fault === null) sound.set(event.file, event);
    return { event, fault };
  });
}

/** Those that hold: in a newsroom without a roster all of them. */
export function soundEvents(
  events: readonly Held<RecordEvent>[],
  against: { readonly article: ArticleId; readonly roster: Roster | null; readonly isSigned: CheckSignature },
): readonly Held<RecordEvent>[] {
  const { roster } = against;
  if (roster === null) return events;
  return checkRecord(events, { ...against, roster }).flatMap(({ event, fault }) => (fault === null ? [event] : []));
}

type Against = {
  readonly article: ArticleId;
  readonly roster: Roster;
  readonly isSigned: CheckSignature;
  readonly sound: ReadonlyMap<FileHash, Held<RecordEvent>>;
};

function faultOf(event: RecordEvent, { article, roster, isSigned, sound }: Against): EventFault | null {
  const { seal, signature } = event;
  if (seal === null || signature === null) return 'unsigned';
  if (seal.newsroom !== roster.newsroom) return 'other-newsroom';
  if (event.article !== article) return 'other-article';
  const members = membersAt(roster, seal.roster);
  if (members === null) return 'unknown-roster';
  const signer = members.get(seal.by as PersonId);
  if (signer === undefined) return 'unknown-person';
  if (signer.standing === 'revoked') return 'revoked';
  const text = signedText('midad-record-v1', event);
  if (!isSigned({ publicKey: signer.publicKey, text, signature })) return 'wrong-signature';
  if (isTooLate(roster, seal)) return 'too-late';
  const before = ancestorsOf(seal.after as readonly FileHash[], sound);
  if (before === null) return 'follows-nothing';
  if (event.kind === 'moved') return moveFault(event, signer, before);
  if (event.kind === 'assigned') return assignFault(event, signer, { before, members });
  return isAllowed(event, signer, before) ? null : 'not-allowed';
}

/** Holds, releases and waivers. */
function isAllowed(
  event: Exclude<RecordEvent, MoveEvent | AssignEvent>,
  { id: by, roles }: Member,
  before: readonly Held<RecordEvent>[],
): boolean {
  const asking = { holds: holdsOf(before), by, roles, reason: event.reason };
  switch (event.kind) {
    case 'held':
      return holdRefusals({ ...asking, state: standingOf(before).state }).length === 0;
    case 'released':
      return releaseRefusals({ ...asking, event: event.hold as FileHash }).length === 0;
    case 'waived':
      return waiveRefusals({ rules: event.rules.filter(isWaivable), roles, reason: event.reason }).length === 0;
  }
}

/** All that stood before, as far as the signer saw; null where some of it is not there or does not hold. */
function ancestorsOf(
  after: readonly FileHash[],
  sound: ReadonlyMap<FileHash, Held<RecordEvent>>,
): readonly Held<RecordEvent>[] | null {
  const found = new Map<FileHash, Held<RecordEvent>>();
  const open = [...after];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    const event = sound.get(file);
    if (event === undefined) return null;
    found.set(file, event);
    open.push(...((event.document.seal?.after ?? []) as readonly FileHash[]));
  }
  return [...found.values()];
}

/** By what the signer saw, not by what another desk did meanwhile. */
function moveFault(event: MoveEvent, signer: Member, before: readonly Held<RecordEvent>[]): EventFault | null {
  const seen = standingOf(before);
  if (event.from !== seen.state) return 'wrong-beginning';
  const verdict = mayMove({
    from: event.from,
    to: event.to,
    reason: event.reason,
    cause: event.cause,
    scheduledFor: event.scheduledFor as Timestamp | null,
    roles: signer.roles,
    isOwn: signer.id === seen.submittedBy,
    override: event.override ? 'asked' : 'none',
    // What was still to come or wanting in the text is bound by its hash, and was looked at when this was signed.
    toCome: [],
    findings: [],
    holds: holdsOf(before),
    readers: readersOf(before),
  });
  return verdict.kind === 'allowed' ? null : 'not-allowed';
}

function assignFault(
  event: AssignEvent,
  signer: Member,
  { before, members }: { readonly before: readonly Held<RecordEvent>[]; readonly members: Members },
): EventFault | null {
  const to = event.assignee as PersonId | null;
  const refusals = assignRefusals({
    state: standingOf(before).state,
    from: assigneeOf(inCausalOrder(before)),
    to,
    by: signer.id,
    roles: signer.roles,
    standing: to === null ? 'member' : (members.get(to)?.standing ?? 'unknown'),
  });
  return refusals.length === 0 ? null : 'not-allowed';
}

export type ChainFault = {
  readonly device: DeviceId;
  readonly person: PersonId;
  /** `missing`: the device's event `seq` is nowhere in the workspace. `forked`: two events claim that place. */
  readonly kind: 'missing' | 'forked' | 'broken';
  readonly seq: number;
};

/** Holds each device's events, from wherever in the workspace, against one another: none may be missing between its first and its last. */
export function checkChains(events: readonly Held<RecordEvent>[]): readonly ChainFault[] {
  const byDevice = new Map<string, Held<RecordEvent>[]>();
  for (const event of events) {
    const device = event.document.seal?.device;
    if (device === undefined) continue;
    byDevice.set(device, [...(byDevice.get(device) ?? []), event]);
  }
  return [...byDevice.values()].flatMap(chainFaults);
}

function chainFaults(events: readonly Held<RecordEvent>[]): ChainFault[] {
  const ordered = [...events].sort((a, b) => a.document.seal!.seq - b.document.seal!.seq);
  const faults: ChainFault[] = [];
  let before: Held<RecordEvent> | null = null;
  for (const event of ordered) {
    const { seq, prev, device, by } = event.document.seal!;
    const is = (kind: ChainFault['kind'], at: number): void =>
      void faults.push({ device: device as DeviceId, person: by as PersonId, kind, seq: at });
    const expected: number = (before?.document.seal?.seq ?? 0) + 1;
    for (let at = expected; at < seq; at += 1) is('missing', at);
    if (seq < expected) is('forked', seq);
    else if (seq === expected && prev !== (before?.file ?? null)) is('broken', seq);
    before = event;
  }
  return faults;
}
