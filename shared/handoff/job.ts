/** A hand-off to one target, from the wish to its end: waits, runs, waits to try again, or waits for a person. Kept on the machine that makes it. */
import { z } from 'zod';
import type { Data } from '../data';
import { ProfileId } from '../model/export-profile';
import { ArticleId, Timestamp } from '../model/ids';
import { TargetFailure } from './target-failure';

export const jobFormat = 'midad/handoff-job@1';

export const HandoffWish = z.strictObject({
  /** Null: all that may leave. */
  articles: z.array(ArticleId).max(10_000).nullable(),
  /** `changed`: what the target does not have yet; `all`: also what it has. */
  extent: z.enum(['changed', 'all']),
});
export type HandoffWish = Data<typeof HandoffWish>;

export const JobState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('running') }),
  /** It is tried again by itself at `at`. */
  z.strictObject({ kind: z.literal('later'), at: Timestamp, failure: TargetFailure }),
  /** A person must mend something first. */
  z.strictObject({ kind: z.literal('stuck'), failure: TargetFailure }),
]);
export type JobState = Data<typeof JobState>;

export const Job = z.looseObject({
  format: z.literal(jobFormat),
  profile: ProfileId,
  wish: HandoffWish,
  /** What was asked for while it ran. */
  next: HandoffWish.nullable(),
  askedAt: Timestamp,
  /** Made so far. */
  attempts: z.int().min(0),
  state: JobState,
});
export type Job = Data<typeof Job>;

export const newJob = (profile: ProfileId, wish: HandoffWish, now: Timestamp): Job => ({
  format: jobFormat,
  profile,
  wish,
  next: null,
  askedAt: now,
  attempts: 0,
  state: { kind: 'waiting' },
});

/** One wish that brings what both would. */
export const bothWishes = (one: HandoffWish, other: HandoffWish): HandoffWish => ({
  articles:
    one.articles === null || other.articles === null ? null : [...new Set([...one.articles, ...other.articles])],
  extent: one.extent === 'all' || other.extent === 'all' ? 'all' : 'changed',
});

/** How far a running one is; `total` is 0 while that is not known. `sending` counts articles, `sending-bytes` bytes. */
export const JobProgress = z.strictObject({
  step: z.enum(['gathering', 'making', 'sending', 'sending-bytes']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type JobProgress = Data<typeof JobProgress>;
