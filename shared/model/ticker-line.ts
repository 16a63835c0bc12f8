/** One line of the «latest news» ticker, as its file holds it. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, TickerLineId, Timestamp } from './ids';
import { isSafeHref } from './href';

export const tickerLineFormat = 'midad/ticker-line@1';

/** The time readers see beside the line: `HH:MM` as the newsroom prints it, which need not be the clock's. */
export const DisplayTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Where «المزيد» leads: one of our articles, or an address. */
export const TickerLink = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('article'), id: ArticleId }),
  z.looseObject({ kind: z.literal('url'), href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }) }),
]);
export type TickerLink = Data<typeof TickerLink>;

export const TickerLine = z.looseObject({
  format: z.literal(tickerLineFormat),
  id: TickerLineId,
  displayTime: DisplayTime,
  /** The headline alone: no time, no «عاجل», no dots, no «المزيد». */
  text: z.string().min(1).max(2000),
  /** «عاجل». Data and not text, so that the site may style it. */
  breaking: z.boolean(),
  link: TickerLink.nullable(),
  /** Lines stand in ascending order of rank; a move between two lines rewrites one file. */
  rank: z.number(),
  firstCreated: Timestamp,
  versionCreated: Timestamp,
});
export type TickerLine = Data<typeof TickerLine>;

/** What a person writes of a line. */
export const TickerDraft = z.strictObject({
  displayTime: DisplayTime,
  text: z.string().min(1).max(2000),
  breaking: z.boolean(),
  link: TickerLink.nullable(),
});
export type TickerDraft = Data<typeof TickerDraft>;
