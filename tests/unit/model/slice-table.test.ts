import { expect, test } from 'vitest';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import type { TableBlock } from '../../../shared/model/object-blocks';
import { sliceTable } from '../../../shared/model/slice-table';
import { countedKeys } from '../../support/keys';
import { shownBlock } from '../../support/shown-body';

const table = readPastedHtml(
  '<table><caption>عنوان</caption><tr><th>أ</th><th colspan="2">ب</th></tr><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
  { newKey: countedKeys(), direction: 'rtl' },
).body[0] as TableBlock;

test.each([
  ['all of it', [0, 2, 0, 2], 'table 1/0 «عنوان»: أ | 2×1 ب || 1×2 1 | 2 | 3 || 4 | 5'],
  ['a column, spans cut at its edge', [0, 1, 0, 1], 'table 1/0: أ | ب || 1 | 2'],
  ['below the header', [1, 2, 1, 2], 'table 0/0: 2 | 3 || 4 | 5'],
  ['one cell', [2, 2, 2, 2], 'table 0/0: 5'],
])('a range of cells is a table: %s', (_, [fromRow = 0, toRow = 0, fromColumn = 0, toColumn = 0], shown) => {
  const sliced = sliceTable(table, { fromRow, toRow, fromColumn, toColumn });
  expect(sliced === null ? null : shownBlock(sliced).replace(/1×1 /g, '')).toBe(shown);
});

test('a place that only spanned cells cover holds none', () => {
  expect(sliceTable(table, { fromRow: 2, toRow: 2, fromColumn: 0, toColumn: 0 })).toBeNull();
});
