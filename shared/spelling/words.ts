/** Which words of a text a speller is asked about, and in what form. */

export type WrittenWord = {
  /** As a dictionary knows it: no vowel signs, no tatweel, no invisible marks. */
  readonly word: string;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
};

/** What stands together without a space or a punctuation mark; a handle, a hashtag or an address is one. */
const written = /[\p{L}\p{M}\p{N}\p{Cf}ـ_@#]+(?:[.:/\\&-]+[\p{L}\p{M}\p{N}\p{Cf}ـ_@#]+)*/gu;
const part = /[\p{L}\p{M}\p{N}\p{Cf}ـ]+/gu;
const address = /[_@#\\/&]|[A-Za-z0-9][.:-][A-Za-z0-9]/;
const leftOut = /[\p{M}\p{Cf}ـ]+/gu;
const arabicOnly = /^[\u0621-\u063A\u0641-\u064A\u0671-\u06D3\uFB50-\uFDFB\uFE70-\uFEFC]+$/;

/** Arabic words of two letters and more; none that hold a digit or a foreign letter, none that end in a tatweel as «الـ12» and «لـ«إسرائيل»» do. */
export function spellingWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: together, index: at } of text.matchAll(written)) {
    if (address.test(together)) continue;
    for (const { 0: piece, index } of together.matchAll(part)) {
      const word = askedWord(piece);
      if (word !== null) words.push({ word, start: at + index, end: at + index + piece.length });
    }
  }
  return words;
}

/** Null for what no dictionary of Arabic should be asked about. */
export function askedWord(written: string): string | null {
  const visible = written.replace(/\p{Cf}/gu, '');
  if (visible.startsWith('ـ') || visible.endsWith('ـ')) return null;
  const word = visible.replace(leftOut, '');
  return word.length > 1 && arabicOnly.test(word) ? word : null;
}

/** The word that a place touches, its end included. */
export function wordAt(text: string, offset: number): WrittenWord | null {
  return spellingWords(text).find(({ start, end }) => start <= offset && offset <= end) ?? null;
}
