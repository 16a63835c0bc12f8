/** The earlier version with the keys of the later one wherever a comparison takes two things for one: what was cut and pasted, or imported anew, has other keys. */
import { isTextBlock, type Block } from '../model/body';
import type { TableBlock, TableCell } from '../model/object-blocks';
import { hasUniqueKeys } from '../model/text-block';
import { columnNamesLike, rowNamesLike } from './compare-tables';
import type { ComparedBlock, ComparedPiece } from './comparison';

/** `list`: the blocks that were compared, as they were. */
export function likeAfter(rows: readonly ComparedBlock[], list: readonly Block[]): readonly Block[] {
  const rowOf = new Map(rows.flatMap((row) => (row.kind === 'left' || row.before === null ? [] : [[row.before, row]])));
  return list.map((block) => {
    const row = rowOf.get(block);
    return !row?.after ? block : likeBlock(block, row.after, row.pieces);
  });
}

function likeBlock(block: Block, after: Block, pieces: readonly ComparedPiece[]): Block {
  const named = block._key === after._key ? block : { ...block, _key: after._key };
  if (isTextBlock(block) || block._type !== after._type) return named;
  const inner = pieces.find(({ kind }) => kind === 'blocks' || kind === 'table');
  if (inner?.kind === 'blocks') {
    const { content } = block as unknown as { readonly content: readonly Block[] };
    return { ...named, content: likeAfter(inner.blocks, content) } as Block;
  }
  if (inner?.kind !== 'table') return named;
  const cells = inner.table.cells.flat().flatMap((cell) => (cell === null ? [] : cell.blocks));
  return likeTable(named as TableBlock, after as TableBlock, cells);
}

/** As it is where cells are joined, or where two would get one key. */
function likeTable(table: TableBlock, after: TableBlock, compared: readonly ComparedBlock[]): TableBlock {
  const isJoined = ({ colSpan = 1, rowSpan = 1 }: TableCell): boolean => colSpan !== 1 || rowSpan !== 1;
  if ([...table.rows, ...after.rows].some(({ cells }) => cells.some(isJoined))) return table;
  const [rowNames, columnNames] = [rowNamesLike(table, after), columnNamesLike(table, after)];
  const rowsNow = new Map(after.rows.map((row) => [row._key, row]));
  const rows = table.rows.map((row, at) => ({
    ...row,
    _key: rowNames[at] ?? row._key,
    cells: row.cells.map((cell, column): TableCell => {
      // A column that stayed goes by its number in the later table.
      const number = /^c(\d+)$/u.exec(columnNames[column] ?? '')?.[1];
      const now = number === undefined ? undefined : rowsNow.get(rowNames[at] ?? '')?.cells[Number(number)];
      const content = likeAfter(compared, cell.content) as TableCell['content'];
      return { ...cell, _key: now?._key ?? cell._key, content };
    }),
  }));
  const isTable = hasUniqueKeys(rows) && hasUniqueKeys(rows.flatMap(({ cells }) => cells));
  return isTable ? { ...table, rows } : table;
}
