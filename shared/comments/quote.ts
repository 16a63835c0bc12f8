/** The words a comment was written on, as the thread remembers them, and finding them again in a text that has changed. */
import { z } from 'zod';
import { foldWithPlaces, type FoldedText } from '../arabic/fold';
import type { Data } from '../data';

/** So many letters on each side tell two places with the same words apart. */
export const contextLength = 32;

export const Quote = z.strictObject({
  text: z.string().max(2000),
  before: z.string().max(contextLength),
  after: z.string().max(contextLength),
});
export type Quote = Data<typeof Quote>;

/** In UTF-16 units. */
export type TextSpan = { readonly start: number; readonly end: number };

export const quoteOf = (text: string, { start, end }: TextSpan): Quote => ({
  text: text.slice(start, end).slice(0, 2000),
  before: text.slice(Math.max(0, start - contextLength), start),
  after: text.slice(end, end + contextLength),
});

export type QuotePlace = TextSpan & {
  /** How many letters beside it are as they were: the more, the surer. */
  readonly likeness: number;
};

/** The likeliest place; null where the words are gone. Letters that Arabic readers take for the same are the same. */
export const findQuote = (text: string, quote: Quote): QuotePlace | null => findQuoteIn(foldWithPlaces(text), quote);

/** As `findQuote`, in a text that is asked about often. */
export function findQuoteIn({ folded, starts, ends }: FoldedText, quote: Quote): QuotePlace | null {
  const { text: sought, before, after } = foldedQuote(quote);
  if (!sought) return null;
  let best: QuotePlace | null = null;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    const likeness =
      alike(backwards(folded.slice(Math.max(0, at - contextLength), at)), backwards(before)) +
      alike(folded.slice(at + sought.length, at + sought.length + contextLength), after);
    if (best === null || likeness > best.likeness)
      best = { start: starts[at]!, end: ends[at + sought.length - 1]!, likeness };
  }
  return best;
}

const foldedQuotes = new WeakMap<Quote, Quote>();

function foldedQuote(quote: Quote): Quote {
  const known = foldedQuotes.get(quote);
  if (known !== undefined) return known;
  const [text, before, after] = [quote.text, quote.before, quote.after].map((part) => foldWithPlaces(part).folded);
  const folded = { text: text!, before: before!, after: after! };
  foldedQuotes.set(quote, folded);
  return folded;
}

const backwards = (text: string): string => [...text].reverse().join('');

function alike(one: string, other: string): number {
  let count = 0;
  while (count < other.length && one[count] === other[count]) count += 1;
  return count;
}
