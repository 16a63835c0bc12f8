/** Counting words as an Arabic reader does: a word keeps its vowel signs, its tatweel and its attached و/ب/ل. */

/** One definition for every count in the program; `Intl.Segmenter` splits «لـ"إسرائيل"» and is quadratic in Node 20. */
const word = /[\p{L}\p{M}\p{N}ـ]+(?:['’.,٫٬:/-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}ـ]+)*/gu;

export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}

const hung = /[\p{M}ـ\p{Cf}]/gu;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Letters as read: vowel signs, tatweel and invisible marks are not counted, spaces are, and an emoji is one however it is made up. */
export function countLetters(text: string): number {
  if (!picture.test(text)) return [...text.replace(hung, '')].length;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) if (segment.replace(hung, '') !== '') count += 1;
  return count;
}
