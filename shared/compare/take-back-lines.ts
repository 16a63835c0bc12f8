/** Takes back that a row or a column of a table came or went. */
import type { ComparedTable } from './comparison';

type Fields = Readonly<Record<string, unknown>>;
type Cell = Fields & { readonly _key: string };
type Row = Fields & { readonly _key: string; readonly cells: readonly Cell[] };

/** Null for one that moved, and for a table with joined cells, where a line is part of others. */
export function lineTakenBack(
  { rows, columns }: ComparedTable,
  { was, is }: { readonly was: Fields; readonly is: Fields },
  change: string,
): Fields | null {
  const [before, after] = [was['rows'], is['rows']] as readonly [readonly Row[], readonly Row[]];
  if ([...before, ...after].some(({ cells }) => cells.some(isJoined))) return null;
  const row = rows.find(({ id }) => id === change);
  const column = columns.find(({ id }) => id === change);
  if (row?.kind === 'come') return rest(is, after.toSpliced(row.number - 1, 1));
  if (column?.kind === 'come')
    return rest(
      is,
      after.map((one) => ({ ...one, cells: one.cells.toSpliced(column.number - 1, 1) })),
    );
  // A row of fewer columns than the table has now, or the other way round, would be no row of it.
  const areSameColumns = columns.every(({ kind, isMoved }) => kind === 'same' && !isMoved);
  if (row?.kind === 'gone' && areSameColumns)
    return rest(is, after.toSpliced(placeOf(rows, change), 0, before[row.number - 1]!));
  const areSameRows = rows.every(({ kind, isMoved }) => kind === 'same' && !isMoved);
  if (column?.kind !== 'gone' || !areSameRows) return null;
  const at = placeOf(columns, change);
  return rest(
    is,
    after.map((one, index) => ({
      ...one,
      cells: one.cells.toSpliced(at, 0, before[index]!.cells[column.number - 1]!),
    })),
  );
}

const isJoined = ({ colSpan, rowSpan }: Cell): boolean => (colSpan ?? 1) !== 1 || (rowSpan ?? 1) !== 1;

/** Among the lines that are there now. */
const placeOf = (lines: ComparedTable['rows'], change: string): number =>
  lines
    .slice(
      0,
      lines.findIndex(({ id }) => id === change),
    )
    .filter(({ kind }) => kind !== 'gone').length;

/** A table without a row or a column is none; widths that fit other columns go. */
function rest(table: Fields, rows: readonly Row[]): Fields | null {
  if (rows.length === 0 || rows.some(({ cells }) => cells.length === 0)) return null;
  const { columnWidths, ...others } = table;
  const isFitting = Array.isArray(columnWidths) && columnWidths.length === rows[0]!.cells.length;
  return isFitting ? { ...table, rows } : { ...others, rows };
}
