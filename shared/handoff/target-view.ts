/** A target as the window shows it. */
import { z } from 'zod';
import type { Data } from '../data';
import { ExportProfile, ProfileId } from '../model/export-profile';
import { ArticleId, Timestamp } from '../model/ids';
import { StaysHome } from '../review/may-export';
import { Job, JobProgress } from './job';
import { LastHandOff } from './last-hand-off';
import { ReceiptState } from './receipt';
import { TargetFailure } from './target-failure';

/** `run`: in memory only, asked for once a run. */
export const SecretState = z.enum(['not-needed', 'missing', 'kept', 'run']);
export type SecretState = z.infer<typeof SecretState>;

export const TargetView = z.strictObject({
  profile: ExportProfile,
  /** Of the folder chosen on this machine; null where there is none, or none is needed. */
  folderName: z.string().nullable(),
  secret: SecretState,
  /** Null where nothing is asked for. */
  job: Job.nullable(),
  progress: JobProgress.nullable(),
  /** Null where nothing was ever handed to it from here. */
  last: LastHandOff.nullable(),
});
export type TargetView = Data<typeof TargetView>;

export const goingReasons = ['new', 'changed', 'killed'] as const;

const titled = { id: ArticleId, title: z.string() };

/** What would go to a target now. */
export const Outlook = z.strictObject({
  going: z.array(z.strictObject({ ...titled, why: z.enum(goingReasons) })).max(10_000),
  /** What may go beside these, of which nobody was asked yet. */
  more: z.int().min(0),
  /** What it has already, as it is. */
  unchanged: z.int().min(0),
  refused: z.array(z.strictObject({ ...titled, refusals: z.array(StaysHome).min(1) })).max(10_000),
  /** What the site does not take, as long as there is no newer version of it to hand over; `reason` is '' where it gave none. */
  rejected: z.array(z.strictObject({ ...titled, reason: z.string() })).max(10_000),
});
export type Outlook = Data<typeof Outlook>;

/** What a target said of one article last. */
export const ToldOfArticle = z.strictObject({
  profile: ProfileId,
  /** The profile's name. */
  target: z.string(),
  state: ReceiptState,
  version: z.int().min(1),
  at: Timestamp,
  /** '' where none was given. */
  reason: z.string(),
  url: z.string().nullable(),
});
export type ToldOfArticle = Data<typeof ToldOfArticle>;

export const TryOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fine') }),
  z.strictObject({ kind: z.literal('failed'), failure: TargetFailure }),
]);
export type TryOutcome = Data<typeof TryOutcome>;
