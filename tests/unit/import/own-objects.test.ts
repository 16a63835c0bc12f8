import { expect, test } from 'vitest';
import { articlePageOf } from '../../support/pages';
import { parseHtmlPage } from '../../../shared/import/html/html-page';
import type { Body } from '../../../shared/model/body';
import { aCheckItem, aFactBox, aParagraph, aTable, bodyOf } from '../../support/arabic-page';
import { countedKeys } from '../../support/keys';
import { anArticle } from '../../support/makers';

/** As an exported page says it; keys are new. */
function readBack(body: Body): unknown {
  const read = parseHtmlPage(articlePageOf(anArticle({ body })), countedKeys());
  expect(read.leftOut).toEqual([]);
  return withoutKeys(read.article!.body);
}

const withoutKeys = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === '_key' ? undefined : inner)));

test.each([
  [
    'a table with headers on both sides',
    aTable(
      't',
      [
        ['', 'ألف'],
        ['باء', 'BBC 10-15%'],
      ],
      { caption: 'جدول (WHO)', headerRows: 1, headerColumns: 1 },
    ),
  ],
  ['a table without headers', aTable('t', [['واحد', 'اثنان']])],
  ['a table of one cell', aTable('t', [['واحد']])],
  ['a box', aFactBox('f', 'من هي WHO؟', ['وكالة.', 'In English.'])],
  ['a box without a title', aFactBox('f', '', ['وكالة.'])],
  ['an item that is done', aCheckItem('k', 'اتصال', true)],
  ['an item that is not', aCheckItem('k', 'Call BBC', false)],
])('%s comes back from our own page as it was', (_, block) => {
  const body = bodyOf([aParagraph('p', 'قبل'), block, aParagraph('q', 'بعد')]);
  expect(readBack(body)).toEqual(withoutKeys(body));
});

test('cells that span others come back with their spans', () => {
  const { rows, ...rest } = aTable('t', [
    ['أ', 'ب'],
    ['ج', 'د'],
  ]);
  const [first, second] = rows as [(typeof rows)[number], (typeof rows)[number]];
  const spanning = { ...first, cells: [{ ...first.cells[0]!, rowSpan: 2 }, first.cells[1]!] };
  const body = bodyOf([{ ...rest, rows: [spanning, { ...second, cells: [second.cells[1]!] }] }]);
  expect(readBack(body)).toEqual(withoutKeys(body));
});
