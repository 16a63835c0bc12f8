import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToTrash, sortSummaries } from '../../../shared/library/order';
import type { ArticleSummary, Trash } from '../../../shared/library/summary';
import { Timestamp } from '../../../shared/model/ids';
import { anArticleId, aSummary } from '../../support/makers';

const summaryOf = (number: number, at = `2026-09-25T12:0${number}:00+03:00`): ArticleSummary =>
  aSummary({ id: anArticleId(number), headline: `خبر ${number}`, versionCreated: Timestamp.parse(at) });
const ids = (list: readonly ArticleSummary[]) => list.map(({ id }) => id);

describe('the trash after a change', () => {
  const trash = [summaryOf(2), summaryOf(1)];
  const put = (place: 'articles' | 'trash', summary: ArticleSummary) => ({ kind: 'put' as const, place, summary });

  test('the article changed last stands first, whatever its clock’s offset', () => {
    const change = summaryOf(1, '2026-09-25T09:30:00+00:00');
    expect(ids(applyToTrash(trash, put('trash', change)))).toEqual([anArticleId(1), anArticleId(2)]);
  });

  test('an article that comes back is in the trash no more, and returns the same way', () => {
    const back = applyToTrash(trash, put('articles', summaryOf(1)));
    expect(ids(back)).toEqual([anArticleId(2)]);
    expect(applyToTrash(back, put('trash', summaryOf(1)))).toEqual(trash);
  });

  test('one whose folder somebody has taken away is nowhere', () => {
    expect(ids(applyToTrash(trash, { kind: 'gone', id: anArticleId(2) }))).toEqual([anArticleId(1)]);
  });

  test('putting one in its place gives the same list as sorting all anew', () => {
    const arbitrary = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(arbitrary, (changes) => {
        const summaries = changes.map(([number, minute]) => summaryOf(number, `2026-09-25T12:0${minute}:00+03:00`));
        const after = summaries.reduce<Trash>((list, summary) => applyToTrash(list, put('trash', summary)), []);
        const last = new Map(summaries.map((summary) => [summary.id, summary]));
        expect(after).toEqual(sortSummaries([...last.values()]));
      }),
    );
  });

  test('a file that can not be read stands first, for it needs somebody', () => {
    const summary: ArticleSummary = { kind: 'unreadable', id: anArticleId(0), problem: { kind: 'empty' } };
    expect(ids(applyToTrash(trash, put('trash', summary)))[0]).toBe(anArticleId(0));
  });
});
