/** An HTML table as a table of the body, or the reason why it is none. */
import { isTextBlock, type Block } from '../../model/body';
import { TableBlock, type TableCell } from '../../model/object-blocks';
import { placedCells } from '../../model/table-grid';
import { isSpan, type TextBlock } from '../../model/text-block';
import type { NewKey } from '../imported';
import { around, attribute, collapse, isElement, textOf, type Element, type Parent } from './html-nodes';

export type TableReading = {
  readonly newKey: NewKey;
  /** The content of a cell as blocks of its own. */
  readonly readCell: (cell: Element) => readonly Block[];
  /** `ours`: a page that we wrote, which is read as it stands; of others the looks are told from what they mean. */
  readonly page: 'ours' | 'anybodys';
};

/** Rows of cells in their order, from whatever parts of the table they stand in. */
export function rowsOf(table: Parent): Element[][] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr')
      return [child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')];
    return isPart(child) ? rowsOf(child) : [];
  });
}

const isPart = ({ tagName }: Element): boolean => ['thead', 'tbody', 'tfoot'].includes(tagName);

/** True where the table only places things on a page: one cell, or said so. */
export function isFrame(table: Element): boolean {
  const role = attribute(table, 'role');
  return role === 'presentation' || role === 'none' || rowsOf(table).flat().length <= 1;
}

/** Null where it is larger than a body's tables may be, or holds no words. */
export function tableOf(table: Element, { newKey, readCell, page }: TableReading): TableBlock | null {
  const rows = rowsOf(table).filter((cells, at, all) => cells.length > 0 || isCovered(all, at));
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
  if (rows.every((cells) => cells.every((cell) => textOf(cell).trim() === ''))) return null;
  const captionWords = caption === undefined ? '' : textOf(caption);
  const read: TableBlock = {
    _type: 'table' as const,
    _key: newKey(),
    caption: page === 'ours' ? captionWords : collapse(captionWords),
    headerRows: page === 'ours' ? rowsOfHeaders(rows) : headerRows(table, rows),
    headerColumns: 0,
    rows: rows.map((cells) => ({
      _type: 'row' as const,
      _key: newKey(),
      cells: cells.map((cell) => cellOf(cell, { newKey, readCell, page })),
    })),
  };
  const withColumns = { ...read, headerColumns: headerColumns(read, rows.flat(), page) };
  const built = page === 'ours' ? withColumns : withBoldHeader(withColumns);
  const checked = TableBlock.safeParse(built);
  return checked.success ? built : null;
}

/** Word processors and sheets have no header cells: people set the first row in bold. */
function withBoldHeader(table: TableBlock): TableBlock {
  const [first, ...others] = table.rows;
  const isBold = ({ content }: TableCell): boolean => content.every(isBoldBlock);
  const isHeader =
    table.headerRows === 0 &&
    others.length > 0 &&
    first !== undefined &&
    first.cells.length > 0 &&
    first.cells.every(isBold);
  if (!isHeader || others.every(({ cells }) => cells.every(isBold))) return table;
  const cells = first.cells.map((cell) => ({ ...cell, content: cell.content.map(withoutBold) }));
  return { ...table, headerRows: 1, rows: [{ ...first, cells }, ...others] };
}

const isBoldBlock = ({ children }: TextBlock): boolean =>
  children.every((child) => isSpan(child) && child.marks.includes('strong'));

/** A row without cells of its own stays where a cell above reaches into it. */
function isCovered(rows: readonly Element[][], at: number): boolean {
  return rows.slice(0, at).some((cells, index) => cells.some((cell) => span(cell, 'rowspan', 1000) > at - index));
}

function cellOf(cell: Element, { newKey, readCell, page }: TableReading): TableCell {
  const blocks = readCell(cell).filter(isTextBlock);
  const content = page === 'ours' ? blocks : blocks.map(plain);
  const [colSpan, rowSpan] = [span(cell, 'colspan', 50), span(cell, 'rowspan', 1000)];
  return {
    _type: 'cell',
    _key: newKey(),
    ...(colSpan === 1 ? {} : { colSpan }),
    ...(rowSpan === 1 ? {} : { rowSpan }),
    content: page === 'anybodys' && isHeaderCell(cell) ? content.map(withoutBold) : content,
  };
}

/** A cell that says so, or that stands in the head. */
const isHeaderCell = (cell: Element): boolean =>
  cell.tagName === 'th' || [...around(cell)].slice(0, 2).some(({ tagName }) => tagName === 'thead');

/** A cell holds paragraphs and lists: a heading in it would be one of the article's. */
const plain = (block: TextBlock): TextBlock => (/^h[1-6]$/.test(block.style) ? { ...block, style: 'normal' } : block);

/** Cells of a header are set bold by themselves. */
function withoutBold(block: TextBlock): TextBlock {
  const children = block.children.map((child) =>
    isSpan(child) ? { ...child, marks: child.marks.filter((mark) => mark !== 'strong') } : child,
  );
  return { ...block, children };
}

function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), most);
}

/** Rows of the head, or else those from the top in which every cell says that it is a header. */
function headerRows(table: Element, rows: readonly Element[][]): number {
  const head = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'thead');
  const inHead = head === undefined ? 0 : rowsOf(head).length;
  const firstOther = rows.findIndex((cells) => !cells.every(({ tagName }) => tagName === 'th'));
  const ofHeaders = firstOther < 0 ? Math.min(rows.length, 1) : firstOther;
  return Math.min(Math.max(inHead, ofHeaders), 10);
}

/** Of a page of ours: those whose cells say that they head a column. */
function rowsOfHeaders(rows: readonly Element[][]): number {
  const first = rows.findIndex((cells) => !cells.some((cell) => attribute(cell, 'scope') === 'col'));
  return Math.min(first < 0 ? rows.length : first, 10);
}

/** Columns from where reading begins whose cells are headers in every row below the header rows. `cells`: those of the table, row by row. */
function headerColumns(table: TableBlock, cells: readonly Element[], page: TableReading['page']): number {
  const below = placedCells(table)
    .map(({ row, column }, at) => ({ row, column, isHeader: cells[at]?.tagName === 'th' }))
    .filter(({ row }) => row >= table.headerRows);
  const others = below.filter(({ isHeader }) => !isHeader);
  if (others.length > 0) return Math.min(...others.map(({ column }) => column), 10);
  // Where every cell is one, a page of ours means the columns that they begin in, anybody else's that its author likes them bold.
  return page === 'ours' ? Math.min(Math.max(-1, ...below.map(({ column }) => column)) + 1, 10) : 0;
}
