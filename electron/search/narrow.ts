/** Which articles can hold what is looked for at all, as far as an index of words can say. */
import { foldedWords } from '../../shared/arabic/fold';
import type { FindRequest } from '../../shared/find/find-request';
import type { Query, Term } from '../../shared/search/query';

/** An index knows a word without what is attached to it only from so many letters on (shared/search/word-forms.ts). */
const fewestAttached = 3;

/**
 * Every article with a hit answers this query, and many others may; null where only reading all of them helps: parts of words are in no index, nor is what a
 * pattern says. The index folds more than any finding does, so a word that stands whole in the text stands whole in the index.
 */
export function narrowingQuery({ text, options }: FindRequest): Query | null {
  if (options.isPattern) return null;
  const words = foldedWords(text);
  const whole = options.wholeWord ? words : words.slice(1, -1);
  const sure = options.withPrefixes ? whole.filter((word) => word.length >= fewestAttached) : whole;
  const all = sure.map((word): Term => ({ kind: 'word', forms: [word] }));
  return all.length === 0 ? null : { all, none: [] };
}
