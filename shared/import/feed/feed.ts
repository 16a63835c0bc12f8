/** A news feed as entries, whichever form it was written in. */
import { z } from 'zod';
import type { Data } from '../../data';

export const FeedEntry = z.strictObject({
  /** '' where it has none. */
  title: z.string(),
  /** As written; '' where the feed does not say when. */
  date: z.string(),
  /** Absolute and safe; null where the entry leads nowhere that could be kept. */
  href: z.string().nullable(),
  /** An address that could not be kept, as it was written. */
  lostHref: z.string().nullable(),
  categories: z.array(z.string()),
  /** Who reported it: the feed it comes from, or who wrote it. */
  source: z.string(),
  hasSummary: z.boolean(),
});
export type FeedEntry = Data<typeof FeedEntry>;

/** Entries stand in the feed's order. */
export const Feed = z.strictObject({ title: z.string(), entries: z.array(FeedEntry) });
export type Feed = Data<typeof Feed>;
