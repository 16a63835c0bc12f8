/** One thing that happened to an article: a small file, written once, never changed. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, ContentHash, DeviceId, FileHash, PersonId, Signature, Timestamp } from './ids';

export const recordEventFormat = 'midad/record-event@2';

/** Where an article stands on its way to readers. */
export const articleStates = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'scheduled',
  'exported',
  'corrected',
  'killed',
  'spiked',
] as const;
export const ArticleState = z.enum(articleStates);
export type ArticleState = z.infer<typeof ArticleState>;

/** Why a text is touched that readers have: there is more news, it was wrong, a slip is mended, or it goes out again as it was. */
export const causes = ['development', 'correction', 'fix', 'retransmission'] as const;
export const Cause = z.enum(causes);
export type Cause = z.infer<typeof Cause>;

/** Who says so, and after what. Two desks may add events at once; nothing that anything follows can be taken away unseen. */
const Seal = z.looseObject({
  /** The file of the roster's founding. */
  newsroom: FileHash,
  /** The roster event that was the newest then: by it the signer's rights are judged. */
  roster: z.int().min(1),
  by: PersonId,
  device: DeviceId,
  /** Of this device's events in this newsroom, from 1 without a gap. */
  seq: z.int().min(1),
  /** The file of this device's event before; null for its first. */
  prev: FileHash.nullable(),
  /** The files of this article's newest events, as far as this desk saw them. */
  after: z.array(FileHash).max(100),
});
export type Seal = Data<typeof Seal>;

const said = {
  format: z.literal(recordEventFormat),
  at: Timestamp,
  /** The text it speaks of. */
  hash: ContentHash,
  /** '' where none was needed. */
  reason: z.string().max(2000),
  /** Null in a newsroom without a roster: anybody who can write to the folder may have written it. */
  seal: Seal.nullable(),
  signature: Signature.nullable(),
};

const MoveEvent = z.looseObject({
  ...said,
  kind: z.literal('moved'),
  /** Null in events of before there were people: those say nothing of the article they lie with. */
  article: ArticleId.nullable(),
  from: ArticleState,
  to: ArticleState,
  cause: Cause.nullable(),
  /** When a scheduled text may leave. */
  scheduledFor: Timestamp.nullable(),
  /** A rule was set aside by somebody who may; `reason` says why. */
  override: z.boolean(),
});
export type MoveEvent = Data<typeof MoveEvent>;

/** Who shall do what comes next. */
const AssignEvent = z.looseObject({
  ...said,
  kind: z.literal('assigned'),
  article: ArticleId,
  /** Null: whoever is free. */
  assignee: PersonId.nullable(),
});
export type AssignEvent = Data<typeof AssignEvent>;

/** Somebody has put a legal hold on it: it leaves the house no more until that is released. `reason` says why. */
const HoldEvent = z.looseObject({ ...said, kind: z.literal('held'), article: ArticleId });
export type HoldEvent = Data<typeof HoldEvent>;

const ReleaseEvent = z.looseObject({
  ...said,
  kind: z.literal('released'),
  article: ArticleId,
  /** The file of the event that put the hold there. */
  hold: FileHash,
});
export type ReleaseEvent = Data<typeof ReleaseEvent>;

/** Rules that the gate does not ask of this very text. `reason` says why. */
const WaiveEvent = z.looseObject({
  ...said,
  kind: z.literal('waived'),
  article: ArticleId,
  /** Names as review/overrides.ts has them; those of a later version set nothing aside here. */
  rules: z.array(z.string().min(1).max(60)).min(1).max(20),
});
export type WaiveEvent = Data<typeof WaiveEvent>;

export const RecordEvent = z.discriminatedUnion('kind', [MoveEvent, AssignEvent, HoldEvent, ReleaseEvent, WaiveEvent]);
export type RecordEvent = Data<typeof RecordEvent>;

/** An approval by nobody in particular, as newsrooms without a roster have them. */
export function openApproval({ at, hash, from }: Pick<MoveEvent, 'at' | 'hash' | 'from'>): MoveEvent {
  return {
    format: recordEventFormat,
    kind: 'moved',
    article: null,
    from,
    to: 'approved',
    at,
    hash,
    reason: '',
    cause: null,
    scheduledFor: null,
    override: false,
    seal: null,
    signature: null,
  };
}

/** Version 1 knew approvals only, and nobody's name. */
export function recordEventFrom1(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { at, hash, ...more } = event as { at: Timestamp; hash: ContentHash };
  return { ...more, ...openApproval({ at, hash, from: 'draft' }) };
}
