import { expect, test } from 'vitest';
import { filterSummaries } from '../../../renderer/library/filter-summaries';
import type { ArticleSummary } from '../../../shared/library/summary';
import { FileHash } from '../../../shared/model/ids';
import { aHash, anArticleId, noon } from '../../support/makers';

const summary = (number: number, differs: Partial<Extract<ArticleSummary, { kind: 'article' }>>): ArticleSummary => ({
  kind: 'article',
  id: anArticleId(number),
  headline: '',
  slugline: '',
  section: '',
  byline: '',
  review: 'draft',
  words: 0,
  versionCreated: noon,
  file: FileHash.parse(aHash()),
  ...differs,
});

const library = [
  summary(1, { headline: 'إعادة افتتاح المدرسة الأولى', section: 'مجتمع' }),
  summary(2, { headline: 'مُباراةُ القِمّة', byline: 'أحمد علي – وكالات' }),
  summary(3, { slugline: 'قمة-المناخ', headline: '' }),
  summary(4, { headline: 'تضخم ٣٫١ في المئة عام 2026' }),
];

test.each([
  ['', [1, 2, 3, 4]],
  ['   ', [1, 2, 3, 4]],
  ['اعاده المدرسه', [1]],
  ['الاولي مجتمع', [1]],
  ['مباراة', [2]],
  ['احمد', [2]],
  ['قمه', [2, 3]],
  ['٢٠٢٦', [4]],
  ['رياضيات', []],
])('«%s» finds as Arabic reads', (query, numbers) => {
  expect(filterSummaries(library, query).map(({ id }) => id)).toEqual(numbers.map((number) => anArticleId(number)));
});

test('an unreadable file is never hidden', () => {
  const broken: ArticleSummary = { kind: 'unreadable', id: anArticleId(9), problem: { kind: 'empty' } };
  expect(filterSummaries([broken, ...library], 'رياضيات')).toEqual([broken]);
});

test('without a query the list is the same object', () => {
  expect(filterSummaries(library, '')).toBe(library);
});
