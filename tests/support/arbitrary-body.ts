/** Any body that the model allows: mixed scripts, marks in any order, annotations, unknown kinds, lists of any shape. */
import fc from 'fast-check';
import { Body } from '../../shared/model/body';
import { decorators } from '../../shared/model/text-block';

const words = fc.constantFrom(
  'قال',
  'الوزير',
  'Reuters',
  '٢٠٢٦',
  '10-15%',
  'كِتَابٌ',
  'لا',
  '«نص»',
  ' ',
  '،',
  'iPhone 17',
  '\t',
  '\n',
  '😀',
  'e\u0301',
);
const someText = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const unknownFields = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.tuple(fc.constantFrom('calm', 'urgent'), fc.array(fc.integer())).map(([mood, list]) => ({ mood, data: { list } })),
);

const markDef = fc.oneof(
  fc
    .tuple(fc.constantFrom('https://example.org/', 'https://example.org/خبر', 'mailto:a@b.org'), unknownFields)
    .map(([href, fields]) => ({ _type: 'link', href, ...fields })),
  fc.record({ _type: fc.constantFrom('comment', 'term'), thread: fc.string() }),
);

const span = (marks: readonly string[]) =>
  fc.record({
    _type: fc.constant('span' as const),
    text: someText,
    marks: fc
      .subarray([...marks], { maxLength: 4 })
      .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    fields: unknownFields,
  });

const inlineObject = unknownFields.map((fields) => ({ _type: 'stock', symbol: 'X', ...fields }));

type Part = { readonly _type: string; readonly fields?: object };

const noWords: fc.Arbitrary<readonly Part[]> = fc.constant([{ _type: 'span', text: '', marks: [], fields: {} }]);

const someWords = (marks: readonly string[]): fc.Arbitrary<readonly Part[]> =>
  fc.array(fc.oneof({ weight: 5, arbitrary: span(marks) }, { weight: 1, arbitrary: inlineObject }), {
    minLength: 1,
    maxLength: 5,
  });

const children = (marks: readonly string[]) =>
  fc.oneof({ weight: 1, arbitrary: noWords }, { weight: 5, arbitrary: someWords(marks) });

const kind = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('normal', 'h2', 'h3', 'h4', 'blockquote', 'h1', 'h6', 'lead')
      .map((style) => ({ style })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      style: fc.constantFrom('normal', 'normal', 'h3'),
      listItem: fc.constantFrom('bullet' as const, 'number' as const),
      level: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      style: fc.constant('normal'),
      listItem: fc.constant('check' as const),
      checked: fc.boolean(),
      level: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

const textBlock = fc.array(markDef, { maxLength: 3 }).chain((defs) => {
  const markDefs = defs.map((def, index) => ({ ...def, _key: `m${index}` }));
  const marks = [...decorators, 'highlighted', ...markDefs.map(({ _key }) => _key)];
  return fc
    .record({
      kind,
      children: children(marks),
      direction: fc.option(fc.constantFrom('ltr', 'rtl'), { nil: undefined }),
      fields: unknownFields,
    })
    .map(({ kind: place, children: parts, direction, fields }) => ({
      _type: 'block',
      ...place,
      ...(direction === undefined ? {} : { direction }),
      children: parts.map((part, index) => {
        const { fields: own, ...rest } = { fields: {}, ...part };
        return { ...rest, ...own, _key: `s${index}` };
      }),
      markDefs,
      ...fields,
    }));
});

const objectBlock = unknownFields.map((fields) => ({ _type: 'chart', rows: [['1', '2']], ...fields }));

const content = fc.array(textBlock, { minLength: 1, maxLength: 2 });

const factBox = fc
  .record({ title: fc.oneof(someText, fc.constant('')), content, fields: unknownFields })
  .map(({ fields, ...rest }) => ({ _type: 'factBox', ...rest, ...fields }));

const colSpans = fc.constantFrom(undefined, undefined, undefined, 1, 2, 3);
const cell = fc
  .record({ content, colSpan: colSpans, fields: unknownFields })
  .map(({ content: own, colSpan, fields }) => ({
    _type: 'cell',
    ...(colSpan === undefined ? {} : { colSpan }),
    content: own,
    ...fields,
  }));

/** Rows need not be of one length, nor widths be as many as columns. Cells that span rows stand in the last column, where no other can meet them. */
const table = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    down: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    caption: fc.oneof(fc.constant(''), someText),
    headerRows: fc.nat({ max: 3 }),
    headerColumns: fc.nat({ max: 2 }),
    columnWidths: fc.option(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }), {
      nil: undefined,
    }),
    fields: unknownFields,
  })
  .map(({ rows, down, columnWidths, fields, ...rest }) => ({
    _type: 'table',
    ...rest,
    ...(columnWidths === undefined ? {} : { columnWidths }),
    rows: rows.map((cells, row) => ({
      _type: 'row',
      _key: `r${row}`,
      ...(row === 0 ? fields : {}),
      cells: cells.map((one, column) => ({
        ...one,
        _key: `c${row}.${column}`,
        ...(row === 0 && column === cells.length - 1 && down !== undefined ? { rowSpan: down } : {}),
      })),
    })),
  }));

/** One with keys, and keys of its own for what stands in it. */
function keyed(block: object & { content?: readonly object[]; rows?: readonly object[] }, key: string): object {
  const inside = (blocks: readonly object[], at: string) =>
    blocks.map((one, index) => ({ ...one, _key: `${key}.${at}${index}` }));
  if ('content' in block) return { ...block, _key: key, content: inside(block.content ?? [], '') };
  if (!('rows' in block) || !('caption' in block)) return { ...block, _key: key };
  const rows = (block.rows ?? []) as readonly { readonly cells: readonly { readonly content: readonly object[] }[] }[];
  return {
    ...block,
    _key: key,
    rows: rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((one, index) => ({ ...one, content: inside(one.content, `${at}.${index}.`) })),
    })),
  };
}

const anyBlock = fc.oneof(
  { weight: 8, arbitrary: textBlock },
  { weight: 1, arbitrary: objectBlock },
  { weight: 1, arbitrary: factBox },
  { weight: 1, arbitrary: table },
);

export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(anyBlock, { minLength: 1, maxLength: 8 })
  .map((blocks) => Body.parse(blocks.map((block, index) => keyed(block, `b${index}`))) as Body);
