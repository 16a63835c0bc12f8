/** What a list shows of an article: enough to find, sort and recognise it. */
import { z } from 'zod';
import type { Data } from '../data';
import { Unreadable } from '../model/failure';
import { ArticleId, FileHash, PersonId, Timestamp } from '../model/ids';
import { ArticleState, Cause } from '../model/record-event';
import { Hold } from '../review/may-export';

/** Draft until approved; `changed` when the text is no longer the one that was approved. */
export const ReviewState = z.enum(['draft', 'approved', 'changed']);
export type ReviewState = Data<typeof ReviewState>;

export const ArticleSummary = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('article'),
    id: ArticleId,
    headline: z.string(),
    slugline: z.string(),
    section: z.string(),
    /** The byline as readers see it. */
    byline: z.string(),
    review: ReviewState,
    /** Where it stands on its way to readers, and how it came there: shared/review/progress.ts. */
    state: ArticleState,
    since: Timestamp.nullable(),
    movedBy: PersonId.nullable(),
    reason: z.string(),
    cause: Cause.nullable(),
    submittedBy: PersonId.nullable(),
    submissions: z.int().min(0),
    assignee: PersonId.nullable(),
    hold: Hold.nullable(),
    desk: z.string(),
    urgency: z.int().min(1).max(9).nullable(),
    /** When it shall leave: as it is scheduled, else as the desk has planned it. */
    plannedFor: Timestamp.nullable(),
    words: z.number(),
    versionCreated: Timestamp,
    /** The bytes of the file, so that a window knows its own save from another desk's. */
    file: FileHash,
  }),
  /** A file that can't be read is listed beside the healthy ones, so that nobody thinks it lost. */
  z.strictObject({ kind: z.literal('unreadable'), id: ArticleId, problem: Unreadable }),
]);
export type ArticleSummary = Data<typeof ArticleSummary>;
export type ReadableSummary = Extract<ArticleSummary, { kind: 'article' }>;

const Place = z.enum(['articles', 'trash']);

export const PlacedSummary = z.strictObject({ place: Place, summary: ArticleSummary });
export type PlacedSummary = Data<typeof PlacedSummary>;

/** What was thrown away, in the order of `sortSummaries`. */
export const Trash = z.array(ArticleSummary);
export type Trash = Data<typeof Trash>;

/** One article has changed, come, been moved to the trash or back; or somebody has taken its folder away. */
export const LibraryChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put'), place: Place, summary: ArticleSummary }),
  z.strictObject({ kind: z.literal('gone'), id: ArticleId }),
]);
export type LibraryChange = Data<typeof LibraryChange>;
