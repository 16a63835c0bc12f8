/** A rectangle of a table, as a person selects cells, as a table of its own. */
import type { TableBlock } from './object-blocks';
import { placedCells } from './table-grid';

/** Rows and columns counted from 0 at the side where reading begins; the last ones belong to it. */
export type CellRange = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/** Cells that begin in the range, their spans cut at its edge. Null where none does. */
export function sliceTable(table: TableBlock, range: CellRange): TableBlock | null {
  const { fromRow, toRow, fromColumn, toColumn } = range;
  const inside = placedCells(table).filter(
    ({ row, column }) => row >= fromRow && row <= toRow && column >= fromColumn && column <= toColumn,
  );
  if (inside.length === 0) return null;
  const rows = table.rows.slice(fromRow, toRow + 1).map((row, at) => ({
    ...row,
    cells: inside
      .filter((one) => one.row === fromRow + at)
      .map(({ cell, row: top, column }) => ({
        ...cell,
        ...spans(cell.colSpan, toColumn - column + 1, 'colSpan'),
        ...spans(cell.rowSpan, toRow - top + 1, 'rowSpan'),
      })),
  }));
  const isWhole = inside.length === placedCells(table).length;
  return {
    ...table,
    caption: isWhole ? table.caption : '',
    headerRows: Math.min(Math.max(0, table.headerRows - fromRow), rows.length),
    headerColumns: Math.min(Math.max(0, table.headerColumns - fromColumn), toColumn - fromColumn + 1),
    columnWidths: table.columnWidths?.slice(fromColumn, toColumn + 1),
    rows,
  };
}

const spans = (span: number | undefined, room: number, name: 'colSpan' | 'rowSpan') =>
  span === undefined || span <= room ? {} : { [name]: room };
