/** What may be asked of the index of a workspace, and what it answers. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleSummary, ReviewState } from '../library/summary';
import { ArticleId, Day } from '../model/ids';

/** An article passes where all that are given agree; an unreadable one passes only where none is. */
export const SearchFilters = z.strictObject({
  review: ReviewState.optional(),
  section: z.string().max(2000).optional(),
  /** One of the people of the byline, whatever the spelling of hamza and vowel signs. */
  writer: z.string().max(2000).optional(),
  /** The first and the last day of the news; articles without one count by the day they were last saved. */
  fromDay: Day.optional(),
  untilDay: Day.optional(),
});
export type SearchFilters = Data<typeof SearchFilters>;

/** Articles asked for at once. */
export const maxPage = 500;
const Page = { limit: z.int().min(1).max(maxPage), offset: z.int().min(0) };

export const SearchRequest = z.strictObject({ typed: z.string().max(1000), filters: SearchFilters, ...Page });
export type SearchRequest = Data<typeof SearchRequest>;

const TextRange = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** An article that answers a query. Ranges are UTF-16 units of the text beside them. */
export const Found = z.strictObject({
  id: ArticleId,
  summary: ArticleSummary,
  headlineMarks: z.array(TextRange),
  snippet: z.strictObject({ text: z.string(), marks: z.array(TextRange) }),
});
export type Found = Data<typeof Found>;

export const SearchPage = z.strictObject({ total: z.int(), found: z.array(Found) });
export type SearchPage = Data<typeof SearchPage>;

/** `newest` is the library's own order: what can't be read first, then by last change. */
export const ListSort = z.enum(['newest', 'oldest', 'headline']);
export type ListSort = Data<typeof ListSort>;

export const ListRequest = z.strictObject({ sort: ListSort, filters: SearchFilters, ...Page });
export type ListRequest = Data<typeof ListRequest>;

export const ListPage = z.strictObject({ total: z.int(), summaries: z.array(ArticleSummary) });
export type ListPage = Data<typeof ListPage>;

/** Articles held against the disk so far. */
export const ReconcileProgress = z.strictObject({ done: z.int(), total: z.int() });
export type ReconcileProgress = Data<typeof ReconcileProgress>;

/** What bringing the index up to date has changed. */
export const Reconciled = z.strictObject({ articles: z.int(), read: z.int(), dropped: z.int() });
export type Reconciled = Data<typeof Reconciled>;
