/** The words that people have added to a dictionary, and how they stand in a text: with letters attached in front. */
import { askedWord } from './words';

/** And, so, like, by, for, the, and their unions. */
const particles = /^(?:[وف]?(?:[بك]ال|لل|ال|[بلكس])?)(?=..)/;

export function isOwnWord(word: string, own: ReadonlySet<string>): boolean {
  if (own.has(word)) return true;
  const attached = word.match(particles)?.[0] ?? '';
  return [...attached].some((_, index) => own.has(word.slice(index + 1)));
}

/** As it is kept in a list: without vowel signs; null for what is no word of Arabic. */
export const ownWord = (written: string): string | null => askedWord(written.trim());

/** A list with some words more and some less, each once, in the order in which they came. */
export function changedWords(
  words: readonly string[],
  {
    add = [],
    remove = [],
  }: { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined },
): string[] {
  const gone = new Set(remove);
  return [...new Set([...words, ...add])].filter((word) => !gone.has(word));
}
