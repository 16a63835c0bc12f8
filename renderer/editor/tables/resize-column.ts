/** Making the column of the caret wider or narrower by the keyboard, and all of one width again. */
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $isTableNode } from '@lexical/table';
import { moveBorder, sharesOf } from './column-widths';
import { $selectedCell, $selectedTable } from './table-acts';
import { $cellPlaces, $sizeOf } from './table-grid';

/** In hundredths of the table. The last column takes from the one before it. */
export function $resizeColumn(by: number): void {
  const [table, cell] = [$selectedTable(), $selectedCell()];
  if (table === null || cell === null) return;
  const { columns } = $sizeOf(table);
  const place = $cellPlaces(table).find((one) => one.cell.is(cell));
  if (place === undefined || columns < 2) return;
  const last = place.column + cell.getColSpan() - 1;
  const shares = sharesOf(table.getColWidths(), columns);
  table.setColWidths(last < columns - 1 ? moveBorder(shares, last, by) : moveBorder(shares, last - 1, -by));
}

export function $evenColumns(): void {
  $selectedTable()?.setColWidths(undefined);
}

/** After a drag with the mouse. */
export function setWidths(editor: LexicalEditor, key: NodeKey, widths: readonly number[]): void {
  editor.update(() => {
    const table = $getNodeByKey(key);
    if ($isTableNode(table)) table.setColWidths(widths);
  });
}
