/** What a person does to a table: rows, columns, headers, cells that become one, widths. Before and after mean the side where reading begins and ends. */
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCellNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $createParagraphNode, $getSelection, $getState, $isRangeSelection, $setState } from 'lexical';
import { carriedTable, type CarriedTable } from '../carried-state';
import { $containerOf } from '../nodes/body-nodes';
import { $tableOf } from '../nodes/table-nodes';
import { $cellBeside, $cellPlaces, $endAtLastRow, $sizeOf, type Step } from './table-grid';

/** As many as the model allows. */
const most = { rows: 1000, columns: 50, headers: 10 };

export type TableSize = { readonly rows: number; readonly columns: number };

/** At the caret, with one header row; the caret then stands in its first cell. */
export function $insertTable({ rows, columns }: TableSize): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const container = $containerOf(selection.anchor.getNode());
  const table = $createTableNodeWithDimensions(rows, columns, false);
  $setState(table, carriedTable, { key: 'new', caption: '', headerRows: 1, headerColumns: 0, fields: {} });
  if (container === null) $insertNodeToNearestRoot(table);
  else container.insertAfter(table);
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
  table.selectStart();
}

/** Where the selection stands in a table; null outside. */
export function $selectedTable(): TableNode | null {
  const cell = $selectedCell();
  return cell === null ? null : $tableOf(cell);
}

/** The cell that the selection ends in. */
export function $selectedCell(): TableCellNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  return $findCellNode(selection.focus.getNode());
}

const $selectedCells = (): TableCellNode[] => {
  const selection = $getSelection();
  const cell = $selectedCell();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  return cell === null ? [] : [cell];
};

type Range = { readonly from: number; readonly to: number };

/** The rows and columns that the selected cells take, last ones included. */
function $selectedPlaces(table: TableNode): { readonly rows: Range; readonly columns: Range } {
  const keys = new Set($selectedCells().map((cell) => cell.getKey()));
  const places = $cellPlaces(table).filter(({ cell }) => keys.has(cell.getKey()));
  return {
    rows: {
      from: Math.min(...places.map(({ row }) => row)),
      to: Math.max(...places.map(({ row, cell }) => row + cell.getRowSpan() - 1)),
    },
    columns: {
      from: Math.min(...places.map(({ column }) => column)),
      to: Math.max(...places.map(({ column, cell }) => column + cell.getColSpan() - 1)),
    },
  };
}

export function $insertRow(place: 'above' | 'below'): void {
  const table = $selectedTable();
  if (table === null || table.getChildrenSize() >= most.rows) return;
  $endAtLastRow(table);
  const { rows } = $selectedPlaces(table);
  const row = $insertTableRowAtSelection(place === 'below');
  // A row put among the headers, or above them, is one of them.
  const isAmongHeaders =
    place === 'above' ? rows.from < headersOf(table).headerRows : rows.to + 1 < headersOf(table).headerRows;
  if (isAmongHeaders) $setHeaders(table, { headerRows: headersOf(table).headerRows + 1 });
  const cell = row?.getFirstChild();
  if ($isTableCellNode(cell)) cell.selectStart();
}

export function $insertColumn(place: 'before' | 'after'): void {
  const table = $selectedTable();
  if (table === null || $sizeOf(table).columns >= most.columns) return;
  $endAtLastRow(table);
  const { columns } = $selectedPlaces(table);
  $insertTableColumnAtSelection(place === 'after');
  const { headerColumns } = headersOf(table);
  const isAmongHeaders = place === 'before' ? columns.from < headerColumns : columns.to + 1 < headerColumns;
  if (isAmongHeaders) $setHeaders(table, { headerColumns: headerColumns + 1 });
}

/** All rows that are selected; with the last one the table goes. */
export function $deleteRows(): void {
  const table = $selectedTable();
  if (table === null) return;
  $endAtLastRow(table);
  const { rows } = $selectedPlaces(table);
  const { headerRows } = headersOf(table);
  $deleteTableRowAtSelection();
  if (table.isAttached()) $setHeaders(table, { headerRows: headerRows - overlap(rows, headerRows) });
}

export function $deleteColumns(): void {
  const table = $selectedTable();
  if (table === null) return;
  $endAtLastRow(table);
  const { columns } = $selectedPlaces(table);
  const { headerColumns } = headersOf(table);
  $deleteTableColumnAtSelection();
  if (table.isAttached()) $setHeaders(table, { headerColumns: headerColumns - overlap(columns, headerColumns) });
}

const overlap = ({ from, to }: Range, headers: number): number => Math.max(0, Math.min(to + 1, headers) - from);

export function $deleteTable(): void {
  const table = $selectedTable();
  if (table === null) return;
  const beside = table.getNextSibling() ?? table.getPreviousSibling();
  if (beside === null) table.insertAfter($createParagraphNode());
  if (table.getNextSibling() === null) table.selectPrevious();
  else table.selectNext();
  table.remove();
}

/** On: rows from the top to the one with the caret are headers. Off where it is one already. */
export function $toggleHeaderRow(): void {
  const table = $selectedTable();
  if (table === null) return;
  $setHeaders(table, { headerRows: headersOf(table).headerRows > 0 ? 0 : 1 });
}

export function $toggleHeaderColumn(): void {
  const table = $selectedTable();
  if (table === null) return;
  $setHeaders(table, { headerColumns: headersOf(table).headerColumns > 0 ? 0 : 1 });
}

export const $hasHeaders = (name: 'headerRows' | 'headerColumns'): boolean => {
  const table = $selectedTable();
  return table !== null && headersOf(table)[name] > 0;
};

const plain: CarriedTable = { key: 'new', caption: '', headerRows: 0, headerColumns: 0, fields: {} };
const headersOf = (table: TableNode): CarriedTable => $getState(table, carriedTable) ?? plain;

function $setHeaders(table: TableNode, change: Partial<Pick<CarriedTable, 'headerRows' | 'headerColumns'>>): void {
  const next = { ...headersOf(table), ...change };
  $setState(table, carriedTable, {
    ...next,
    headerRows: Math.min(next.headerRows, most.headers),
    headerColumns: Math.min(next.headerColumns, most.headers),
  });
}

export function $setCaption(caption: string): void {
  const table = $selectedTable();
  if (table !== null) $setState(table, carriedTable, { ...headersOf(table), caption });
}

export function $captionOf(): string {
  const table = $selectedTable();
  return table === null ? '' : headersOf(table).caption;
}

export const $canMerge = (): boolean => $selectedCells().length > 1;

/** The words of all stand in the first one. */
export function $mergeSelectedCells(): void {
  const table = $selectedTable();
  if (table === null || !$canMerge()) return;
  $endAtLastRow(table);
  $mergeCells($selectedCells())?.selectStart();
}

export const $canSplit = (): boolean => {
  const cell = $selectedCell();
  return cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1);
};

export function $splitSelectedCell(): void {
  const cell = $selectedCell();
  const table = $selectedTable();
  if (cell === null || table === null) return;
  $endAtLastRow(table);
  $unmergeCellNode(cell.getLatest());
}

/** To the next cell or the one before, its words selected; behind the last one comes a new row. */
export function $goOn(cell: TableCellNode, step: Step): void {
  const target = $cellBeside(cell, step);
  if (target !== null) return $selectContent(target);
  const table = $tableOf(cell);
  if (step === 'previous' || table === null || table.getChildrenSize() >= most.rows) return;
  $endAtLastRow(table);
  const first = $insertTableRowAtNode(cell.getLatest(), true)?.getFirstChild();
  if ($isTableCellNode(first)) first.selectStart();
}

function $selectContent(cell: TableCellNode): void {
  const { key, offset, type } = cell.selectStart().anchor;
  cell.selectEnd().anchor.set(key, offset, type);
}
