/** What a person types into a search → what is looked for. */
import { foldedWords } from '../arabic/fold';
import { askedForms } from './word-forms';

export type Term =
  /** One word under any of its forms; the first is the word as it was typed, folded. */
  | { readonly kind: 'word'; readonly forms: readonly string[] }
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

/** Words that all must be there, "phrases" and «phrases», and -words that must not be there. Never fails: what has no letters is not asked. */
export function parseQuery(typed: string): Query {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const [, minus, straight, guillemets, curly, word] of typed.matchAll(part)) {
    const quoted = straight ?? guillemets ?? curly;
    const term = quoted === undefined ? wordTerm(foldedWords(word ?? '')) : phraseTerm(foldedWords(quoted));
    if (term !== null) (minus === '-' ? none : all).push(term);
  }
  return { all, none };
}

export const isEmptyQuery = ({ all, none }: Query): boolean => all.length + none.length === 0;

/** «أ.ف.ب» and «5.2» are several words to the index, and one to whoever types them. */
function wordTerm(words: readonly string[]): Term | null {
  return words.length === 1 ? { kind: 'word', forms: askedForms(words[0]!) } : phraseTerm(words);
}

function phraseTerm(words: readonly string[]): Term | null {
  return words.length === 0 ? null : { kind: 'phrase', words };
}
