/**
 * What a person looks for → where it stands in a text. Hits never overlap, never begin or end within a letter with its signs
 * (unless they are nothing but signs), and are found in the letters as written, whatever they were compared as.
 */
import { foldLetters, foldWithPlaces, type FoldedText, type FoldSteps } from '../arabic/fold';
import { failed, succeeded, type Result } from '../result';
import type { TextRange } from '../search/hits';
import { attachedLetters } from '../search/word-forms';
import type { FindOptions, FindRequest } from './find-request';
import { patternFault, type PatternFault } from './pattern-fault';
import { objectLetter } from './replace-in-block';

/** `groups`: what the groups of a pattern hold, as written; null for those that took no part. */
export type FindHit = TextRange & { readonly groups: readonly (string | null)[] };

export type FindFault =
  /** Nothing is left of what was typed: nothing at all, or nothing but signs that are not compared. */
  { readonly code: 'nothing-asked' } | { readonly code: 'bad-pattern'; readonly why: PatternFault };

/** In the order of the text. A pattern may take for ever: run it where it can be stopped. */
export type FindIn = (text: string) => FindHit[];

export function compileFind({ text: asked, options }: FindRequest): Result<FindIn, FindFault> {
  if (options.isPattern) return compilePattern(asked, options);
  const steps = stepsOf(options);
  const needle = foldLetters(asked, steps);
  if (needle === '') return failed({ code: 'nothing-asked' });
  // Most texts hold no hit, and folding without the places costs a tenth.
  return succeeded((text) => (foldLetters(text, steps).includes(needle) ? literalHits(text, needle, options) : []));
}

function stepsOf({ ignoreMarks, uniteLetters, matchCase, isPattern }: FindOptions): FoldSteps {
  return {
    marks: ignoreMarks ? 'dropped' : 'kept',
    letters: uniteLetters ? 'united' : 'kept',
    // «ماء» is not «ما»: a search of the library may take them for one, what is to be replaced may not.
    loneHamza: 'kept',
    // A pattern has a flag for it; lower case would turn \W into \w.
    capitals: matchCase || isPattern ? 'kept' : 'lowered',
    spaces: isPattern ? 'kept' : 'alike',
  };
}

function literalHits(text: string, needle: string, options: FindOptions): FindHit[] {
  const places = foldWithPlaces(text, stepsOf(options));
  const hits: FindHit[] = [];
  let from = 0;
  for (let at = places.folded.indexOf(needle); at >= 0; at = places.folded.indexOf(needle, from)) {
    const range = wholeRange(text, places, { start: at, end: at + needle.length });
    const isHit = range !== null && isAsked(text, range, options);
    if (isHit) hits.push({ ...range, groups: [] });
    from = at + (isHit ? needle.length : 1);
  }
  return hits;
}

function compilePattern(asked: string, options: FindOptions): Result<FindIn, FindFault> {
  if (asked === '') return failed({ code: 'nothing-asked' });
  const steps = stepsOf(options);
  try {
    const pattern = new RegExp(foldLetters(asked, steps), options.matchCase ? 'gmud' : 'gmudi');
    return succeeded((text) => patternHits(text, pattern, options));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return failed({ code: 'bad-pattern', why: patternFault(cause) });
  }
}

/** Places without letters (`^`, `\b`) are no hits: there is nothing to show and nothing to replace. */
function patternHits(text: string, pattern: RegExp, options: FindOptions): FindHit[] {
  const places = foldWithPlaces(text, stepsOf(options));
  const hits: FindHit[] = [];
  for (const match of places.folded.matchAll(pattern)) {
    const [own, ...groups] = match.indices ?? [];
    if (own === undefined || own[0] === own[1]) continue;
    const range = wholeRange(text, places, { start: own[0], end: own[1] });
    if (range === null || !isAsked(text, range, options)) continue;
    hits.push({ ...range, groups: groups.map((group) => writtenIn(text, places, group)) });
  }
  return hits;
}

function writtenIn(text: string, { starts, ends }: FoldedText, group: [number, number] | undefined): string | null {
  if (group === undefined) return null;
  return group[0] === group[1] ? '' : text.slice(starts[group[0]], ends[group[1] - 1]);
}

/** The letters as written behind some folded ones; null where those are part of a letter only («له» in «ﷲ»). */
function wholeRange(text: string, { starts, ends }: FoldedText, { start, end }: TextRange): TextRange | null {
  const isCut = (at: number): boolean => at > 0 && at < starts.length && starts[at] === starts[at - 1];
  if (isCut(start) || isCut(end)) return null;
  const range = { start: starts[start]!, end: ends[end - 1]! };
  const isTorn = hangs(text, range.start) || hangs(text, range.end);
  return isTorn && !nothingButSigns.test(text.slice(range.start, range.end)) ? null : range;
}

const nothingButSigns = /^[\p{M}\p{Cf}ـ]+$/u;
/** Signs, parts of an emoji, the second half of a pair. */
const hanging = /^[\p{M}\p{Cs}\p{Emoji_Modifier}\u200D]/u;

/** True where what begins here belongs to the letter before. */
function hangs(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return false;
  return hanging.test(text.slice(at, at + 2)) || text[at - 1] === '\u200D';
}

/** Letters to look at round a hit: no word is longer. */
const reach = 64;
const wordBefore = /[\p{L}\p{M}\p{N}\p{Cf}ـ]*$/u;
const wordAfter = /^\p{Cf}*[\p{L}\p{M}\p{N}ـ]/u;
const wordLetter = /[\p{L}\p{M}\p{N}ـ]/u;

function isAsked(text: string, { start, end }: TextRange, { wholeWord, withPrefixes }: FindOptions): boolean {
  const written = text.slice(start, end);
  if (written.includes(objectLetter)) return false;
  if (!wholeWord) return true;
  const endsInWord = wordLetter.test(lastOf(written)) && wordAfter.test(text.slice(end, end + reach));
  if (endsInWord) return false;
  if (!wordLetter.test(written.slice(0, 2))) return true;
  const attached = wordBefore.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  return !wordLetter.test(attached) || (withPrefixes && attachedLetters.has(foldLetters(attached)));
}

const lastOf = (text: string): string => text.replace(/\p{Cf}+$/u, '').slice(-2);
