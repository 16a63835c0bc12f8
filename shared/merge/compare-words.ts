/** What two texts do not share, in whole words: Arabic letters must never be parted from their neighbours. */
import { diffIndices } from 'node-diff3';
import { isExplainer, isSpan, type TextBlock } from '../model/text-block';
import { sameData } from './same-data';
import { tokensOf, type Child, type Token } from './words';

/** Words of one look, or an object within the line by its kind. `at` tells it from its siblings. */
export type WordPiece = { readonly at: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly string[] }
  /** `text`: of a note on a word; '' for other objects. */
  | { readonly kind: 'object'; readonly type: string; readonly text: string }
);

/** A run that either stands in both texts or in this one only. */
export type WordRun = { readonly isOwn: boolean; readonly pieces: readonly WordPiece[] };

export type Compared = { readonly ours: readonly WordRun[]; readonly theirs: readonly WordRun[] };

export function compareWords(ours: TextBlock, theirs: TextBlock): Compared {
  const [our, their] = [tokensOf(ours), tokensOf(theirs)];
  const changes = diffIndices(
    our.map(({ look }) => look),
    their.map(({ look }) => look),
  );
  return {
    ours: runsOf(
      our,
      changes.map(({ buffer1 }) => buffer1),
    ),
    theirs: runsOf(
      their,
      changes.map(({ buffer2 }) => buffer2),
    ),
  };
}

/** A text that is compared with nothing. */
export const plainRuns = (block: TextBlock): readonly WordRun[] => runsOf(tokensOf(block), []);

/** A line of a field as the simplest block. */
export const blockOfLine = (text: string): TextBlock => ({
  _type: 'block',
  _key: 'line',
  style: 'normal',
  children: [{ _type: 'span', _key: 'line', text, marks: [] }],
  markDefs: [],
});

function runsOf(tokens: readonly Token[], own: readonly (readonly [start: number, length: number])[]): WordRun[] {
  const isOwn = tokens.map(() => false);
  for (const [start, length] of own) isOwn.fill(true, start, start + length);
  // A space between two words of one's own is part of the run: one stroke of the marker, not two.
  tokens.forEach(({ kind }, at) => {
    if (kind === 'space') isOwn[at] = isOwn[at - 1] === true && isOwn[at + 1] === true;
  });
  const runs: { readonly isOwn: boolean; readonly pieces: WordPiece[] }[] = [];
  let count = 0;
  tokens.forEach((token, at) => {
    const last = runs.at(-1);
    const run = last !== undefined && last.isOwn === isOwn[at] ? last : { isOwn: isOwn[at] === true, pieces: [] };
    if (run !== last) runs.push(run);
    for (const part of token.parts) addPiece(run.pieces, pieceOf(part, (count += 1)));
  });
  return runs;
}

const pieceOf = (part: Child, at: number): WordPiece =>
  isSpan(part)
    ? { kind: 'text', at, text: part.text, marks: part.marks }
    : { kind: 'object', at, type: part._type, text: isExplainer(part) ? part.text : '' };

function addPiece(pieces: WordPiece[], piece: WordPiece): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && piece.kind === 'text' && sameData(last.marks, piece.marks)) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  } else {
    pieces.push(piece);
  }
}

/** Tokens as a reader sees them; `next` counts through all that stand together. */
export function piecesOf(tokens: readonly Token[], next: () => number): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  for (const part of tokens.flatMap(({ parts }) => parts)) addPiece(pieces, pieceOf(part, next()));
  return pieces;
}
