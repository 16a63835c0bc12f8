/** What a person looks for in the text itself, letter by letter, and how strictly. The search of the library asks an index for words; this one reads. */
import { z } from 'zod';
import type { Data } from '../data';

export const longestFind = 1000;

export const FindOptions = z.strictObject({
  /** Vowel signs, tatweel and invisible marks count for nothing. */
  ignoreMarks: z.boolean(),
  /** أ إ آ ا, ي ى, ه ة, digits of any script and accents are one letter each. */
  uniteLetters: z.boolean(),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  /** With `wholeWord`: و ف ب ل ك ال may be written together with the word; they are no part of the hit. */
  withPrefixes: z.boolean(),
  /** `text` is a regular expression, as JavaScript's with the flags `u` and `m`. */
  isPattern: z.boolean(),
});
export type FindOptions = Data<typeof FindOptions>;

export const FindRequest = z.strictObject({ text: z.string().max(longestFind), options: FindOptions });
export type FindRequest = Data<typeof FindRequest>;

export const usualOptions: FindOptions = {
  ignoreMarks: true,
  uniteLetters: true,
  matchCase: false,
  wholeWord: false,
  withPrefixes: false,
  isPattern: false,
};
