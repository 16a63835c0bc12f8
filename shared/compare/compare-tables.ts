/** Two tables as one: the rows and columns of both, and what is different in each cell. */
import { movedKeys, placeMissing } from '../merge/merge-order';
import type { TableBlock, TableCell, TableRow } from '../model/object-blocks';
import { textOf } from '../model/plain-text';
import { placedCells } from '../model/table-grid';
import { compareBlockList, type PiecesOf } from './compare-block-list';
import type { ComparedCell, ComparedLine, ComparedTable } from './comparison';

type Grid = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row and column name. */
  readonly cells: ReadonlyMap<string, TableCell>;
  readonly headers: (row: number, column: number) => boolean;
};

/** Null on the side that has no table. */
export function compareTables(
  id: string,
  before: TableBlock | null,
  after: TableBlock | null,
  piecesOf: PiecesOf,
): ComparedTable {
  const is = gridOf(after, after === null ? [] : columnNames(after));
  const was = gridOf(before, before === null ? [] : columnNamesLike(before, after), rowNamesLike(before, after));
  const rows = linesOf(was.rows, is.rows, (row, side) => nameOf(row, 'row', side === 'is' ? is : was));
  const columns = linesOf(was.columns, is.columns, (column, side) =>
    nameOf(column, 'column', side === 'is' ? is : was),
  );
  const isWhole = before === null || after === null;
  const isOneGrid =
    isWhole ||
    ([...rows, ...columns].every(({ kind, isMoved }) => kind === 'same' && !isMoved) && !haveOtherSpans(before, after));
  const cells = rows.map((row) =>
    columns.map((column): ComparedCell | null => {
      const place = `${row.id} ${column.id}`;
      const [old, now] = [was.cells.get(place), is.cells.get(place)];
      const shown = now ?? old;
      if (shown === undefined) return null;
      const side = now === undefined ? was : is;
      return {
        id: `${id}/cells/${shown._key}`,
        isHeader: side.headers(side.rows.indexOf(row.id), side.columns.indexOf(column.id)),
        colSpan: isOneGrid ? (shown.colSpan ?? 1) : 1,
        rowSpan: isOneGrid ? (shown.rowSpan ?? 1) : 1,
        blocks: compareBlockList(old?.content ?? [], now?.content ?? [], {
          within: `${id}/cells/${shown._key}/`,
          piecesOf,
        }),
      };
    }),
  );
  const headOf = ({ id: column, kind }: CountedLine): string | null => {
    const side = kind === 'gone' ? was : is;
    return side.cells.get(`${side.rows[0]} ${column}`)?._key ?? null;
  };
  return {
    columns: columns.map((column) => ({ ...column, id: `${id}/columns/${column.id}`, key: headOf(column) })),
    rows: rows.map((row) => ({ ...row, id: `${id}/rows/${row.id}`, key: row.id })),
    cells,
  };
}

type CountedLine = Omit<ComparedLine, 'key'>;

/** Whether cells were joined or parted. */
export function haveOtherSpans(before: TableBlock | null, after: TableBlock | null): boolean {
  if (before === null || after === null) return false;
  const spans = (table: TableBlock) =>
    new Map(placedCells(table).map(({ cell }) => [cell._key, `${cell.colSpan ?? 1} ${cell.rowSpan ?? 1}`]));
  const [was, is] = [spans(before), spans(after)];
  return [...is].some(([key, span]) => (was.get(key) ?? '1 1') !== span);
}

function linesOf(
  was: readonly string[],
  is: readonly string[],
  name: (line: string, side: 'was' | 'is') => string,
): readonly CountedLine[] {
  const shared = (lines: readonly string[]) => lines.filter((line) => was.includes(line) && is.includes(line));
  const moved = new Set(movedKeys(shared(was), shared(is)));
  return placeMissing(is, was).map((line): CountedLine => {
    const number = (is.includes(line) ? is : was).indexOf(line) + 1;
    const kind = !is.includes(line) ? 'gone' : !was.includes(line) ? 'come' : 'same';
    return { id: line, kind, isMoved: moved.has(line), number, name: name(line, is.includes(line) ? 'is' : 'was') };
  });
}

/** The first words in a row or a column. */
function nameOf(line: string, along: 'row' | 'column', { rows, columns, cells }: Grid): string {
  const places = along === 'row' ? columns.map((column) => `${line} ${column}`) : rows.map((row) => `${row} ${line}`);
  return places.map((place) => wordsIn(cells.get(place))).find((words) => words !== '') ?? '';
}

const wordsIn = (cell: TableCell | undefined): string => cell?.content.map(textOf).join(' ').trim() ?? '';

function gridOf(table: TableBlock | null, columns: readonly string[], rows?: readonly string[]): Grid {
  if (table === null) return { rows: [], columns: [], cells: new Map(), headers: () => false };
  const names = rows ?? table.rows.map(({ _key }) => _key);
  const cells = new Map(
    placedCells(table).map(({ cell, row, column }) => [`${names[row]} ${columns[column]}`, cell] as const),
  );
  const headers = (row: number, column: number) => row < table.headerRows || column < table.headerColumns;
  return { rows: names, columns, cells, headers };
}

const widthOf = (table: TableBlock): number =>
  Math.max(0, ...placedCells(table).map(({ column, cell }) => column + (cell.colSpan ?? 1)));

const columnNames = (table: TableBlock): readonly string[] =>
  Array.from({ length: widthOf(table) }, (_, at) => `c${at}`);

/** Rows have keys; one with a new key that says what one said that has gone is that one. */
export function rowNamesLike(before: TableBlock | null, after: TableBlock | null): readonly string[] {
  const keys = new Set(after?.rows.map(({ _key }) => _key));
  const had = new Set(before?.rows.map(({ _key }) => _key));
  const free = new Map(after?.rows.filter(({ _key }) => !had.has(_key)).map((row) => [wordsInRow(row), row._key]));
  return (before?.rows ?? []).map((row) => {
    if (keys.has(row._key)) return row._key;
    const like = free.get(wordsInRow(row));
    free.delete(wordsInRow(row));
    return like ?? row._key;
  });
}

const wordsInRow = ({ cells }: TableRow): string => cells.map(wordsIn).join('\t');

/** Columns have no keys: each is the one of `after` that most of its cells stand in, by their keys, else by its first words. */
export function columnNamesLike(before: TableBlock, after: TableBlock | null): readonly string[] {
  if (after === null) return columnNames(before).map((name) => `gone ${name}`);
  const columnOf = new Map(placedCells(after).map(({ cell, column }) => [cell._key, column]));
  const heads = headsOf(after);
  const votes = new Map<number, Map<number, number>>();
  for (const { cell, column } of placedCells(before)) {
    const now = columnOf.get(cell._key);
    const counts = votes.get(column) ?? new Map<number, number>();
    votes.set(column, counts);
    if (now !== undefined) counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  const headsBefore = headsOf(before);
  const taken = new Set<number>();
  return columnNames(before).map((_, column) => {
    const [best] = [...(votes.get(column) ?? [])].sort(([, one], [, other]) => other - one);
    const head = headsBefore.get(column) ?? '';
    const byHead = head === '' ? undefined : [...heads].find(([, words]) => words === head)?.[0];
    const now = best?.[0] ?? byHead;
    if (now === undefined || taken.has(now)) return `gone c${column}`;
    taken.add(now);
    return `c${now}`;
  });
}

const headsOf = (table: TableBlock): ReadonlyMap<number, string> =>
  new Map(placedCells(table).flatMap(({ cell, row, column }) => (row === 0 ? [[column, wordsIn(cell)] as const] : [])));
