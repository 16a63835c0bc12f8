/** Where the cells of a table stand, and which of them are headers. */
import {
  $computeTableMapSkipCellCheck,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $getState } from 'lexical';
import { carriedTable } from '../carried-state';
import { $tableOf } from '../nodes/table-nodes';

export type CellPlace = { readonly cell: TableCellNode; readonly row: number; readonly column: number };

/** Every cell once, in reading order, with its first row and column. */
export function $cellPlaces(table: TableNode): CellPlace[] {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const places = new Map<string, CellPlace>();
  for (const { cell, startRow: row, startColumn: column } of map.flat().filter((one) => one !== undefined)) {
    if (!places.has(cell.getKey())) places.set(cell.getKey(), { cell, row, column });
  }
  return [...places.values()];
}

/** How many rows and columns there are. */
export function $sizeOf(table: TableNode): { readonly rows: number; readonly columns: number } {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  return { rows: table.getChildrenSize(), columns: Math.max(0, ...map.map((row) => row.length)) };
}

/** Marks as headers the cells that begin in the table's header rows and columns, and no others. */
export function $showHeaders(table: TableNode): void {
  const { headerRows = 0, headerColumns = 0 } = $getState(table, carriedTable) ?? {};
  for (const { cell, row, column } of $cellPlaces(table)) {
    const state =
      (row < headerRows ? TableCellHeaderStates.ROW : 0) | (column < headerColumns ? TableCellHeaderStates.COLUMN : 0);
    if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state as 0 | 1 | 2 | 3);
  }
}

export type Step = 'next' | 'previous';

/** The cell that comes next or before in reading order. */
export function $cellBeside(cell: TableCellNode, step: Step): TableCellNode | null {
  const table = $tableOf(cell);
  if (table === null) return null;
  const cells = table.getChildren<TableRowNode>().flatMap((row) => row.getChildren<TableCellNode>());
  const at = cells.findIndex((one) => one.is(cell));
  return cells[at + (step === 'next' ? 1 : -1)] ?? null;
}

/** A cell that reaches below the last row, as files may have it, ends there: Lexical's acts on rows fail on it (lexical 0.52). */
export function $endAtLastRow(table: TableNode): void {
  const rows = table.getChildrenSize();
  for (const { cell, row } of $cellPlaces(table)) {
    if (row + cell.getRowSpan() > rows) cell.setRowSpan(rows - row);
  }
}
