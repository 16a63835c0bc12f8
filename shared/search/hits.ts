/** Where a text answers a query, in the letters it is written with. */
import { foldedWordPlaces, foldWithPlaces, type WordPlace } from '../arabic/fold';
import type { Query, Term } from './query';
import { indexedForms } from './word-forms';

/** UTF-16 units of the text; `end` is the first unit after. */
export type TextRange = { readonly start: number; readonly end: number };
/** `term`: its place among the terms that all must be there. */
export type Hit = TextRange & { readonly term: number };

/**
 * By their beginning. Of a word found without its attached letters only the part that was asked for: of «وبالحكومةِ» the letters «حكومةِ».
 */
export function findHits(text: string, { all }: Query): Hit[] {
  const words = [...foldedWordPlaces(text)];
  const hits = all.flatMap((term, index) => termRanges(text, words, term).map((range) => ({ ...range, term: index })));
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Hits as a reader sees them: what overlaps is one mark. */
export function marksOf(hits: readonly TextRange[]): TextRange[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of hits) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

function termRanges(text: string, words: readonly WordPlace[], term: Term): TextRange[] {
  if (term.kind === 'phrase') return phraseRanges(words, term.words);
  const isAsked = formTest(term);
  const letters = term.kind === 'beginning' ? [term.letters] : term.forms;
  return words.flatMap((word) => {
    // A form is a part of its word, so most words of a text need not be taken apart.
    if (!letters.some((form) => word.folded.includes(form))) return [];
    const found = indexedForms(word.folded).find(({ form }) => isAsked(form));
    return found === undefined ? [] : [partOf(text, word, found.from)];
  });
}

function formTest(term: Exclude<Term, { kind: 'phrase' }>): (form: string) => boolean {
  if (term.kind === 'beginning') return (form) => form.startsWith(term.letters);
  const asked = new Set(term.forms);
  return (form) => asked.has(form);
}

function phraseRanges(words: readonly WordPlace[], phrase: readonly string[]): TextRange[] {
  return words.flatMap(({ start }, at) => {
    const isHere = phrase.every((folded, offset) => words[at + offset]?.folded === folded);
    return isHere ? [{ start, end: words[at + phrase.length - 1]!.end }] : [];
  });
}

/** A word from one of its folded letters on. */
function partOf(text: string, { start, end }: WordPlace, from: number): TextRange {
  if (from === 0) return { start, end };
  return { start: start + foldWithPlaces(text.slice(start, end)).starts[from]!, end };
}
