/** Tables and fact boxes of the editor as blocks of the document. */
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import type { FactBoxBlock, TableBlock, TableCell, TableRow } from '../../shared/model/object-blocks';
import type { TextBlock } from '../../shared/model/text-block';
import { carriedBox, carriedPart, carriedTable } from './carried-state';
import type { Container } from './nodes/body-nodes';
import { $titleOf, $blocksOf, type FactBoxNode } from './nodes/fact-box-nodes';

/** The text blocks that the children of a cell or box are. */
export type ReadBlocks = (nodes: readonly LexicalNode[]) => readonly TextBlock[];

export function $containerBlock(node: Container, $read: ReadBlocks): TableBlock | FactBoxBlock {
  return $isTableNode(node) ? $tableBlock(node, $read) : $boxBlock(node, $read);
}

function $tableBlock(table: TableNode, $read: ReadBlocks): TableBlock {
  const { key, caption, headerRows, headerColumns, fields } = known($getState(table, carriedTable), 'table');
  const widths = table.getColWidths();
  return {
    ...fields,
    _type: 'table',
    _key: key,
    caption,
    headerRows,
    headerColumns,
    ...(widths === undefined ? {} : { columnWidths: widths }),
    rows: table
      .getChildren()
      .filter($isTableRowNode)
      .map((row) => $tableRow(row, $read)),
  };
}

function $tableRow(row: TableRowNode, $read: ReadBlocks): TableRow {
  const { key, fields } = known($getState(row, carriedPart), 'row');
  const cells = row.getChildren().filter($isTableCellNode);
  const last = cells.findLastIndex((cell) => !$isEmptyFiller(cell));
  return { ...fields, _type: 'row', _key: key, cells: cells.slice(0, last + 1).map((cell) => $tableCell(cell, $read)) };
}

/** Where somebody has written, or made the cell span others, it is a cell like any. */
function $isEmptyFiller(cell: TableCellNode): boolean {
  const [first] = cell.getChildren();
  return (
    $getState(cell, carriedPart)?.isFiller === true &&
    cell.getChildrenSize() === 1 &&
    $isElementNode(first) &&
    first.isEmpty() &&
    cell.getColSpan() === 1 &&
    cell.getRowSpan() === 1
  );
}

function $tableCell(cell: TableCellNode, $read: ReadBlocks): TableCell {
  const { key, fields: carried } = known($getState(cell, carriedPart), 'cell');
  const { colSpan, rowSpan, ...fields } = carried as Readonly<Record<string, unknown>>;
  return {
    ...fields,
    _type: 'cell',
    _key: key,
    ...spanOf('colSpan', cell.getColSpan(), colSpan),
    ...spanOf('rowSpan', cell.getRowSpan(), rowSpan),
    content: $read(cell.getChildren()),
  };
}

const spanOf = (name: 'colSpan' | 'rowSpan', span: number, said: unknown) =>
  span > 1 || said !== undefined ? { [name]: span } : {};

function $boxBlock(box: FactBoxNode, $read: ReadBlocks): FactBoxBlock {
  const { key, fields } = known($getState(box, carriedBox), 'box');
  return { ...fields, _type: 'factBox', _key: key, title: $titleText(box), content: $read($blocksOf(box)) };
}

const $titleText = (box: FactBoxNode): string =>
  ($titleOf(box) as ElementNode | null)
    ?.getChildren()
    .map((node) => node.getTextContent())
    .join('') ?? '';

function known<Carried>(carried: Carried | null, what: string): Carried {
  if (carried === null) throw new TypeError(`a ${what} without a key left the editor`);
  return carried;
}
