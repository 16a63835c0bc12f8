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
};
const hasTwin = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');
const readyShaped = /(?=\p{L})[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/** What is taken for the same. */
export type FoldSteps = {
  /** Vowel signs, tatweel and invisible marks. */
  readonly marks: 'dropped' | 'kept';
  /** Hamza seats, ي and ى, ه and ة, digits, ready-shaped letters; accents too, where marks are dropped. */
  readonly letters: 'united' | 'kept';
  readonly loneHamza: 'dropped' | 'kept';
  readonly capitals: 'lowered' | 'kept';
  /** All white space but the line feed is one plain space, letter for letter. */
  readonly spaces: 'alike' | 'kept';
};

const searchSteps: FoldSteps = {
  marks: 'dropped',
  letters: 'united',
  loneHamza: 'dropped',
  capitals: 'lowered',
  spaces: 'kept',
};

export function foldArabic(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/** Letters of the Arabic alphabet alone, each one code unit: of all the steps only the one for twins can change them. */
const plainArabic = /^[\u0621-\u063A\u0641-\u064A]*$/;

/** As `foldWithPlaces`, without the places. */
export function foldLetters(text: string, steps: FoldSteps = searchSteps): string {
  if (plainArabic.test(text)) return unitedLetters(text, steps);
  const { marks, letters, capitals, spaces } = steps;
  let folded = letters === 'united' ? text.replace(readyShaped, asUsual) : text;
  folded = unitedLetters(folded.normalize('NFC'), steps);
  if (letters === 'united') folded = folded.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (marks === 'dropped') {
    folded = (letters === 'united' ? folded.normalize('NFD') : folded).replace(/[\p{M}\p{Cf}ـ]/gu, '');
  }
  if (capitals === 'lowered') folded = folded.toLowerCase().replaceAll('ς', 'σ');
  return spaces === 'alike' ? folded.replace(/[^\S\n]/gu, ' ') : folded;
}

const asUsual = (shaped: string): string => shaped.normalize('NFKC').replaceAll(' ', '');

/** Letters and digits of folded text between anything else. */
const foldedWord = /[\p{L}\p{N}]+/gu;
const writtenWord = /[\p{L}\p{N}\p{M}\p{Cf}ـ]+/gu;

/** The words of a text as a search compares them, in their order. */
export function foldedWords(text: string): string[] {
  return foldArabic(text).match(foldedWord) ?? [];
}

function unitedLetters(text: string, { letters, loneHamza }: FoldSteps): string {
  const united = letters === 'united' ? text.replace(hasTwin, (twin) => sameLetter[twin] ?? twin) : text;
  return loneHamza === 'dropped' ? united.replaceAll('ء', '') : united;
}

export type WordPlace = { readonly folded: string; readonly start: number; readonly end: number };

/** The same words with the places, in UTF-16 units, where they are written in the text. */
export function* foldedWordPlaces(text: string): Generator<WordPlace> {
  for (const { 0: written, index } of text.matchAll(writtenWord)) {
    const folded = foldLetters(written);
    if (folded !== '') yield { folded, start: index, end: index + written.length };
  }
}

export type FoldedText = {
  /** White space as it was, unless the steps say otherwise; else what `foldArabic` gives. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded` where its letter begins in the text. */
  readonly starts: readonly number[];
  /** And where that letter ends, with the vowel signs and the tatweel that hang on it, without invisible marks behind them: a bidi isolate ends there. */
  readonly ends: readonly number[];
};

/** A letter with what hangs on it, an emoji with its parts; signs without a letter are for themselves. */
const letter =
  /(?:\p{RI}\p{RI}|[^\p{M}\p{Cf}ـ])(?:[\p{M}\p{Cf}ـ\p{Emoji_Modifier}]|(?<=\u200D)\p{Extended_Pictographic})*|[\p{M}\p{Cf}ـ]+/gsu;
/** Where signs are compared, tatweel and invisible marks are letters like others. */
const letterApart =
  /(?:\p{RI}\p{RI}|[^\p{M}])(?:[\p{M}\u200D\p{Emoji_Modifier}]|(?<=\u200D)\p{Extended_Pictographic})*|\p{M}+/gsu;
const invisibleEnd = /\p{Cf}+$/u;

export function foldWithPlaces(text: string, steps: FoldSteps = searchSteps): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(steps.marks === 'kept' ? letterApart : letter)) {
    const part = foldLetters(written, steps);
    folded += part;
    // Signs that are compared are found for themselves as well.
    const isAsWritten = steps.marks === 'kept' && part === written;
    const end = index + (written.length === 1 ? 1 : written.replace(invisibleEnd, '').length || written.length);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(isAsWritten ? index + unit : index);
      ends.push(isAsWritten ? index + unit + 1 : end);
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
