/** Columns of a table that came, went and moved, where its rows stayed as they were: the table is built column by column. */
import type { TableBlock, TableCell } from '../model/object-blocks';
import { textOf } from '../model/plain-text';
import { mixList } from './mix-list';
import { together } from './mix-record';
import { tellParts } from './tell-blocks';
import type { Mixed, Sides } from './mixed';

/** Named by its cell in the first row; its cells from the top. */
export type Column = { readonly _key: string; readonly cells: readonly TableCell[] };
type Rows = TableBlock['rows'];

export type ColumnContext = {
  readonly card: string;
  readonly path: string;
  /** One cell that both have, in that row; null where it can't be built either way. */
  readonly mixCell: (sides: Sides<TableCell>, row: number) => Mixed<TableCell> | null;
};

/** Null where rows are other ones, cells are joined, or no column stayed. */
export function mixColumns(sides: Sides<Rows>, { card, path, mixCell }: ColumnContext): Mixed<Rows> | null {
  const { before, after } = sides;
  const [was, is] = [columnsOf(before), columnsOf(after)];
  const isSameRows = before.length === after.length && after.every((row, at) => isSameRow(row, before[at]!));
  if (was === null || is === null || !isSameRows) return null;
  const known = new Set(was.map(({ _key }) => _key));
  if (!is.some(({ _key }) => known.has(_key))) return null;
  const mixed = mixList<Column>(
    { before: was, after: is, between: sides.between.map((rows) => (rows && columnsOf(rows)) ?? undefined) },
    {
      path: (key) => `${path}.column.${key}`,
      mix: (own) => mixColumn(own, mixCell),
      ...tellParts<Column>(card, { of: 'column', text: columnText, keysOf: keysInColumn }),
    },
  );
  return (
    mixed && {
      atoms: mixed.atoms,
      build: (isBack) => {
        const columns = mixed.build(isBack);
        return after.map((row, at) => ({ ...row, cells: columns.map(({ cells }) => cells[at]!) }));
      },
    }
  );
}

/** Null where not every row has as many cells, or cells are joined. */
function columnsOf(rows: Rows): readonly Column[] | null {
  const [first] = rows;
  const isGrid = rows.every(({ cells }) => cells.length === first?.cells.length && !cells.some(isJoined));
  if (first === undefined || !isGrid) return null;
  return first.cells.map(({ _key }, at) => ({ _key, cells: rows.map(({ cells }) => cells[at]!) }));
}

export const isJoined = ({ colSpan = 1, rowSpan = 1 }: TableCell): boolean => colSpan !== 1 || rowSpan !== 1;

/** But for its cells. */
const isSameRow = (one: Rows[number], other: Rows[number]): boolean =>
  one._key === other._key &&
  Object.keys({ ...one, ...other }).every((name) => ['_type', '_key', 'cells'].includes(name));

function mixColumn({ before, after, between }: Sides<Column>, mixCell: ColumnContext['mixCell']): Mixed<Column> | null {
  const cells: Mixed<TableCell>[] = [];
  for (const [row, cell] of after.cells.entries()) {
    const old = before.cells[row];
    if (old?._key !== cell._key) return null;
    const mixed = mixCell({ before: old, after: cell, between: between.map((one) => one?.cells[row]) }, row);
    if (mixed === null) return null;
    cells.push(mixed);
  }
  return together(cells, (built) => ({ _key: after._key, cells: built }));
}

const columnText = ({ cells }: Column): string => cells.map(({ content }) => content.map(textOf).join(' ')).join(' | ');
const keysInColumn = ({ cells }: Column): readonly string[] =>
  cells.flatMap(({ content }) => content.map(({ _key }) => _key));
