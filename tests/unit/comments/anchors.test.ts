import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchoredText, anchorsIn, putAnchor } from '../../../shared/comments/anchor-words';
import { compareArticles } from '../../../shared/compare/compare-articles';
import { articleExport } from '../../../shared/export/article-json';
import { articlePageOf } from '../../support/pages';
import { clipboardHtml } from '../../../shared/export/clipboard';
import { exportFiles } from '../../../shared/export/export-files';
import { unpublished } from '../../../shared/export/publication';
import { leftOutOf } from '../../../shared/export/left-out';
import { mergeArticles } from '../../../shared/merge/merge-articles';
import type { AnchorDef } from '../../../shared/model/anchors';
import { Body, isTextBlock, type Block } from '../../../shared/model/body';
import { canonicalArticle } from '../../../shared/model/canonical';
import type { TextBlock } from '../../../shared/model/text-block';
import { arbitraryBody } from '../../support/arbitrary-body';
import { aBody, anArticle, noon } from '../../support/makers';

const anAnchor = (key: string): AnchorDef => ({ _type: 'comment', _key: key, thread: `T-${key}` });
const newsroom = { name: 'المدينة', language: 'ar' } as const;

/** Puts an anchor on any letters of any block, also within tables and boxes. */
function anchored(value: unknown, wishes: readonly number[], count = { at: 0 }): unknown {
  if (Array.isArray(value)) return value.map((one) => anchored(one, wishes, count));
  if (typeof value !== 'object' || value === null) return value;
  if ('_type' in value && isTextBlock(value as Block) && 'children' in value) {
    const block = value as TextBlock;
    const { length } = anchoredText(block);
    const wish = wishes[(count.at += 1) % wishes.length]!;
    if (length === 0 || wish % 3 === 0) return block;
    const start = wish % length;
    return putAnchor(block, anAnchor(`zz${count.at}`), { start, end: Math.min(length, start + 1 + (wish % 7)) });
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, anchored(inner, wishes, count)]));
}

test('C6 anchors change neither the approved text, nor a comparison, nor anything that goes out', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), (body, wishes) => {
      const [before, after] = [anArticle({ body }), anArticle({ body: Body.parse(anchored(body, wishes)) as Body })];
      expect(canonicalArticle(after)).toBe(canonicalArticle(before));
      expect(articleExport(after)).toEqual(articleExport(before));
      expect(articlePageOf(after)).toBe(articlePageOf(before));
      expect(leftOutOf(after.body)).toEqual(leftOutOf(before.body));
      const copied = { direction: 'rtl', language: 'ar' } as const;
      expect(clipboardHtml(after.body, copied)).toBe(clipboardHtml(before.body, copied));
      const files = (article: typeof before) => [
        ...exportFiles({
          newsroom,
          outgoing: [{ article, publication: unpublished }],
          now: noon,
          ticker: null,
          already: [],
        }),
      ];
      expect(files(after)).toEqual(files(before));
      expect(compareArticles(before, after, () => '')).toEqual(compareArticles(before, before, () => ''));
    }),
  );
});

describe('two desks', () => {
  const base = anArticle({ body: aBody('قال الوزير إن المكتبة الوطنية ستفتح أبوابها صباح الخميس المقبل.') });
  const block = base.body[0] as TextBlock;
  const commented = (words: string, key: string, on: TextBlock = block): TextBlock => {
    const start = anchoredText(on).indexOf(words);
    return putAnchor(on, anAnchor(key), { start, end: start + words.length });
  };
  const rewritten = (from: string, to: string): TextBlock =>
    JSON.parse(JSON.stringify(block).replace(from, to)) as TextBlock;
  const merge = (ours: TextBlock, theirs: TextBlock) => {
    const merged = mergeArticles({ base, ours: { ...base, body: [ours] }, theirs: { ...base, body: [theirs] } });
    if (merged.kind !== 'merged') throw new Error('a comment is no conflict');
    return merged.article.body[0] as TextBlock;
  };
  const wordsOf = (merged: TextBlock) => anchorsIn(merged).map(({ def, quote }) => [def._key, quote.text]);

  test('comment on the same words, and both comments stand there', () => {
    expect(wordsOf(merge(commented('الوزير إن', 'a'), commented('الوزير', 'b')))).toEqual([
      ['a', 'الوزير إن'],
      ['b', 'الوزير'],
    ]);
  });

  test('one comments where the other writes', () => {
    const merged = merge(commented('الوزير', 'a'), rewritten('قال', 'أكّد'));
    expect(anchoredText(merged)).toContain('أكّد الوزير');
    expect(wordsOf(merged)).toEqual([['a', 'الوزير']]);
  });

  test('what the other took away takes the anchor along', () => {
    expect(wordsOf(merge(commented('الوطنية', 'a'), rewritten(' الوطنية', '')))).toEqual([]);
  });
});
