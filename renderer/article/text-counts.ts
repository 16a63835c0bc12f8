/** How long a body is, in the measures a desk asks for. */
import { countLetters, countWords } from '../../shared/arabic/words';
import { isSpan, isTextBlock, type Body } from '../../shared/model/body';

export type TextCounts = {
  readonly words: number;
  /** As read: without vowel signs and tatweel, with spaces. */
  readonly letters: number;
  /** At 180 words a minute, the usual figure for silent reading of Arabic; at least one where there is a word. */
  readonly minutes: number;
};

export const wordsPerMinute = 180;

export function countBody(body: Body): TextCounts {
  const paragraphs = body.filter(isTextBlock).map((block) =>
    block.children
      .filter(isSpan)
      .map(({ text }) => text)
      .join(''),
  );
  const words = sum(paragraphs.map(countWords));
  return { words, letters: sum(paragraphs.map(countLetters)), minutes: Math.ceil(words / wordsPerMinute) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
