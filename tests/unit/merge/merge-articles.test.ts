import { describe, expect, test } from 'vitest';
import { mergeArticles, planMerge, resolveMerge, type Merge } from '../../../shared/merge/merge-articles';
import type { Conflict } from '../../../shared/merge/merge-plan';
import type { Article } from '../../../shared/model/article';
import { Day, Timestamp } from '../../../shared/model/ids';
import type { Block, Body } from '../../../shared/model/body';
import type { Span } from '../../../shared/model/text-block';
import { blockText } from '../../../shared/model/plain-text';
import { aBody, anArticle, anArticleId } from '../../support/makers';

const base = anArticle({
  kicker: 'ثقافة',
  keywords: ['مكتبات'],
  body: aBody(
    'قال الوزير إن المكتبة الوطنية ستفتح أبوابها صباح الخميس المقبل أمام جميع القرّاء والباحثين.',
    'وتضم القاعة 1250 مخطوطة.',
    'وكانت الأعمال قد توقفت مرتين.',
  ),
});

const change = (differs: object): Article => ({ ...base, ...differs });
const merged = (merge: Merge): Article => {
  if (merge.kind !== 'merged') throw new Error(JSON.stringify(merge.plan.conflicts));
  return merge.article;
};
const conflictsOf = (ours: Article, theirs: Article): readonly Conflict[] =>
  planMerge({ base, ours, theirs }).conflicts;
const rewrite = (body: Body, at: number, from: string, to: string): Body =>
  body.map((block, index) => (index === at ? JSON.parse(JSON.stringify(block).replace(from, to)) : block));
const textsOf = ({ body }: Article): string[] => body.map(blockText);

describe('fields', () => {
  test.each([
    ['each side another field', { kicker: 'كتب' }, { section: 'ثقافة' }, { kicker: 'كتب', section: 'ثقافة' }],
    ['both the same', { headline: 'عنوان' }, { headline: 'عنوان' }, { headline: 'عنوان' }],
    ['a day that one side took away', { newsDate: null }, {}, { newsDate: null }],
    [
      'a field of a later version',
      { mood: { calm: true } },
      { kicker: 'كتب' },
      { mood: { calm: true }, kicker: 'كتب' },
    ],
  ])('%s', (_, ours, theirs, expected) => {
    expect(merged(mergeArticles({ base, ours: change(ours), theirs: change(theirs) }))).toEqual(change(expected));
  });

  test.each([
    ['headline', { headline: 'أول' }, { headline: 'ثانٍ' }],
    [
      'byline',
      { byline: { people: ['منى'], agency: 'وكالات', outlet: 'المدينة' } },
      { byline: { people: [], agency: 'رويترز', outlet: 'المدينة' } },
    ],
    ['keywords', { keywords: ['مكتبات', 'كتب'] }, { keywords: ['مكتبات', 'قراءة'] }],
    ['newsDate', { newsDate: Day.parse('2026-09-24') }, { newsDate: Day.parse('2026-09-25') }],
    ['mood', { mood: 'calm' }, { mood: 'urgent' }],
  ])('%s changed by both is one conflict, as a whole', (field, ours, theirs) => {
    expect(conflictsOf(change(ours), change(theirs))).toEqual([
      expect.objectContaining({ kind: 'field', id: `field:${field}`, ours, theirs }),
    ]);
  });

  test('a language comes with its direction', () => {
    const ours = change({ language: 'en', direction: 'ltr' });
    const theirs = change({ language: 'ur' });
    const merge = mergeArticles({ base, ours, theirs });
    expect(merge).toMatchObject({
      withOurs: { language: 'en', direction: 'ltr' },
      withTheirs: { language: 'ur', direction: 'rtl' },
    });
  });

  test('times are nobody’s conflict: the first making and the last writing stand', () => {
    const [early, late] = ['2026-09-25T11:00:00Z', '2026-09-25T15:00:00+03:00'].map((text) => Timestamp.parse(text));
    const ours = change({ firstCreated: early, versionCreated: late });
    const theirs = change({ firstCreated: late, versionCreated: early });
    expect(merged(mergeArticles({ base: null, ours, theirs }))).toMatchObject({
      firstCreated: early,
      versionCreated: late,
    });
  });

  test('two articles are never merged', () => {
    expect(() => mergeArticles({ base, ours: base, theirs: anArticle({ id: anArticleId(2) }) })).toThrow(TypeError);
  });
});

describe('blocks', () => {
  const [first, second, third] = base.body as [Block, Block, Block];
  const added = (key: string): Block => ({ ...aBody(key)[0]!, _key: key });

  test('one block each', () => {
    const ours = change({ body: rewrite(base.body, 1, '1250', '1300') });
    const theirs = change({ body: rewrite(base.body, 2, 'مرتين', 'ثلاث مرات') });
    expect(textsOf(merged(mergeArticles({ base, ours, theirs })))).toEqual([
      textsOf(base)[0],
      'وتضم القاعة 1300 مخطوطة.',
      'وكانت الأعمال قد توقفت ثلاث مرات.',
    ]);
  });

  test('what both put at one place stands there, ours first', () => {
    const ours = change({ body: [first, added('o1'), added('o2'), second, third] });
    const theirs = change({ body: [first, added('t1'), second, third, added('t2')] });
    expect(merged(mergeArticles({ base, ours, theirs })).body.map(({ _key }) => _key)).toEqual([
      'b0',
      'o1',
      'o2',
      't1',
      'b1',
      'b2',
      't2',
    ]);
  });

  test('what one side removed and the other left alone goes', () => {
    const ours = change({ body: [first, third] });
    const theirs = change({ body: rewrite(base.body, 2, 'مرتين', 'مرة') });
    expect(merged(mergeArticles({ base, ours, theirs })).body).toEqual([first, theirs.body[2]]);
  });

  test('what one side removed and the other changed is asked', () => {
    const ours = change({ body: [first, third] });
    const theirs = change({ body: rewrite(base.body, 1, '1250', '1300') });
    const merge = mergeArticles({ base, ours, theirs });
    expect(conflictsOf(ours, theirs)).toEqual([
      { kind: 'block', id: 'block:b1', key: 'b1', base: second, ours: null, theirs: theirs.body[1] },
    ]);
    expect(merge).toMatchObject({ withOurs: { body: ours.body }, withTheirs: { body: theirs.body } });
  });

  test('a block moved by one side and rewritten by the other is both', () => {
    const ours = change({ body: [third, first, second] });
    const theirs = change({ body: rewrite(base.body, 2, 'مرتين', 'مرة') });
    expect(merged(mergeArticles({ base, ours, theirs })).body).toEqual([theirs.body[2], first, second]);
  });

  test('each side moves another block', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const order = (...some: string[]): Article => change({ body: some.map(added) });
    const merge = mergeArticles({
      base: order(...keys),
      ours: order('b', 'a', 'c', 'd', 'e', 'f'),
      theirs: order('a', 'b', 'c', 'd', 'f', 'e'),
    });
    expect(merged(merge).body.map(({ _key }) => _key)).toEqual(['b', 'a', 'c', 'd', 'f', 'e']);
  });

  test('one block moved to two places is asked, and both orders can be had', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(added) as [Block, Block, Block, Block];
    const [was, ours, theirs] = [
      [a, b, c, d],
      [d, a, b, c],
      [a, d, b, c],
    ].map((body) => change({ body }));
    const merge = mergeArticles({ base: was!, ours: ours!, theirs: theirs! });
    expect(merge.kind === 'conflict' && merge.plan.conflicts).toEqual([
      {
        kind: 'order',
        id: 'order',
        base: ['a', 'b', 'c', 'd'],
        ours: ['d', 'a', 'b', 'c'],
        theirs: ['a', 'd', 'b', 'c'],
      },
    ]);
    expect(merge).toMatchObject({ withOurs: { body: ours!.body }, withTheirs: { body: theirs!.body } });
  });

  test('a block of an unknown kind is one thing', () => {
    const table = { _type: 'chart', _key: 't', rows: [['1', '2']], caption: '' } as Block;
    const withTable = (differs: object): Article => change({ body: [first, { ...table, ...differs }] });
    const [was, ours, theirs] = [{}, { rows: [['3']] }, { caption: 'جدول' }].map(withTable);
    expect(merged(mergeArticles({ base: was!, ours: ours!, theirs: was! }))).toEqual(ours);
    expect(planMerge({ base: was!, ours: ours!, theirs: theirs! }).conflicts).toMatchObject([{ id: 'block:t' }]);
  });

  test('both sides stay where that is chosen, theirs under a key of its own', () => {
    const ours = change({ body: rewrite(base.body, 1, '1250', '1300') });
    const theirs = change({ body: rewrite(base.body, 1, '1250', '1400') });
    const { body } = resolveMerge(planMerge({ base, ours, theirs }), new Map([['block:b1', 'both']]));
    expect(body.map(({ _key }) => _key)).toEqual(['b0', 'b1', 'b1-2', 'b2']);
    expect(body.map(blockText).slice(1, 3)).toEqual(['وتضم القاعة 1300 مخطوطة.', 'وتضم القاعة 1400 مخطوطة.']);
  });

  test('nothing is made of a conflict that nobody has decided', () => {
    const plan = planMerge({ base, ours: change({ headline: 'أ' }), theirs: change({ headline: 'ب' }) });
    expect(() => resolveMerge(plan, new Map())).toThrow('field:headline');
  });
});

describe('words of one block', () => {
  const weave = (ours: readonly [string, string], theirs: readonly [string, string]): Merge =>
    mergeArticles({
      base,
      ours: change({ body: rewrite(base.body, 0, ...ours) }),
      theirs: change({ body: rewrite(base.body, 0, ...theirs) }),
    });

  test('changes far from each other are both taken', () => {
    expect(textsOf(merged(weave(['الوزير', 'وزير الثقافة'], ['الخميس', 'الأحد'])))[0]).toBe(
      'قال وزير الثقافة إن المكتبة الوطنية ستفتح أبوابها صباح الأحد المقبل أمام جميع القرّاء والباحثين.',
    );
  });

  test.each([
    ['the same word', ['الوزير', 'الرئيس'], ['الوزير', 'المدير']],
    ['neighbouring words', ['الوزير', 'الرئيس'], ['قال ', 'نفى ']],
    ['words with two between', ['الوزير', 'الرئيس'], ['الوطنية ', '']],
    ['words put in at one place', ['صباح', 'مبكرًا صباح'], ['صباح', 'رسميًا صباح']],
  ] as const)('%s: a person decides', (_, ours, theirs) => {
    expect(weave(ours, theirs)).toMatchObject({ kind: 'conflict', plan: { conflicts: [{ id: 'block:b0' }] } });
  });

  test('a heading made of it by one side, a word changed by the other', () => {
    const ours = change({ body: [{ ...base.body[0]!, style: 'h2' }, ...base.body.slice(1)] });
    const theirs = change({ body: rewrite(base.body, 0, 'الخميس', 'الأحد') });
    expect(merged(mergeArticles({ base, ours, theirs })).body[0]).toEqual({ ...theirs.body[0]!, style: 'h2' });
  });

  test('a list item goes with its level', () => {
    const [first, ...rest] = base.body;
    const ours = change({ body: [{ ...first!, listItem: 'bullet', level: 1 }, ...rest] });
    const theirs = change({ body: [{ ...first!, style: 'h2' }, ...rest] });
    expect(conflictsOf(ours, theirs)).toMatchObject([{ id: 'block:b0' }]);
  });

  const spans = (...texts: readonly (readonly [text: string, ...marks: string[]])[]): Span[] =>
    texts.map(([text, ...marks], index) => ({ _type: 'span', _key: `s${index}`, text, marks }));
  const withSpans = (children: readonly Span[], markDefs: readonly object[] = []): Article =>
    change({ body: [{ ...base.body[0]!, children, markDefs }, ...base.body.slice(1)] });

  test('one side’s bold and the other’s word, far apart; keys stay unique', () => {
    const plain = withSpans(spans(['قال الوزير إن المكتبة ستفتح أبوابها غدًا']));
    const ours = withSpans(spans(['قال '], ['الوزير', 'strong'], [' إن المكتبة ستفتح أبوابها غدًا']));
    const theirs = withSpans(spans(['قال الوزير إن المكتبة ستفتح أبوابها اليوم']));
    const [block] = merged(mergeArticles({ base: plain, ours, theirs })).body;
    expect(block).toMatchObject({
      children: [
        { _key: 's0', text: 'قال ', marks: [] },
        { _key: 's1', text: 'الوزير', marks: ['strong'] },
        { _key: 's0-2', text: ' إن المكتبة ستفتح أبوابها اليوم', marks: [] },
      ],
    });
  });

  test('a word of two looks is one word: changed in both halves it is asked', () => {
    const was = withSpans(spans(['و', 'strong'], ['الوزير هنا اليوم في المدينة']));
    const ours = withSpans(spans(['ف', 'strong'], ['الوزير هنا اليوم في المدينة']));
    const theirs = withSpans(spans(['و', 'strong'], ['المدير هنا اليوم في المدينة']));
    expect(planMerge({ base: was, ours, theirs }).conflicts).toMatchObject([{ id: 'block:b0' }]);
  });

  test('a link taken away by one side and put on more words by the other is asked', () => {
    const link = { _type: 'link', _key: 'm0', href: 'https://example.org/' };
    const was = withSpans(spans(['المكتبة', 'm0'], [' فُتحت صباح الخميس أمام الجميع في المدينة القديمة']), [link]);
    const ours = withSpans(spans(['المكتبة فُتحت صباح الخميس أمام الجميع في المدينة القديمة']));
    const theirs = withSpans(
      spans(['المكتبة', 'm0'], [' فُتحت صباح الخميس أمام الجميع في المدينة '], ['القديمة', 'm0']),
      [link],
    );
    expect(planMerge({ base: was, ours, theirs }).conflicts).toMatchObject([{ id: 'block:b0' }]);
  });

  test('a new address on one side, a new word on the other', () => {
    const link = (href: string) => ({ _type: 'link', _key: 'm0', href });
    const children = spans(['المكتبة', 'm0'], [' فُتحت']);
    const was = withSpans(children, [link('https://example.org/')]);
    const ours = withSpans(children, [link('https://example.org/library')]);
    const theirs = withSpans(spans(['المكتبة', 'm0'], [' فُتحت أخيرًا']), [link('https://example.org/')]);
    expect(merged(mergeArticles({ base: was, ours, theirs })).body[0]).toMatchObject({
      children: theirs.body[0]!['children' as never],
      markDefs: [link('https://example.org/library')],
    });
  });
});

test('without a base nothing is guessed', () => {
  const theirs = change({ kicker: 'كتب', body: base.body.slice(1) });
  const ids = planMerge({ base: null, ours: base, theirs }).conflicts.map(({ id }) => id);
  expect(ids).toEqual(['field:kicker', 'block:b0']);
});
