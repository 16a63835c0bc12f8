/**
 * Typographic help while somebody types: what a key becomes where Arabic is written. Decides only; the text is changed by the editor or the field,
 * as a step of its own that can be undone. Nothing is ever changed but the letters right before the caret.
 */
import type { Direction } from '../arabic/direction';
import { expanded, type Abbreviation } from './abbreviations';
import { quoteFor } from './quotes';

/** Each can be switched off. */
export const typingRules = ['quotes', 'marks', 'spaceBefore', 'dash', 'ellipsis', 'abbreviations'] as const;
export type TypingRule = (typeof typingRules)[number];

/** The three dots that many houses write stay dots until somebody asks for the one sign. */
export const usualTypingRules: readonly TypingRule[] = typingRules.filter((rule) => rule !== 'ellipsis');

/** One key in its place: the text of the same paragraph before the caret and behind it. */
export type TypedKey = { readonly before: string; readonly key: string; readonly after: string };

export type TypingHelp = {
  readonly rules: readonly TypingRule[];
  /** The first that fits counts. */
  readonly abbreviations: readonly Abbreviation[];
  /** Of a paragraph without a letter yet. */
  readonly base: Direction;
};

/** `removed` stands right before the caret once the key is typed; `inserted` takes its place. */
export type TypingChange = { readonly removed: string; readonly inserted: string };

/** Text before the caret, and the key that comes to it. */
type Line = { readonly head: string; readonly key: string };
type Rule = (line: Line, typed: TypedKey, help: TypingHelp) => Line;

/** Null where the key stays what it is. */
export function typingChange(typed: TypedKey, help: TypingHelp): TypingChange | null {
  const { before, key } = typed;
  if ([...key].length !== 1) return null;
  const start: Line = { head: before, key };
  const end = inOrder
    .filter(([name]) => help.rules.includes(name))
    .reduce((line, [, rule]) => rule(line, typed, help), start);
  return difference(before + key, end.head + end.key);
}

/** Letters of the same text; the shorter the change, the less an undo takes back. */
function difference(was: string, is: string): TypingChange | null {
  if (was === is) return null;
  let same = 0;
  while (same < was.length && same < is.length && was[same] === is[same]) same += 1;
  return { removed: was.slice(same), inserted: is.slice(same) };
}

const arabicTwins: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const arabicMarks: readonly string[] = Object.values(arabicTwins);

/** A comma behind a digit may still become `1,250`; only a space tells that it was one. */
const marks: Rule = ({ head, key }, _, { base }) => {
  if (key === ' ' && /\p{N},$/u.test(head) && isArabic(head, base)) return { head: `${head.slice(0, -1)}،`, key };
  const twin = arabicTwins[key];
  const mayBeNumber = key === ',' && /\p{N}$/u.test(head);
  const isMeant =
    twin !== undefined && !mayBeNumber && /\p{L}/u.test(head) && isArabic(head, base) && !isInAddress(head);
  return isMeant ? { head, key: twin } : { head, key };
};

const quotes: Rule = ({ head, key }, { after }, { base }) =>
  key === '"' && isArabicParagraph(head + after, base) && !isInAddress(head)
    ? { head, key: quoteFor(head, after) }
    : { head, key };

/** `كلمة ،`. A colon or an exclamation mark behind a digit may belong to something else than a sentence. */
const spaceBefore: Rule = ({ head, key }, _, { base }) => {
  const isOwn = arabicMarks.includes(key);
  const isShared = (key === ':' || key === '!') && isArabic(head, base);
  const attached = isOwn ? /[\p{L}\p{M}\p{N}»”)\]…%٪] +$/u : /[\p{L}\p{M}»”)\]] +$/u;
  return (isOwn || isShared) && attached.test(head) ? { head: head.trimEnd(), key } : { head, key };
};

/** `وكالات - غزة`; between two numbers it may be a subtraction, a score, a range. */
const dash: Rule = ({ head, key }, _, { base }) =>
  key === ' ' && /[^\s\p{N}] -$/u.test(head) && isArabic(head, base)
    ? { head: `${head.slice(0, -1)}–`, key }
    : { head, key };

const ellipsis: Rule = ({ head, key }) =>
  key === '.' && /(?<!\.)\.\.$/.test(head) && !isInAddress(head)
    ? { head: head.slice(0, -2), key: '…' }
    : { head, key };

const abbreviations: Rule = ({ head, key }, _, help) => {
  const long = expanded(head, key, help.abbreviations);
  return long === null ? { head, key } : { head: long, key };
};

const inOrder: readonly (readonly [TypingRule, Rule])[] = [
  ['abbreviations', abbreviations],
  ['quotes', quotes],
  ['marks', marks],
  ['spaceBefore', spaceBefore],
  ['dash', dash],
  ['ellipsis', ellipsis],
];

const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u;

/** The letter nearest to the caret decides. */
function isArabic(head: string, base: Direction): boolean {
  const last = /(\p{L})[^\p{L}]*$/u.exec(head.slice(-200))?.[1];
  return last === undefined ? base === 'rtl' : arabicLetter.test(last);
}

/** Quotation marks go by the paragraph: «نقلت صحيفة Haaretz "» still speaks Arabic. */
function isArabicParagraph(text: string, base: Direction): boolean {
  return arabicLetter.test(text) || (base === 'rtl' && !/\p{L}/u.test(text));
}

/** `https://…`, `name@host`, `@handle`, `href="`: what stands between spaces and is no word. */
function isInAddress(head: string): boolean {
  const word = /\S*$/.exec(head)?.[0] ?? '';
  return /:\/\/|^www\.|@|[=#/\\]$/i.test(word);
}
