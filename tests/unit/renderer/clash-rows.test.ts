import { describe, expect, test } from 'vitest';
import { clashRows, nextUndecided, type ClashRow } from '../../../renderer/article/clash/clash-rows';
import {
  blockContents,
  fieldContents,
  orderContents,
  type SideContent,
} from '../../../renderer/article/clash/side-content';
import { planMerge } from '../../../shared/merge/merge-articles';
import { createTranslate } from '../../../shared/messages/translate';
import type { Article } from '../../../shared/model/article';
import type { Block } from '../../../shared/model/body';
import { aBody, anArticle } from '../../support/makers';

const base = anArticle({ section: 'محليات', body: aBody('أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة') });
const t = createTranslate('ar');

const write = (change: Partial<Article>, texts: Readonly<Record<number, string>> = {}): Article => ({
  ...base,
  body: base.body.map((block, at) => (texts[at] === undefined ? block : { ...aBody(texts[at])[0]!, _key: block._key })),
  ...change,
});

const rowsOf = (ours: Article, theirs: Article) => clashRows(planMerge({ base, ours, theirs }));
const sketch = (row: ClashRow): string => {
  if (row.kind === 'same') return `same ${row.slots.length}`;
  return row.kind === 'taken' ? `taken ${row.key} ${row.slot.from}` : `conflict ${row.key}`;
};

describe('rows', () => {
  test('what nobody touched is folded, field by field and paragraph by paragraph', () => {
    const { fields, blocks } = rowsOf(
      write({ headline: 'لنا' }, { 2: 'لنا' }),
      write({ headline: 'لهم' }, { 2: 'لهم', 4: 'لهم' }),
    );
    expect(fields.map(sketch)).toEqual(['conflict headline', 'same 3']);
    expect(blocks.map(sketch)).toEqual(['same 2', 'conflict b2', 'same 1', 'taken b4 theirs']);
  });

  test('a paragraph that one side removed is in sight', () => {
    const { blocks } = rowsOf(write({ body: base.body.slice(1) }), base);
    expect(blocks.map(sketch)).toEqual(['taken b0 ours', 'same 4']);
  });

  test('conflicts of the rows are those of the plan, in its order', () => {
    const [a, b, c, d, e] = base.body as [Block, Block, Block, Block, Block];
    const plan = planMerge({
      base,
      ours: write({ language: 'en', kicker: 'لنا', body: [e, a, b, c, d] }),
      theirs: write({ language: 'fr', kicker: 'لهم', body: [a, e, b, c, d] }),
    });
    const { fields, blocks } = clashRows(plan);
    const ids = [...fields, ...blocks].flatMap((row) => (row.kind === 'conflict' ? row.conflict.id : []));
    expect(ids).toEqual(['field:kicker', 'field:language', 'order']);
    expect(plan.conflicts.map(({ id }) => id)).toEqual(ids);
  });
});

test('the next conflict that waits is looked for onwards, then from the beginning', () => {
  const { conflicts } = planMerge({
    base,
    ours: write({ headline: 'لنا' }, { 1: 'لنا', 3: 'لنا' }),
    theirs: write({ headline: 'لهم' }, { 1: 'لهم', 3: 'لهم' }),
  });
  const next = (after: 'field:headline' | 'block:b1' | 'block:b3' | null, ...decided: string[]) =>
    nextUndecided(conflicts, ({ id }) => decided.includes(id), after)?.id ?? null;
  expect(next(null)).toBe('field:headline');
  expect(next('field:headline', 'field:headline')).toBe('block:b1');
  expect(next('block:b3', 'block:b3')).toBe('field:headline');
  expect(next('block:b1', 'block:b1', 'block:b3', 'field:headline')).toBeNull();
});

describe('what a side shows', () => {
  const textOf = (content: SideContent): string =>
    content.kind === 'note'
      ? `(${content.text})`
      : content.runs.flatMap(({ pieces }) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''))).join('');
  const texts = ({ base: was, ours, theirs }: ReturnType<typeof blockContents>): string[] =>
    [was, ours, theirs].map(textOf);

  test.each([
    ['headline', { headline: 'كان' }, { headline: 'لنا' }, { headline: '' }, ['كان', 'لنا', '(فارغ)']],
    [
      'byline',
      { byline: { people: [], agency: 'وكالات', outlet: 'المدينة' } },
      { byline: { people: ['منى'], agency: '', outlet: 'المدينة' } },
      { byline: { people: [], agency: '', outlet: '' } },
      ['وكالات – المدينة', 'منى – المدينة', '(فارغ)'],
    ],
    ['keywords', { keywords: [] }, { keywords: ['أ', 'ب'] }, { keywords: ['ج'] }, ['(فارغ)', 'أ، ب', 'ج']],
    [
      'newsDate',
      { newsDate: null },
      { newsDate: '2026-09-24' },
      { newsDate: '2026-09-25' },
      ['(فارغ)', '2026-09-24', '2026-09-25'],
    ],
    ['language', { language: 'ar' }, { language: 'en' }, { language: 'ur' }, ['العربية', 'الإنجليزية', 'ur']],
    ['mood', {}, { mood: { calm: true } }, { mood: 'urgent' }, ['(فارغ)', '{"calm":true}', 'urgent']],
  ])('%s', (field, was, ours, theirs, expected) => {
    expect(texts(fieldContents(t, field, { base: was, ours, theirs }))).toEqual(expected);
  });

  const [block] = aBody('نص') as [Block];

  test('a paragraph that is gone, and one that was never there', () => {
    expect(texts(blockContents(t, { base: block, ours: null, theirs: block }))).toEqual([
      'نص',
      '(حُذفت من هذه النسخة)',
      'نص',
    ]);
    expect(texts(blockContents(t, { base: null, ours: block, theirs: null }))).toEqual([
      '(لم تكن)',
      'نص',
      '(ليست في هذه النسخة)',
    ]);
  });

  test('where the kinds differ both are named', () => {
    const { ours, theirs } = blockContents(t, { base: block, ours: block, theirs: { ...block, style: 'h2' } as Block });
    expect([ours, theirs]).toMatchObject([{ label: 'فقرة' }, { label: 'عنوان 2' }]);
  });

  test('of an unknown kind one sees what it holds', () => {
    const table = (cell: string) => ({ _type: 'chart', _key: 't', rows: [[cell]] }) as Block;
    const { ours, theirs } = blockContents(t, { base: table('0'), ours: table('1'), theirs: table('2') });
    expect(textOf(ours)).toContain('"1"');
    expect(theirs).toMatchObject({ label: 'عنصر من نوع \u2068chart\u2069' });
  });

  test('orders show only the stretch that differs', () => {
    const [a, b, c, d, e] = base.body as [Block, Block, Block, Block, Block];
    const [ours, theirs] = [
      [a, d, b, c, e],
      [a, b, d, c, e],
    ].map((body) => write({ body }));
    const plan = planMerge({ base: null, ours: ours!, theirs: theirs! });
    const order = plan.conflicts.find((conflict) => conflict.kind === 'order');
    expect(order?.kind === 'order' && texts(orderContents(t, plan, order))).toEqual([
      '(لم تكن)',
      '2. رابعة\n3. ثانية',
      '3. ثانية\n2. رابعة',
    ]);
  });
});
