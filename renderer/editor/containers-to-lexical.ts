/** Tables and fact boxes of the document as elements that are written in. */
import {
  $computeTableMapSkipCellCheck,
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $setState, type ElementNode } from 'lexical';
import type { FactBoxBlock, TableBlock, TableCell, TableRow } from '../../shared/model/object-blocks';
import type { TextBlock } from '../../shared/model/text-block';
import { carriedBox, carriedPart, carriedTable } from './carried-state';
import { $createFactBox, $createFactBoxTitle, type FactBoxNode } from './nodes/fact-box-nodes';
import { $showHeaders } from './tables/table-grid';

/** Puts a block behind the last one of a cell or box. */
export type AppendBlock = (parent: ElementNode, block: TextBlock) => void;

export function $createTable(block: TableBlock, $append: AppendBlock): TableNode {
  const { _type, _key: key, caption, headerRows, headerColumns, columnWidths, rows, ...others } = block;
  const table = $createTableNode().append(...rows.map((row) => $createRow(row, $append)));
  $fillUp(table);
  // Widths that are not as many as the columns say nothing; they are only kept.
  const isOneEach = columnWidths?.length === table.getColumnCount();
  if (isOneEach) table.setColWidths(columnWidths);
  const fields = columnWidths === undefined || isOneEach ? others : { ...others, columnWidths };
  $setState(table, carriedTable, { key, caption, headerRows, headerColumns, fields });
  $showHeaders(table);
  return table;
}

function $createRow({ _type, _key: key, cells, ...fields }: TableRow, $append: AppendBlock): TableRowNode {
  const row = $setState($createTableRowNode(), carriedPart, { key, fields });
  return row.append(...cells.map((cell) => $createCell(cell, $append)));
}

function $createCell(block: TableCell, $append: AppendBlock): TableCellNode {
  const { _type, _key: key, colSpan, rowSpan, content, ...fields } = block;
  const cell = $createTableCellNode();
  if (colSpan !== undefined) cell.setColSpan(colSpan);
  if (rowSpan !== undefined) cell.setRowSpan(rowSpan);
  $setState(cell, carriedPart, { key, fields: { ...fields, ...saidOnce({ colSpan, rowSpan }) } });
  for (const one of content) $append(cell, one);
  return cell;
}

/** A span of 1 that the document says although it need not. */
const saidOnce = (spans: Pick<TableCell, 'colSpan' | 'rowSpan'>) =>
  Object.fromEntries(Object.entries(spans).filter(([, span]) => span === 1));

/** Lexical wants rows of one length; the document may have others. */
function $fillUp(table: TableNode): void {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const lengths = map.map((row) => row.filter((cell) => cell !== undefined).length);
  const longest = Math.max(0, ...lengths);
  for (const [index, row] of table.getChildren<TableRowNode>().entries()) {
    for (let missing = longest - (lengths[index] ?? 0); missing > 0; missing -= 1) {
      const filler = $createTableCellNode().append($createParagraphNode());
      row.append($setState(filler, carriedPart, { key: 'filler', fields: {}, isFiller: true }));
    }
  }
}

export function $createBox(
  { _type, _key: key, title, content, ...fields }: FactBoxBlock,
  $append: AppendBlock,
): FactBoxNode {
  const box = $setState($createFactBox(), carriedBox, { key, fields });
  const line = $createFactBoxTitle();
  const pieces = title.split(/(\n)/).filter((piece) => piece !== '');
  line.append(...pieces.map((piece) => (piece === '\n' ? $createLineBreakNode() : $createTextNode(piece))));
  box.append(line);
  for (const one of content) $append(box, one);
  return box;
}
