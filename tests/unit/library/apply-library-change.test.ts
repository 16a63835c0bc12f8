import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLibraryChange, sortSummaries } from '../../../shared/library/apply-library-change';
import type { ArticleSummary, LibraryState } from '../../../shared/library/summary';
import { FileHash, Timestamp } from '../../../shared/model/ids';
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
  file: FileHash.parse(String(number % 10).repeat(64)),
});
const ids = (list: readonly ArticleSummary[]) => list.map(({ id }) => id);

describe('the library after a change', () => {
  const state = { articles: [aSummary(2), aSummary(1)], trash: [] };

  test('the article changed last stands first, whatever its clock’s offset', () => {
    const change = aSummary(1, '2026-09-25T09:30:00+00:00');
    expect(ids(applyLibraryChange(state, { kind: 'put', place: 'articles', summary: change }).articles)).toEqual([
      anArticleId(1),
      anArticleId(2),
    ]);
  });

  test('an article moved to the trash stands there and nowhere else, and comes back the same way', () => {
    const away = applyLibraryChange(state, { kind: 'put', place: 'trash', summary: aSummary(1) });
    expect([ids(away.articles), ids(away.trash)]).toEqual([[anArticleId(2)], [anArticleId(1)]]);
    expect(applyLibraryChange(away, { kind: 'put', place: 'articles', summary: aSummary(1) })).toEqual(state);
  });

  test('one whose folder somebody has taken away is nowhere', () => {
    const { articles, trash } = applyLibraryChange(state, { kind: 'gone', id: anArticleId(2) });
    expect([ids(articles), ids(trash)]).toEqual([[anArticleId(1)], []]);
  });

  test('putting one in its place gives the same list as sorting all anew', () => {
    const arbitrary = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(arbitrary, (changes) => {
        const summaries = changes.map(([number, minute]) => aSummary(number, `2026-09-25T12:0${minute}:00+03:00`));
        const after = summaries.reduce<LibraryState>(
          (library, summary) => applyLibraryChange(library, { kind: 'put', place: 'articles', summary }),
          { articles: [], trash: [] },
        );
        const last = new Map(summaries.map((summary) => [summary.id, summary]));
        expect(after.articles).toEqual(sortSummaries([...last.values()]));
      }),
    );
  });

  test('a file that can not be read stands first, for it needs somebody', () => {
    const summary: ArticleSummary = { kind: 'unreadable', id: anArticleId(0), problem: { kind: 'empty' } };
    expect(ids(applyLibraryChange(state, { kind: 'put', place: 'articles', summary }).articles)[0]).toBe(
      anArticleId(0),
    );
  });
});
