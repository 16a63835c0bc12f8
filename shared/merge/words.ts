/** A text block as its words, each with its looks. A word that changes its look in the middle is still one word. */
import { isSpan, type InlineObject, type Span, type TextBlock } from '../model/text-block';

export type Child = Span | InlineObject;

/** A word, the white space between two, or an object within the line. */
export type Token = {
  readonly kind: 'word' | 'space' | 'object';
  /** One child for each look within the word, cut to this word. */
  readonly parts: readonly Child[];
  /** Equal for tokens that read and look alike, whatever the keys of their spans. */
  readonly look: string;
};

type Word = Pick<Token, 'kind' | 'parts'>;

export const tokensOf = (block: TextBlock): Token[] => wordsOf(block).map(({ kind, parts }) => token(kind, parts));

/** The same without their looks, which take longer to say than the words to find. */
export function wordsOf(block: TextBlock): Word[] {
  const words: Word[] = [];
  let word: Child[] = [];
  const endWord = (): void => {
    if (word.length > 0) words.push({ kind: 'word', parts: word });
    word = [];
  };
  for (const child of block.children) {
    if (!isSpan(child)) {
      endWord();
      words.push({ kind: 'object', parts: [child] });
      continue;
    }
    for (const text of child.text.split(/(\s+)/u)) {
      if (text === '') continue;
      const cut: Span = { ...child, text };
      if (text.trim() === '') {
        endWord();
        words.push({ kind: 'space', parts: [cut] });
      } else {
        word.push(cut);
      }
    }
  }
  endWord();
  return words;
}

/** The children of a block that reads so. A span's key is kept where it is still free, else made from it. */
export function childrenOf(tokens: readonly Token[]): Child[] {
  const joined: Child[] = [];
  for (const part of tokens.flatMap(({ parts }) => parts)) {
    const last = joined.at(-1);
    if (last !== undefined && isSpan(last) && isSpan(part) && isSameSpan(last, part)) {
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    } else {
      joined.push(part);
    }
  }
  const taken = new Set<string>();
  return joined.map((child) => ({ ...child, _key: takeKey(child._key, taken) }));
}

/** This key, or where it is taken the next of its kind: `b1`, `b1-2`, `b1-3` …. At most 64 characters, as keys are. */
export function takeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key.slice(0, 56)}-${number}`;
  taken.add(free);
  return free;
}

const token = (kind: Token['kind'], parts: readonly Child[]): Token => ({
  kind,
  parts,
  look: JSON.stringify(parts.map((part) => (isSpan(part) ? withoutKey(part) : part))),
});

const withoutKey = ({ _key, ...look }: Span): Omit<Span, '_key'> => look;

function isSameSpan(one: Span, other: Span): boolean {
  return one._key === other._key && JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' });
}
