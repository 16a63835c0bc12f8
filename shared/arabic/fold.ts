/**
 * Text as a search compares it: what Arabic readers take for the same letter is the same letter.
 * Hamza seats (أإآٱ→ا, ؤ→و, ئ→ي), ى→ي, ة→ه, the Persian and Urdu forms of ا ي ك ه, the ready-shaped letters of old PDF files, Latin digits for
 * Arabic-Indic and Persian ones; vowel signs, tatweel and invisible marks are dropped; Latin letters in lower case without accents.
 * One letter may become none or several, so places in folded text are not places in the text: `foldWithPlaces` knows both.
 */
const sameLetter: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ء: '',
  ـ: '',
};
const hasTwin = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');
const readyShaped = /(?=\p{L})[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

export function foldArabic(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/** Letters of the Arabic alphabet alone, each one code unit: of all the steps only the one for twins can change them. */
const plainArabic = /^[\u0621-\u063A\u0641-\u064A]*$/;

function foldLetters(text: string): string {
  if (plainArabic.test(text)) return withoutTwins(text);
  return withoutTwins(
    text.replace(readyShaped, (shaped) => shaped.normalize('NFKC').replaceAll(' ', '')).normalize('NFC'),
  )
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** Letters and digits of folded text between anything else. */
const foldedWord = /[\p{L}\p{N}]+/gu;
const writtenWord = /[\p{L}\p{N}\p{M}\p{Cf}ـ]+/gu;

/** The words of a text as a search compares them, in their order. */
export function foldedWords(text: string): string[] {
  return foldArabic(text).match(foldedWord) ?? [];
}

const withoutTwins = (text: string): string => text.replace(hasTwin, (twin) => sameLetter[twin] ?? twin);

export type WordPlace = { readonly folded: string; readonly start: number; readonly end: number };

/** The same words with the places, in UTF-16 units, where they are written in the text. */
export function* foldedWordPlaces(text: string): Generator<WordPlace> {
  for (const { 0: written, index } of text.matchAll(writtenWord)) {
    const folded = foldLetters(written);
    if (folded !== '') yield { folded, start: index, end: index + written.length };
  }
}

export type FoldedText = {
  /** White space as it was; else what `foldArabic` gives. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded` where its letter begins in the text. */
  readonly starts: readonly number[];
  /** And where that letter ends, with the vowel signs and the tatweel that hang on it. */
  readonly ends: readonly number[];
};

/** A letter with what hangs on it; signs without a letter are for themselves. */
const letter = /[^\p{M}\p{Cf}ـ][\p{M}\p{Cf}ـ]*|[\p{M}\p{Cf}ـ]+/gsu;

export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(letter)) {
    const part = foldLetters(written);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(index);
      ends.push(index + written.length);
    }
  }
  return { folded, starts, ends };
}

/** True where every word of the query begins or stands somewhere in the text; an empty query matches all. */
export function matchesFolded(text: string, query: string): boolean {
  const haystack = foldArabic(text);
  return foldArabic(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}
