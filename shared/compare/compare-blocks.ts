/** What is different between two bodies. */
import { isKnownObject, isTextBlock, type Block } from '../model/body';
import type { TextBlock } from '../model/text-block';
import { compareBlockList } from './compare-block-list';
import { objectPieces } from './compare-object';
import type { ComparedBlock, ComparedPiece } from './comparison';
import { textPieces } from './text-pieces';

export const compareBodies = (before: readonly Block[], after: readonly Block[]): readonly ComparedBlock[] =>
  compareBlockList(before, after, { within: 'block:', piecesOf });

function piecesOf(id: string, before: Block | null, after: Block | null): readonly ComparedPiece[] {
  const shown = (after ?? before)!;
  const isText = [before, after].every((block) => block === null || isTextBlock(block));
  if (isText) return textPieces(id, before as TextBlock | null, after as TextBlock | null);
  if (before !== null && after !== null && before._type !== after._type)
    return [...piecesOf(id, before, null), ...piecesOf(`${id}/new`, null, after)];
  if (isKnownObject(shown)) return objectPieces(id, before, after);
  return [
    {
      kind: 'setting',
      id: `${id}/other`,
      name: 'other',
      field: shown._type,
      was: fieldsOf(before),
      is: fieldsOf(after),
    },
  ];
}

const fieldsOf = (block: Block | null): unknown => {
  if (block === null) return null;
  const { _key, _type, ...fields } = block;
  return fields;
};
