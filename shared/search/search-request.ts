/** What may be asked of the index of a workspace, and what it answers. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleSummary, ReviewState } from '../library/summary';
import { Failure } from '../model/failure';
import { Day, PersonId } from '../model/ids';
import { ArticleState } from '../model/record-event';

/** An article passes where all that are given agree; an unreadable one passes only where none is. */
export const SearchFilters = z.strictObject({
  review: ReviewState.optional(),
  /** In one of these states. */
  states: z.array(ArticleState).min(1).max(10).optional(),
  /** Who shall do what comes next. */
  assignee: PersonId.optional(),
  section: z.string().max(2000).optional(),
  desk: z.string().max(2000).optional(),
  /** ninjs: 1 is the most urgent. */
  urgency: z.int().min(1).max(9).optional(),
  /** One of the people of the byline, whatever the spelling of hamza and vowel signs. */
  writer: z.string().max(2000).optional(),
  /** The first and the last day of the news; articles without one count by the day they were last saved. */
  fromDay: Day.optional(),
  untilDay: Day.optional(),
});
export type SearchFilters = Data<typeof SearchFilters>;

/**
 * `best` is by how well an article answers what was typed, the newest first among equals; where nothing was typed it is `newest`. `newest` is the
 * library's own order: what can't be read first, then by last change.
 */
export const Sort = z.enum(['best', 'newest', 'oldest', 'headline']);
export type Sort = Data<typeof Sort>;

/** What a person looks for: words (empty: all articles), what must agree, and the order. */
export const LibraryQuery = z.strictObject({ typed: z.string().max(1000), filters: SearchFilters, sort: Sort });
export type LibraryQuery = Data<typeof LibraryQuery>;

export const everything: LibraryQuery = { typed: '', filters: {}, sort: 'best' };

/** Articles asked for at once. */
export const maxPage = 500;

export const PageRequest = z.strictObject({
  query: LibraryQuery,
  limit: z.int().min(1).max(maxPage),
  offset: z.int().min(0),
});
export type PageRequest = Data<typeof PageRequest>;

const TextRange = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** An article that answers a query. Ranges are UTF-16 units of the text beside them. `snippet` is null where no words were asked. */
export const Found = z.strictObject({
  summary: ArticleSummary,
  headlineMarks: z.array(TextRange),
  snippet: z.strictObject({ text: z.string(), marks: z.array(TextRange) }).nullable(),
});
export type Found = Data<typeof Found>;

/** `total`: of all that answer, not only of this stretch. */
export const Page = z.strictObject({ total: z.int(), found: z.array(Found) });
export type Page = Data<typeof Page>;

/** Articles held against the disk so far. */
export const ReconcileProgress = z.strictObject({ done: z.int(), total: z.int() });
export type ReconcileProgress = Data<typeof ReconcileProgress>;

/** What bringing the index up to date has changed. */
export const Reconciled = z.strictObject({ articles: z.int(), read: z.int(), dropped: z.int() });
export type Reconciled = Data<typeof Reconciled>;

/**
 * What the index can answer: all there is, what it has read so far, or only what it knew before the workspace (or the index itself) went away.
 * `fault`: the number under which main has logged why.
 */
export const IndexState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('complete') }),
  z.strictObject({ kind: z.literal('reading'), ...ReconcileProgress.shape }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
  z.strictObject({ kind: z.literal('broken'), fault: z.string() }),
]);
export type IndexState = Data<typeof IndexState>;
