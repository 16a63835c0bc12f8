/** Where an article stands, what happened to it and what may be done, as the window is told. The contract's room `review`. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure, Unreadable } from '../model/failure';
import { ArticleId, ContentHash, FileHash, PersonId, Timestamp } from '../model/ids';
import { ArticleState, Cause } from '../model/record-event';
import { AssignRefusal } from './assign';
import { HoldRefusal } from './hold';
import { Hold, StaysHome } from './may-export';
import { eventFaults } from './check-record';
import { MoveRefusal } from './moves';
import { Waivable, WaiveRefusal } from './overrides';

const failed = z.strictObject({ kind: z.literal('failed'), failure: Failure });
const rosterBroken = z.strictObject({
  kind: z.literal('roster-broken'),
  fault: z.strictObject({ seq: z.int(), reason: z.string() }),
});

/** What a person says when they move an article. */
export const MoveWish = z.strictObject({
  to: ArticleState,
  /** '' where none is needed. */
  reason: z.string().max(2000),
  cause: Cause.nullable(),
  scheduledFor: Timestamp.nullable(),
  override: z.enum(['none', 'asked']),
});
export type MoveWish = Data<typeof MoveWish>;

/** A move that somebody has the right to, and what it asks for. */
export const MoveOffer = z.strictObject({
  to: ArticleState,
  reason: z.enum(['required', 'optional']),
  cause: z.enum(['required', 'none']),
  time: z.enum(['required', 'none']),
  /** `own`: theirs do. `other`: they submitted the text themselves, so it is for somebody else. `override`: they may set that aside, with a reason. */
  eyes: z.enum(['own', 'other', 'override']),
  /** `override`: they may set aside what the checklist requires, with a reason. */
  checklist: z.enum(['bars', 'override']),
});
export type MoveOffer = Data<typeof MoveOffer>;

/** What every event of a record has. */
const event = {
  file: FileHash,
  at: Timestamp,
  /** Null: nobody in particular, or nobody the roster knows. */
  by: z.string().nullable(),
  reason: z.string(),
  /** The text it speaks of. */
  hash: ContentHash,
  /** Why it counts for nothing; null where it holds. */
  fault: z.enum(eventFaults).nullable(),
};

export const MovedEvent = z.strictObject({
  ...event,
  kind: z.literal('moved'),
  from: ArticleState,
  to: ArticleState,
  cause: Cause.nullable(),
  scheduledFor: Timestamp.nullable(),
  override: z.boolean(),
});
export type MovedEvent = Data<typeof MovedEvent>;

/** `to`: who shall do what comes next; null: whoever is free. */
const AssignedEvent = z.strictObject({ ...event, kind: z.literal('assigned'), to: z.string().nullable() });

const HeldEvent = z.strictObject({ ...event, kind: z.literal('held') });
const ReleasedEvent = z.strictObject({ ...event, kind: z.literal('released') });
const WaivedEvent = z.strictObject({ ...event, kind: z.literal('waived'), rules: z.array(Waivable) });

export const HistoryEvent = z.discriminatedUnion('kind', [
  MovedEvent,
  AssignedEvent,
  HeldEvent,
  ReleasedEvent,
  WaivedEvent,
]);
export type HistoryEvent = Data<typeof HistoryEvent>;

/** A hold that is in force, as a person is told of it. */
export const ShownHold = z.strictObject({
  ...Hold.shape,
  /** Null: nobody the roster knows. */
  name: z.string().nullable(),
  /** Whether whoever sits here may release it. */
  mayRelease: z.boolean(),
});
export type ShownHold = Data<typeof ShownHold>;

export const StandingAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    /** `none`: approvals there are nobody's, and nothing else is moved. */
    roster: z.enum(['none', 'kept']),
    state: ArticleState,
    /** The text that may leave; null where none may. */
    approvedHash: ContentHash.nullable(),
    submittedBy: PersonId.nullable(),
    /** The event that the state rests on. */
    last: MovedEvent.nullable(),
    /** What whoever sits here may do. */
    offers: z.array(MoveOffer),
    /** In force, oldest first. */
    holds: z.array(ShownHold),
    mayHold: z.boolean(),
  }),
  rosterBroken,
  failed,
]);
export type StandingAnswer = Data<typeof StandingAnswer>;

/** What stands between a person and anything they sign. */
const cannotSign = [
  z.strictObject({ kind: z.literal('not-a-member') }),
  z.strictObject({ kind: z.literal('no-roster') }),
  /** There is nobody here who could sign, or their key is locked. */
  z.strictObject({ kind: z.literal('nobody-signs') }),
  rosterBroken,
  z.strictObject({ kind: z.literal('unreadable'), problem: Unreadable }),
  failed,
] as const;

export const MoveAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), from: ArticleState, hash: ContentHash }),
  z.strictObject({ kind: z.literal('refused'), from: ArticleState, refusals: z.array(MoveRefusal) }),
  /** The file is no longer the one that the window shows: nothing was said of it. */
  z.strictObject({ kind: z.literal('clash') }),
  ...cannotSign,
]);
export type MoveAnswer = Data<typeof MoveAnswer>;

export const HistoryAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    /** Oldest first. */
    events: z.array(HistoryEvent),
    /** Files of the record that can't be read. */
    unreadable: z.array(z.string()),
    state: ArticleState,
  }),
  rosterBroken,
  failed,
]);
export type HistoryAnswer = Data<typeof HistoryAnswer>;

/** `base`: the file that the window shows; null where it shows none. */
export const MoveCall = z.strictObject({ id: ArticleId, base: FileHash.nullable(), ...MoveWish.shape });

/** Who shall do what comes next with an article; null: whoever is free. */
export const AssignCall = z.strictObject({ id: ArticleId, to: PersonId.nullable() });

export const AssignAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), refusals: z.array(AssignRefusal) }),
  ...cannotSign,
]);
export type AssignAnswer = Data<typeof AssignAnswer>;

const Reason = z.string().max(2000);

export const HoldCall = z.strictObject({ id: ArticleId, reason: Reason });
/** `hold`: the event that put it there. */
export const ReleaseCall = z.strictObject({ id: ArticleId, hold: FileHash, reason: Reason });
export const HoldAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), refusals: z.array(HoldRefusal) }),
  ...cannotSign,
]);
export type HoldAnswer = Data<typeof HoldAnswer>;

/** `base`: the file of the text that is meant. */
export const WaiveCall = z.strictObject({
  id: ArticleId,
  base: FileHash,
  rules: z.array(Waivable).min(1),
  reason: Reason,
});
export const WaiveAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), refusals: z.array(WaiveRefusal) }),
  /** The file is another one by now: nothing was said of it. */
  z.strictObject({ kind: z.literal('clash') }),
  ...cannotSign,
]);
export type WaiveAnswer = Data<typeof WaiveAnswer>;

/** In the order that was asked. `notice`: only that it was killed leaves. */
export const GateAnswer = z.array(
  z.strictObject({
    id: ArticleId,
    leaves: z.enum(['text', 'notice', 'nothing']),
    /** What keeps its text here; none where `leaves` is `text`. */
    refusals: z.array(StaysHome),
    /** What would have kept it here, and was set aside for this very text. */
    waived: z.array(Waivable),
  }),
);
export type GateAnswer = Data<typeof GateAnswer>;
