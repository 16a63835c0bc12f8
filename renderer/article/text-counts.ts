/** How long a body is, in the measures a desk asks for. */
import { countLetters } from '../../shared/arabic/words';
import { textBlocksIn, type Body } from '../../shared/model/body';
import { bodyWords, textOf } from '../../shared/model/plain-text';

export type TextCounts = {
  readonly words: number;
  /** As read: without vowel signs and tatweel, with spaces. */
  readonly letters: number;
  /** At 180 words a minute, the usual figure for silent reading of Arabic; at least one where there is a word. */
  readonly minutes: number;
};

export const wordsPerMinute = 180;

export function countBody(body: Body): TextCounts {
  const words = bodyWords(body);
  const letters = body.flatMap(textBlocksIn).reduce((sum, block) => sum + countLetters(textOf(block)), 0);
  return { words, letters, minutes: Math.ceil(words / wordsPerMinute) };
}
