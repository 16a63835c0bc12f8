import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareArticles } from '../../../shared/compare/compare-articles';
import { withoutKeys } from '../../../shared/compare/plain-text-block';
import { takeBack } from '../../../shared/compare/take-back';
import type { Part } from '../../../shared/merge/fields';
import { withoutAnchors } from '../../../shared/model/anchors';
import { Article } from '../../../shared/model/article';
import type { TextBlock } from '../../../shared/model/text-block';
import { textOf } from '../../../shared/model/plain-text';
import { arbitraryVersions } from '../../support/arbitrary-versions';
import { comparedAfter, comparedBefore } from '../../support/compared-page';
import { aBody, anArticle } from '../../support/makers';

const fieldText = (field: string, part: Part): string => {
  const value = part[field] ?? '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
const compare = (before: Article, after: Article) => compareArticles(before, after, fieldText);
const said = ({ versionCreated: _, ...article }: Article) =>
  JSON.parse(JSON.stringify(withoutKeys(withoutAnchors(article)))) as unknown;

/** Takes back whatever can be, the first first, until nothing can. Gives the text and what was left. */
function takenBackAll(
  before: Article,
  after: Article,
): { readonly article: Article; readonly left: readonly string[] } {
  let article = after;
  for (let turn = 0; turn < 300; turn += 1) {
    const comparison = compare(before, article);
    const next = comparison.changes
      .map((change) => takeBack(comparison, { before, after: article }, change))
      .find((one) => one !== null);
    if (next === undefined) return { article, left: comparison.changes };
    article = next;
  }
  throw new Error('taking back does not end');
}

test('one change goes, the others stay', () => {
  const before = anArticle({ body: aBody('قال الوزير أمس إن الجسر آمن', 'الثانية') });
  const after = anArticle({ body: aBody('قال المدير أمس إن النفق آمن', 'الثانية') });
  const words = (change: string) => {
    const taken = takeBack(compare(before, after), { before, after }, change);
    return textOf(taken!.body[0] as TextBlock);
  };
  expect(words('block:b0/text#0')).toBe('قال الوزير أمس إن النفق آمن');
  expect(words('block:b0/text#1')).toBe('قال المدير أمس إن الجسر آمن');
});

test('a link that was taken away leads where it led', () => {
  const [plain] = aBody('قالت الصحيفة أمس');
  const linked = {
    ...plain,
    children: [
      { _type: 'span', _key: 's0', text: 'قالت ', marks: [] },
      { _type: 'span', _key: 's1', text: 'الصحيفة', marks: ['l'] },
      { _type: 'span', _key: 's2', text: ' أمس', marks: [] },
    ],
    markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.org/a' }],
  } as TextBlock;
  const [before, after] = [anArticle({ body: [linked] }), anArticle({ body: [plain!] })];
  const taken = takeBack(compare(before, after), { before, after }, 'block:b0/text#0');
  expect(said(taken!)).toEqual(said(before));
});

test('every kind of change on a page can be taken back, and all of them make it what it was', () => {
  const { article, left } = takenBackAll(comparedBefore, comparedAfter);
  expect(left).toEqual([]);
  expect(said(article)).toEqual(said(comparedBefore));
});

test(
  'what one change takes back is a valid article, and what is left in the end is only what a person must decide',
  () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ ours, theirs }) => {
        const { article, left } = takenBackAll(ours, theirs);
        expect(Article.safeParse(article).error).toBeUndefined();
        expect(left.filter((change) => !/\/(rows|columns|cells)/.test(change))).toEqual([]);
        expect(left.length > 0 ? null : said(article)).toEqual(left.length > 0 ? null : said(ours));
      }),
      { numRuns: Number(process.env['MIDAD_RUNS'] ?? 200) },
    );
  },
  60_000 + Number(process.env['MIDAD_RUNS'] ?? 200) * 200,
);
