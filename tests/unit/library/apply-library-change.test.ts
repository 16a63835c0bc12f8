import { describe, expect, test } from 'vitest';
import { applyLibraryChange } from '../../../shared/library/apply-library-change';
import type { ArticleSummary } from '../../../shared/library/summary';
import { Timestamp } from '../../../shared/model/ids';
import { anArticleId } from '../../support/makers';

const aSummary = (number: number, at = `2026-09-25T12:0${number}:00+03:00`): ArticleSummary => ({
  kind: 'article',
  id: anArticleId(number),
  headline: `خبر ${number}`,
  slugline: '',
  section: '',
  byline: '',
  review: 'draft',
  words: 0,
  versionCreated: Timestamp.parse(at),
});
const ids = (list: readonly ArticleSummary[]) => list.map(({ id }) => id);

describe('the library after a change', () => {
  const state = { articles: [aSummary(2), aSummary(1)], trash: [] };

  test('the article changed last stands first, whatever its clock’s offset', () => {
    const change = aSummary(1, '2026-09-25T09:30:00+00:00');
    expect(ids(applyLibraryChange(state, { place: 'articles', summary: change }).articles)).toEqual([
      anArticleId(1),
      anArticleId(2),
    ]);
  });

  test('an article moved to the trash stands there and nowhere else, and comes back the same way', () => {
    const away = applyLibraryChange(state, { place: 'trash', summary: aSummary(1) });
    expect([ids(away.articles), ids(away.trash)]).toEqual([[anArticleId(2)], [anArticleId(1)]]);
    expect(applyLibraryChange(away, { place: 'articles', summary: aSummary(1) })).toEqual(state);
  });

  test('a file that can not be read stands first, for it needs somebody', () => {
    const summary: ArticleSummary = { kind: 'unreadable', id: anArticleId(0), problem: { kind: 'empty' } };
    expect(ids(applyLibraryChange(state, { place: 'articles', summary }).articles)[0]).toBe(anArticleId(0));
  });
});
