/**
 * Takes out of a text the invisible characters that have no business there, as files from Word, web pages and phones bring them. What is meant stays:
 * a tatweel that ties و ب ل ك ف or «ال» to a digit, a Latin word or a quotation, «هـ», ZWNJ and ZWJ in Persian and other scripts and in emoji, a no-break space at a number.
 */
import { invisiblesIn, type InvisibleKind, type PlacedInvisible } from './invisible';

/** White space that parts lines and columns is never taken out. */
export type CleanedKind = Exclude<InvisibleKind, 'tab' | 'lineBreak'>;

/** What is taken out or, as a wrong no-break space, replaced. Isolates count as one each. */
export type Cleaning = {
  readonly index: number;
  readonly kind: CleanedKind;
  /** Of the one character that stands there. */
  readonly replacement: '' | ' ';
};

/** In the order of the text, which is one paragraph. */
export function cleaningsOf(text: string): Cleaning[] {
  return invisiblesIn(text).flatMap((mark): Cleaning[] => {
    const { index, kind } = mark;
    if (kind === 'tab' || kind === 'lineBreak' || isMeant(text, { ...mark, kind })) return [];
    const replacement = kind === 'space' && !isBesideSpace(text, index) ? ' ' : '';
    return [{ index, kind, replacement }];
  });
}

export function cleaned(text: string, cleanings: readonly Cleaning[] = cleaningsOf(text)): string {
  let out = '';
  let at = 0;
  for (const { index, replacement } of cleanings) {
    out += text.slice(at, index) + replacement;
    at = index + 1;
  }
  return out + text.slice(at);
}

type CleanedMark = PlacedInvisible & { readonly kind: CleanedKind };

function isMeant(text: string, { kind, index, short }: CleanedMark): boolean {
  switch (kind) {
    case 'joiner':
      return isMeantJoiner(text, index, short);
    case 'tatweel':
      return isMeantTatweel(text, index);
    case 'space':
      return /\p{N}[.،,]?$/u.test(seenBefore(text, index)) || /^\p{N}/u.test(visibleFrom(text, index + 1));
    default:
      return false;
  }
}

/** As the text will read: marks without width part nothing, for most of them go themselves. */
const seenBefore = (text: string, index: number): string => text.slice(0, index).replace(/\p{Cf}/gu, '');

/** White space that stays, so that of two only one is left. */
const isBesideSpace = (text: string, index: number): boolean =>
  /(^|[ \u00A0\u202F\n])$/.test(seenBefore(text, index)) ||
  /^([ \n]|$)/.test(text.slice(index + 1).replace(/^\p{Cf}+/u, ''));

const wordAround = /[\p{L}\p{M}\p{N}\p{Cf}\p{Extended_Pictographic}\p{Emoji_Modifier}ـ]/u;
/** Letters that Arabic has not and its sisters have; ZWNJ is part of their spelling. */
const sisterLetters = /[پچژگکیۀەڤڵڕۆێۇۈېټډړږښڼےٹڈڑںھہ]/;
const marks = /[\p{Cf}ـ]/gu;
const otherThanArabic = /(?=\p{L})[^\p{Script=Arabic}]|\p{Extended_Pictographic}/u;

function isMeantJoiner(text: string, index: number, short: string): boolean {
  const [before, after] = [stretch(text, index, -1), stretch(text, index, 1)].map((side) => side.replace(marks, ''));
  // The Hijri sign: a heh that keeps its joining form.
  if (short === 'ZWJ' && before === 'ه' && after === '') return true;
  if (before === '' && after === '') return false;
  const word = `${before}${after}`;
  return sisterLetters.test(word) || otherThanArabic.test(word);
}

/** The word on one side of a place. */
function stretch(text: string, index: number, step: 1 | -1): string {
  let at = index + step;
  const letters: string[] = [];
  while (at >= 0 && at < text.length) {
    const letter = step === 1 ? String.fromCodePoint(text.codePointAt(at)!) : lastLetter(text.slice(0, at + 1));
    if (!wordAround.test(letter)) break;
    if (step === 1) letters.push(letter);
    else letters.unshift(letter);
    at += step * letter.length;
  }
  return letters.join('');
}

const lastLetter = (text: string): string => text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]$|[^]$/)?.[0] ?? '';

const unseen = /[\p{Cf}\p{M}ـ]/u;
/** What is attached in front and may stand apart from what it belongs to: و ف, ب ل ك, ال and their unions. */
const attached = /(?:^|[^\p{L}\p{M}\p{N}ـ])[وف]?(?:[بلك]|ال|[بك]ال|لل)?$/u;
const foreign = /^[\p{N}«»"“”‹›„'‘’([#@]|^(?=\p{L})[^\p{Script=Arabic}]/u;

function isMeantTatweel(text: string, index: number): boolean {
  const before = seenBefore(text, index).replace(/ـ+$/, '');
  const after = visibleFrom(text, index + 1);
  if (!/[\p{L}\p{M}]$/u.test(before)) return true;
  if (/(?:^|[^\p{L}\p{M}])ه$/u.test(before) && !/^\p{L}/u.test(after)) return true;
  return attached.test(before) && foreign.test(after);
}

function visibleFrom(text: string, start: number): string {
  let at = start;
  while (at < text.length && unseen.test(text.charAt(at))) at += 1;
  return text.slice(at, at + 2);
}
