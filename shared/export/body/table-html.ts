/** A table as markup. Widths are not written: a reader's screen has others. */
import type { Direction } from '../../arabic/direction';
import type { TableBlock, TableCell } from '../../model/object-blocks';
import { placedCells, type PlacedCell } from '../../model/table-grid';
import { isSpan, type TextBlock } from '../../model/text-block';
import { element, lines, nothing, type Html } from '../html';
import { inlineHtml } from './inline-html';
import { isolated } from '../isolate';

/** Blocks that stand in a cell. */
export type BlocksHtml = (blocks: readonly TextBlock[], direction: Direction) => Html;

export function tableHtml(table: TableBlock, direction: Direction, blocksHtml: BlocksHtml): Html {
  const { caption } = table;
  const parts = [
    caption.trim() === '' ? null : element('caption', {}, isolated(caption, direction)),
    ...rowGroups(table, (placed) => cellHtml(placed, { table, direction, blocksHtml })),
  ];
  return element('figure', { class: 'table' }, element('table', {}, lines(...parts)));
}

/** The header rows stand in a head of their own, unless a cell reaches out of them or nothing is below. */
function rowGroups(table: TableBlock, cell: (placed: PlacedCell) => Html): Html[] {
  const placed = placedCells(table);
  const rows = table.rows.map((_, at) =>
    element('tr', {}, ...placed.filter(({ row }) => row === at).map((one) => cell(one))),
  );
  const { headerRows } = table;
  const reachesOut = placed.some(({ row, cell: { rowSpan = 1 } }) => row < headerRows && row + rowSpan > headerRows);
  if (headerRows === 0 || headerRows >= rows.length || reachesOut) return [element('tbody', {}, lines(...rows))];
  return [
    element('thead', {}, lines(...rows.slice(0, headerRows))),
    element('tbody', {}, lines(...rows.slice(headerRows))),
  ];
}

type Frame = { readonly table: TableBlock; readonly direction: Direction; readonly blocksHtml: BlocksHtml };

function cellHtml({ cell, row, column }: PlacedCell, { table, direction, blocksHtml }: Frame): Html {
  const scope = row < table.headerRows ? 'col' : column < table.headerColumns ? 'row' : null;
  // A cell that the file lets reach below the last row ends there.
  const rowSpan = Math.min(cell.rowSpan ?? 1, table.rows.length - row);
  return element(
    scope === null ? 'td' : 'th',
    { scope, colspan: spanText(cell.colSpan ?? 1), rowspan: spanText(rowSpan) },
    contentHtml(cell, direction, blocksHtml),
  );
}

const spanText = (span: number): string | null => (span > 1 ? String(span) : null);

/** One plain paragraph needs no element of its own. */
function contentHtml({ content }: TableCell, direction: Direction, blocksHtml: BlocksHtml): Html {
  const [only] = content;
  if (content.length > 1 || only === undefined || !isPlain(only, direction)) return blocksHtml(content, direction);
  return hasText(only) ? inlineHtml(only, direction) : nothing;
}

const isPlain = (block: TextBlock, direction: Direction): boolean =>
  block.style === 'normal' && block.listItem === undefined && (block.direction ?? direction) === direction;

const hasText = ({ children }: TextBlock): boolean =>
  children.some((child) => !isSpan(child) || child.text.trim() !== '');
