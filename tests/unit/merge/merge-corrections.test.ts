import { expect, test } from 'vitest';
import { compareArticles } from '../../../shared/compare/compare-articles';
import { mergeArticles } from '../../../shared/merge/merge-articles';
import type { Article } from '../../../shared/model/article';
import { canonicalArticle } from '../../../shared/model/canonical';
import { shownCorrections, type Correction } from '../../../shared/model/correction';
import { Timestamp } from '../../../shared/model/ids';
import { changesBetween } from '../../../shared/differences/changes-between';
import { anArticle } from '../../support/makers';

const aCorrection = (name: string, text: string, hour = 9): Correction => ({
  _key: name,
  text,
  at: Timestamp.parse(`2026-09-25T${String(hour).padStart(2, '0')}:00:00+03:00`),
});
const corrected = (...corrections: Correction[]): Article => anArticle({ corrections });

const first = aCorrection('c1', 'كان العدد خطأً.');

test('corrections of two desks both stand, in the order of time', () => {
  const ours = corrected(first, aCorrection('ours', 'اسم الوزير', 12));
  const theirs = corrected(first, aCorrection('theirs', 'يوم الافتتاح', 10));
  const merge = mergeArticles({ base: corrected(first), ours, theirs });
  if (merge.kind !== 'merged') throw new Error('a conflict');
  expect(merge.article.corrections?.map(({ _key }) => _key)).toEqual(['c1', 'theirs', 'ours']);
});

test('one correction that both worded differently is asked', () => {
  const ours = corrected(aCorrection('c1', 'كان العدد 12.'));
  const theirs = corrected(aCorrection('c1', 'كان العدد 13.'));
  const merge = mergeArticles({ base: corrected(first), ours, theirs });
  expect(merge.kind === 'conflict' && merge.plan.conflicts.map(({ id }) => id)).toEqual(['field:corrections']);
});

test('a side that took the last one back leaves none', () => {
  const merge = mergeArticles({ base: corrected(first), ours: anArticle(), theirs: corrected(first) });
  expect(merge.kind === 'merged' && 'corrections' in merge.article).toBe(false);
});

test('a correction is part of what is approved; without any the article is what it was', () => {
  expect(canonicalArticle(corrected(first))).not.toBe(canonicalArticle(anArticle()));
  expect(canonicalArticle(anArticle({ corrections: undefined }))).toBe(canonicalArticle(anArticle()));
});

test('readers see the newest first, and none that has no words yet', () => {
  const shown = shownCorrections(corrected(first, aCorrection('c2', ' ', 10), aCorrection('c3', 'ثانٍ', 11)));
  expect(shown.map(({ _key }) => _key)).toEqual(['c3', 'c1']);
});

test('a comparison and a suggestion name the field and say what it says', () => {
  const [before, after] = [anArticle(), corrected(first)];
  const texts = (_: string, part: object): string =>
    'corrections' in part ? (part.corrections as Correction[]).map(({ text }) => text).join() : '';
  expect(compareArticles(before, after, texts).fields.map(({ field }) => field)).toEqual(['corrections']);
  const { list, without } = changesBetween(before, after);
  expect(list).toMatchObject([{ aspect: 'corrections', after: first.text }]);
  expect(without(new Set(list.map(({ id }) => id)))).toEqual(before);
});
