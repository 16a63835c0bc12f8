/** Which blocks of a body, or of a box or cell within it, stayed, changed, came, went and moved. */
import { movedKeys, placeMissing } from '../merge/merge-order';
import { sameData } from '../merge/same-data';
import type { Block } from '../model/body';
import { pieceChanges } from './changes';
import type { Change, ComparedBlock, ComparedPiece } from './comparison';
import { matchBlocks } from './match-blocks';

/** What a block is made of; null on the side that has none. */
export type PiecesOf = (id: string, before: Block | null, after: Block | null) => readonly ComparedPiece[];

/** In the order of `after`; what is gone, or stands elsewhere now, behind what it followed. `within` begins their names. */
export function compareBlockList(
  before: readonly Block[],
  after: readonly Block[],
  { within, piecesOf }: { readonly within: string; readonly piecesOf: PiecesOf },
): readonly ComparedBlock[] {
  const matches = matchBlocks(before, after);
  const nameOf = new Map([...matches].map(([key, was]) => [was, key]));
  const was = placed(before, ({ _key }) => nameOf.get(_key) ?? _key);
  const is = placed(after, ({ _key }) => _key);
  const shared = (keys: readonly string[]) => keys.filter((key) => was.has(key) && is.has(key));
  const moved = new Set(movedKeys(shared([...was.keys()]), shared([...is.keys()])));
  const stood = [...was.keys()].map((key) => (moved.has(key) ? leftBy(key) : key));
  return placeMissing([...is.keys()], stood).map((key): ComparedBlock => {
    const isLeft = key.startsWith(leftPrefix);
    const name = isLeft ? key.slice(leftPrefix.length) : key;
    const [old, now] = [was.get(name), is.get(name)];
    const both = { was: old?.number ?? null, is: now?.number ?? null };
    const [earlier, later] = [old?.block ?? null, now?.block ?? null];
    const id = `${within}${name}`;
    if (isLeft) {
      const pieces = piecesOf(`${id}/left`, earlier, earlier);
      return { id: `${id}/left`, kind: 'left', isMoved: true, before: earlier, after: null, ...both, pieces };
    }
    const pieces = piecesOf(id, earlier, later);
    const kind = kindOf(earlier, later, pieces);
    return { id, kind, isMoved: moved.has(name), before: earlier, after: later, ...both, pieces };
  });
}

/** No key of a document has a line feed at its beginning that a person could have put there. */
const leftPrefix = '\n';
const leftBy = (key: string): string => `${leftPrefix}${key}`;

const placed = (blocks: readonly Block[], name: (block: Block) => string) =>
  new Map(blocks.map((block, at) => [name(block), { block, number: at + 1 }]));

/** Other keys, or words cut into other spans, are no change that anybody sees. */
function kindOf(before: Block | null, after: Block | null, pieces: readonly ComparedPiece[]): Change {
  if (before === null) return 'come';
  if (after === null) return 'gone';
  return sameData(before, after) || pieces.every((piece) => pieceChanges(piece).length === 0) ? 'same' : 'changed';
}
