/** Where the cells of a table stand: a cell that spans others takes their place in the rows and columns. */
import type { TableBlock, TableCell } from './object-blocks';

export type PlacedCell = {
  readonly cell: TableCell;
  /** Its first row and column, counted from 0 at the side where reading begins. */
  readonly row: number;
  readonly column: number;
};

/** Row by row, as they are written. */
export function placedCells({ rows }: Pick<TableBlock, 'rows'>): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const placed = { cell, row, column };
      const { colSpan = 1, rowSpan = 1 } = cell;
      for (let down = row; down < Math.min(row + rowSpan, rows.length); down += 1) {
        for (let across = column; across < column + colSpan; across += 1) taken.add(`${down} ${across}`);
      }
      column += colSpan;
      return placed;
    });
  });
}
