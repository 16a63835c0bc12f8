/** Two texts as one: what stayed, what went and what came, in whole words, so that no Arabic letter is parted from its neighbour. */
import { diffIndices } from 'node-diff3';
import type { TextBlock } from '../model/text-block';
import { piecesOf, type WordPiece } from './compare-words';
import { tokensOf, type Token } from './words';

export type InlineRun = { readonly kind: 'same' | 'gone' | 'come'; readonly pieces: readonly WordPiece[] };

type Stretch = { readonly kind: InlineRun['kind']; readonly tokens: readonly Token[] };

export function compareInline(before: TextBlock, after: TextBlock): readonly InlineRun[] {
  let count = 0;
  const next = () => (count += 1);
  return stretchesOf(unitsOf(tokensOf(before)), unitsOf(tokensOf(after))).map(({ kind, tokens }) => ({
    kind,
    pieces: piecesOf(tokens, next),
  }));
}

/** A word with the space behind it. Compared by the word alone: a hundred spaces that are all alike would make the comparing ten times as long. */
type Unit = { readonly word: Token | null; readonly space: Token | null };

function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const token of tokens) {
    const last = units.at(-1);
    if (token.kind !== 'space') units.push({ word: token, space: null });
    else if (last === undefined) units.push({ word: null, space: token });
    else units[units.length - 1] = { ...last, space: token };
  }
  return units;
}

const lookOf = ({ word }: Unit): string => word?.look ?? '';
const tokensIn = (units: readonly Unit[]): readonly Token[] =>
  units.flatMap(({ word, space }) => [word, space]).filter((token) => token !== null);

function stretchesOf(before: readonly Unit[], after: readonly Unit[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const add = (kind: Stretch['kind'], tokens: readonly (Token | null)[]): void => {
    const there = tokens.filter((token) => token !== null);
    const last = found.at(-1);
    if (there.length === 0) return;
    if (last?.kind === kind) found[found.length - 1] = { kind, tokens: [...last.tokens, ...there] };
    else found.push({ kind, tokens: there });
  };
  const addSame = (was: Unit, is: Unit): void => {
    add('same', [was.word]);
    if (was.space?.look === is.space?.look) return add('same', [is.space]);
    add('gone', [was.space]);
    add('come', [is.space]);
  };
  let [was, is] = [0, 0];
  for (const { buffer1, buffer2 } of diffIndices(before.map(lookOf), after.map(lookOf))) {
    while (was < buffer1[0]) addSame(before[was++]!, after[is++]!);
    const gone = tokensIn(before.slice(was, (was += buffer1[1])));
    const come = tokensIn(after.slice(is, (is += buffer2[1])));
    const space = gone.at(-1)?.kind === 'space' && gone.at(-1)?.look === come.at(-1)?.look ? gone.at(-1)! : null;
    add('gone', space === null ? gone : gone.slice(0, -1));
    add('come', space === null ? come : come.slice(0, -1));
    add('same', [space]);
  }
  while (was < before.length) addSame(before[was++]!, after[is++]!);
  return found;
}
