/** Short forms that become what they stand for once a space or a mark follows. */
import { z } from 'zod';
import type { Data } from '../data';

/** Of one person (settings) or of the whole newsroom (newsroom.json). */
export const Abbreviation = z.strictObject({
  /** Without spaces; written exactly so. */
  short: z.string().min(1).max(40).regex(/^\S+$/),
  /** One line. */
  long: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\r\n]+$/),
});
export type Abbreviation = Data<typeof Abbreviation>;

export const Abbreviations = z.array(Abbreviation).max(500);

/** Ends a word. A full stop also stands within short forms (`أ.ف.ب`), so it does not end one that goes on with it. */
const ends = /[\s،؛؟,;?!:.»”)\]"]/u;

/** The text before the caret with its last word written out; null where that is no short form. */
export function expanded(before: string, key: string, abbreviations: readonly Abbreviation[]): string | null {
  if (abbreviations.length === 0 || !ends.test(key)) return null;
  const word = /[^\s«“([]+$/u.exec(before)?.[0];
  if (word === undefined) return null;
  const found = abbreviations.find(({ short }) => short === word);
  const isBegun = key === '.' && abbreviations.some(({ short }) => short.startsWith(`${word}.`));
  return found === undefined || isBegun ? null : before.slice(0, -word.length) + found.long;
}
