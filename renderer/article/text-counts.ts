/** How long a body is, in the measures a desk asks for. What has not changed is not counted again: an untouched block is the same object as before. */
import { countLetters, countWords } from '../../shared/arabic/words';
import { textBlocksIn, type Block, type Body } from '../../shared/model/body';
import { textOf } from '../../shared/model/plain-text';
import { toComeCount, toComeIn } from '../../shared/review/to-come';

export type TextCounts = {
  readonly words: number;
  /** As read: without vowel signs and tatweel, with spaces. */
  readonly letters: number;
  /** Those that have a word. */
  readonly paragraphs: number;
  /** Facts that are still to come. */
  readonly toCome: number;
};

const none: TextCounts = { words: 0, letters: 0, paragraphs: 0, toCome: 0 };
const counted = new WeakMap<Block, TextCounts>();

export const countBody = (body: Body): TextCounts => body.map(countBlock).reduce(sum, none);

export const countTexts = (texts: readonly string[]): TextCounts => texts.map(countText).reduce(sum, none);

function countBlock(block: Block): TextCounts {
  const known = counted.get(block);
  if (known !== undefined) return known;
  // Marks count wherever a reader would meet them, words only where they were written as text.
  const counts = { ...countTexts(textBlocksIn(block).map(textOf)), toCome: toComeCount(block) };
  counted.set(block, counts);
  return counts;
}

function countText(text: string): TextCounts {
  const words = countWords(text);
  return { words, letters: countLetters(text), paragraphs: words > 0 ? 1 : 0, toCome: toComeIn(text).length };
}

const sum = (a: TextCounts, b: TextCounts): TextCounts => ({
  words: a.words + b.words,
  letters: a.letters + b.letters,
  paragraphs: a.paragraphs + b.paragraphs,
  toCome: a.toCome + b.toCome,
});

/** Words a minute: the usual figure for silent reading of Arabic (English is read at 238; Arabic words carry more). */
export const silentSpeed = 180;

/** At least one minute where there is a word. */
export const readingMinutes = (words: number): number => Math.ceil(words / silentSpeed);

/** `2:05`, minutes and seconds of reading aloud at `speed` words a minute. */
export function timeOnAir(words: number, speed: number): string {
  const seconds = Math.round((words / speed) * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
