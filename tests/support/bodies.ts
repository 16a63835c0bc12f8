/** Random bodies as our own page can hold them: every block has words, neighbouring spans differ, marks in the order of the page. */
import fc from 'fast-check';
import type { Block, Body } from '../../shared/model/body';
import type { FactBoxBlock, TableBlock } from '../../shared/model/object-blocks';
import { blockStyles, decorators, type Decorator, type TextBlock } from '../../shared/model/text-block';

const words = fc
  .array(
    fc.constantFrom(
      'خبر',
      ' ',
      '  ',
      'BBC',
      'GPT-4',
      '10-15%',
      '2026/9/25',
      '+970 59 123',
      '(WHO)',
      '«',
      '»',
      '،',
      '.',
      '&',
      '<b>',
      '"',
      "'",
      '\n',
      'أَحْمَد',
      '\u00A0',
      '\t',
      '😀',
      '\u200F',
      '٣٧٪',
      '-5',
      '$70',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

type Look = { readonly marks: readonly Decorator[]; readonly href: string | null };
const look: fc.Arbitrary<Look> = fc.record({
  marks: fc.subarray([...decorators]),
  href: fc.constantFrom(null, null, null, 'https://example.org/a?b=1&c=2', 'mailto:desk@example.org'),
});

const block: fc.Arbitrary<Omit<TextBlock, '_key'>> = fc
  .record({
    runs: fc.array(fc.tuple(words, look), { minLength: 1, maxLength: 5 }),
    style: fc.constantFrom(...blockStyles),
    list: fc.option(
      fc.record({ listItem: fc.constantFrom('bullet', 'number'), level: fc.integer({ min: 1, max: 4 }) }),
    ),
    direction: fc.constantFrom(undefined, undefined, 'ltr' as const),
  })
  .map(({ runs, style, list, direction }) => ({
    _type: 'block' as const,
    style,
    ...(list === null ? {} : (list as { listItem: 'bullet'; level: number })),
    ...(direction === undefined ? {} : { direction }),
    ...spansOf(runs),
  }));

function spansOf(runs: readonly (readonly [string, Look])[]): Pick<TextBlock, 'children' | 'markDefs'> {
  const hrefs = [...new Set(runs.flatMap(([, { href }]) => href ?? []))];
  const written = runs
    .filter(([, own], index) => index === 0 || idOf(own) !== idOf(runs[index - 1]![1]))
    .map(([text, { marks, href }], index) => ({
      _type: 'span' as const,
      _key: `s${index}`,
      text,
      marks: href === null ? [...marks] : [...marks, `l${hrefs.indexOf(href)}`],
    }));
  const children = written.some(({ text }) => text.trim() !== '') ? written : [{ ...written[0]!, text: 'نص' }];
  const markDefs = hrefs
    .map((href, index) => ({ _type: 'link' as const, _key: `l${index}`, href }))
    .filter(({ _key }) => children.some(({ marks }) => marks.includes(_key)));
  return { children, markDefs };
}

const idOf = ({ marks, href }: Look): string => `${marks.join(' ')} ${href ?? ''}`;

export const bodies: fc.Arbitrary<Body> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.map((one, index) => ({ ...one, _key: `b${index}` })));

/** In a cell a heading would be one of the article's, so there is none. */
const inCell = block.map((one): Omit<TextBlock, '_key'> => ({
  ...one,
  style: one.style.startsWith('h') ? 'normal' : one.style,
}));

const table: fc.Arbitrary<Omit<TableBlock, '_key'>> = fc
  .record({
    caption: fc.oneof(
      fc.constant(''),
      words.filter((text) => text.trim() !== ''),
    ),
    headerRows: fc.integer({ min: 0, max: 1 }),
    headerColumns: fc.integer({ min: 0, max: 1 }),
    columns: fc.integer({ min: 2, max: 3 }),
    rows: fc.integer({ min: 2, max: 3 }),
    /** The first cell of the last row reaches over all of it. */
    isWide: fc.boolean(),
    cells: fc.array(fc.array(inCell, { minLength: 1, maxLength: 2 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ caption, headerRows, headerColumns, columns, rows, isWide, cells }) => ({
    _type: 'table' as const,
    caption,
    headerRows,
    headerColumns,
    rows: Array.from({ length: rows }, (_row, row) => {
      const isOne = isWide && row === rows - 1;
      return {
        _type: 'row' as const,
        _key: `r${row}`,
        cells: cells.slice(row * 3, row * 3 + (isOne ? 1 : columns)).map((content, column) => ({
          _type: 'cell' as const,
          _key: `c${row}${column}`,
          ...(isOne ? { colSpan: columns } : {}),
          content: content.map((one, at) => ({ ...one, _key: `t${row}${column}${at}` })),
        })),
      };
    }),
  }));

const box: fc.Arbitrary<Omit<FactBoxBlock, '_key'>> = fc
  .record({
    title: words.filter((text) => text.trim() !== ''),
    content: fc.array(block, { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, content }) => ({
    _type: 'factBox' as const,
    title,
    content: content.map((one, at) => ({ ...one, _key: `f${at}` })),
  }));

/** Text with tables and boxes among it. */
export const bodiesWithContainers: fc.Arbitrary<Body> = fc
  .array(fc.oneof(block, table, box), { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.map((one, index) => ({ ...one, _key: `b${index}` }) as Block));

/** The same body with keys numbered by place: two bodies that differ in keys alone become equal. */
export function withoutKeys(body: Body): unknown {
  return body.map((one) => {
    const text = one as TextBlock;
    const names = new Map(text.markDefs.map(({ _key }, index) => [_key, `link ${index}`]));
    return {
      ...text,
      _key: null,
      markDefs: text.markDefs.map((def) => ({ ...def, _key: names.get(def._key) })),
      children: text.children.map((child) => ({
        ...child,
        _key: null,
        marks: (child as { marks: readonly string[] }).marks.map((mark) => names.get(mark) ?? mark),
      })),
    };
  });
}
