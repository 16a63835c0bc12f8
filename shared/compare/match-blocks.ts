/** Which block of one version is which of another: by key, else by what it says, since what was cut and pasted, or imported anew, has other keys. */
import { foldedWords } from '../arabic/fold';
import { sameData } from '../merge/same-data';
import { isKnownObject, isTextBlock, type Block } from '../model/body';
import { blockText } from '../model/plain-text';
import { withoutKeys } from './plain-text-block';

/** Of words that two paragraphs have between them, when they are one that was rewritten. */
const likeness = 0.7;
/** Fewer words may be alike by accident. */
const fewestWords = 6;
/** Pairs to look at; two versions that share so little are two texts. */
const mostPairs = 40_000;

/** Keys of `after` with the keys that their blocks have in `before`. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): ReadonlyMap<string, string> {
  const inBefore = new Set(before.map(({ _key }) => _key));
  const inAfter = new Set(after.map(({ _key }) => _key));
  const found = new Map(after.filter(({ _key }) => inBefore.has(_key)).map(({ _key }) => [_key, _key]));
  let gone = before.filter(({ _key }) => !inAfter.has(_key));
  let come = after.filter(({ _key }) => !inBefore.has(_key));
  for (const isMatch of [isSameBlock, isAlike]) {
    if (gone.length * come.length > mostPairs) break;
    const match = isMatch();
    for (const block of come) {
      const other = gone.find((one) => match(one, block));
      if (other === undefined) continue;
      found.set(block._key, other._key);
      gone = gone.filter((one) => one !== other);
    }
    come = come.filter(({ _key }) => !found.has(_key));
  }
  return found;
}

type Match = (before: Block, after: Block) => boolean;

/** An empty paragraph or a rule is like any other one. */
const isSameBlock = (): Match => {
  const said = remembered((block) => (isTextBlock(block) ? blockText(block).trim() : withoutKeys(block)));
  return (before, after) =>
    before._type === after._type &&
    said(before) !== '' &&
    before._type !== 'divider' &&
    sameData(said(before), said(after));
};

const isAlike = (): Match => {
  const words = remembered((block) => foldedWords(blockText(block)));
  return (before, after) => {
    if (before._type !== after._type) return false;
    if (isKnownObject(before) && isKnownObject(after) && before._type === 'image' && after._type === 'image')
      return before.asset === after.asset;
    return share(words(before), words(after)) >= likeness;
  };
};

function remembered<T>(read: (block: Block) => T): (block: Block) => T {
  const known = new Map<Block, T>();
  return (block) => {
    if (!known.has(block)) known.set(block, read(block));
    return known.get(block)!;
  };
}

/** Twice the words that both have, by all words (Dice). */
function share(one: readonly string[], other: readonly string[]): number {
  if (one.length < fewestWords || other.length < fewestWords) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (one.length + other.length);
}
