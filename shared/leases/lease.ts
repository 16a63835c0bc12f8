/** Who works on which article: said by small files beside the articles. A lease advises and locks nothing; the hash of the file decides. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, Timestamp } from '../model/ids';

export const leaseFormat = 'midad/lease@1';

/** Names one stretch of work on one article. */
export const LeaseId = z.ulid().brand('LeaseId');
export type LeaseId = z.infer<typeof LeaseId>;

/** Names one running Midad; made anew with each start. */
export const InstanceId = z.ulid().brand('InstanceId');
export type InstanceId = z.infer<typeof InstanceId>;

/** A file that its holder alone writes, again and again while the work lasts. */
export const Lease = z.looseObject({
  format: z.literal(leaseFormat),
  id: LeaseId,
  article: ArticleId,
  instance: InstanceId,
  /** The same for every run on one machine, by one user, with one folder of settings: tells what an earlier run has left behind. */
  desk: z.string().regex(/^[0-9a-f]{16}$/),
  person: z.string().max(200),
  computer: z.string().max(200),
  since: Timestamp,
  /** By the holder's own clock, which nobody else goes by: readers look only whether the file changes. */
  beat: Timestamp,
  /** The leases that this one has taken the article over from. */
  over: z.array(LeaseId).max(1000),
});
export type Lease = Data<typeof Lease>;

/** Another desk at an article, as the window shows it. */
export const Holding = z.strictObject({
  article: ArticleId,
  instance: InstanceId,
  person: z.string(),
  computer: z.string(),
  /** It took the article over from this desk. */
  tookOver: z.boolean(),
});
export type Holding = Data<typeof Holding>;
