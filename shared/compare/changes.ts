/** The names of changes: what a reader is led to, one after the other. */
import type { ComparedBlock, ComparedPiece, TextPiece } from './comparison';

/** Whether a reader has to look at it. */
export const isChanged = (block: ComparedBlock): boolean => block.kind !== 'same' || block.isMoved;

/** The name of a change of words within a text. */
export const wordChangeId = (piece: TextPiece, change: number): string => `${piece.id}#${change}`;

export function wordChanges(piece: TextPiece): readonly string[] {
  const numbers = new Set(piece.runs.flatMap(({ change }) => change ?? []));
  return [...numbers].map((change) => wordChangeId(piece, change));
}

export function blockChanges(block: ComparedBlock): readonly string[] {
  if (block.kind === 'left') return [];
  const moved = block.isMoved ? [movedId(block.id)] : [];
  if (block.kind === 'come' || block.kind === 'gone') return [block.id];
  return [...moved, ...(block.kind === 'same' ? [] : block.pieces.flatMap(pieceChanges))];
}

export const movedId = (id: string): string => `${id}/moved`;

export function pieceChanges(piece: ComparedPiece): readonly string[] {
  switch (piece.kind) {
    case 'text':
      return piece.change === 'changed' ? wordChanges(piece) : piece.change === 'same' ? [] : [piece.id];
    case 'setting':
      return [piece.id];
    case 'picture':
      return isOtherPicture(piece) ? [piece.id] : [];
    case 'member':
      if (piece.change === 'come' || piece.change === 'gone') return [piece.id];
      return [...(piece.isMoved ? [movedId(piece.id)] : []), ...piece.pieces.flatMap(pieceChanges)];
    case 'blocks':
      return piece.blocks.flatMap(blockChanges);
    case 'table': {
      const { rows, columns, cells } = piece.table;
      const lines = [...rows, ...columns].flatMap(({ id, kind, isMoved }) =>
        kind !== 'same' ? [id] : isMoved ? [movedId(id)] : [],
      );
      const within = cells.flatMap((row, at) =>
        rows[at]?.kind !== 'same'
          ? []
          : row.flatMap((cell, column) =>
              columns[column]?.kind === 'same' ? (cell?.blocks ?? []).flatMap(blockChanges) : [],
            ),
      );
      return [...lines, ...within];
    }
  }
}

export const isOtherPicture = ({ was, is }: Extract<ComparedPiece, { readonly kind: 'picture' }>): boolean =>
  was?.asset !== is?.asset;
