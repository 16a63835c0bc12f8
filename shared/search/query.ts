/** What a person types into a search → what is looked for. */
import { foldedWords } from '../arabic/fold';
import { askedForms } from './word-forms';

export type Term =
  /** One word under any of its forms; the first is the word as it was typed, folded. */
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  /** Any word that begins so, or whose rest without attached letters does. */
  | { readonly kind: 'beginning'; readonly letters: string }
  /** These very words, folded, one after the other. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

export type Query = {
  /** All of them must be there. */
  readonly all: readonly Term[];
  /** None of them may be. */
  readonly none: readonly Term[];
};

/** A minus, then what stands in quotation marks of any kind (a missing end is the end of the text), else letters up to a space. */
const part = /(-?)(?:"([^"]*)"?|«([^»]*)»?|[“”]([^“”]*)[“”]?|([^\s"«“”]+))/gu;

/** Letters from which on a beginning is looked for: with fewer almost every article answers. */
const fewestLetters = 2;

/** Words that all must be there, beginnings*, "phrases" and «phrases», and -words that must not be there. Never fails: what has no letters is not asked. */
export function parseQuery(typed: string): Query {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const [, minus, straight, guillemets, curly, word] of typed.matchAll(part)) {
    const quoted = straight ?? guillemets ?? curly;
    const term = quoted === undefined ? wordTerm(word ?? '') : phraseTerm(foldedWords(quoted));
    if (term !== null) (minus === '-' ? none : all).push(term);
  }
  return { all, none };
}

export const isEmptyQuery = ({ all, none }: Query): boolean => all.length + none.length === 0;

/** What a person is still typing: the last word may go on, unless a space or a quotation mark has ended it. */
export const stillTyped = (typed: string): string => (/[\p{L}\p{N}]$/u.test(typed) ? `${typed}*` : typed);

/** «أ.ف.ب» and «5.2» are several words to the index, and one to whoever types them. */
function wordTerm(typed: string): Term | null {
  const words = foldedWords(typed);
  const [word = ''] = words;
  if (words.length !== 1) return phraseTerm(words);
  if (typed.endsWith('*') && word.length >= fewestLetters) return { kind: 'beginning', letters: word };
  return { kind: 'word', forms: askedForms(word) };
}

function phraseTerm(words: readonly string[]): Term | null {
  return words.length === 0 ? null : { kind: 'phrase', words };
}
