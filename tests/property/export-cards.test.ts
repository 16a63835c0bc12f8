/** Cards and notes in an exported page: every word of them is there, and our own page comes back as it was. */
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { articlePageOf } from '../support/pages';
import { leftOutOf } from '../../shared/export/left-out';
import { findAll, hasClass, parseHtml, textOf } from '../../shared/import/html/html-nodes';
import { parseHtmlPage } from '../../shared/import/html/html-page';
import type { Block, Body } from '../../shared/model/body';
import type { TextBlock } from '../../shared/model/text-block';
import { countedKeys } from '../support/keys';
import { anArticle, anArticleId } from '../support/makers';

const words = fc.constantFrom(
  'قال الوزير',
  'BBC: نعم',
  'نسبة 10-15% <من> "الكل"',
  ' فراغ  مزدوج ',
  'سطر\nوسطر',
  '«اقتباس»',
);
const maybe = fc.oneof(fc.constant(''), words);

const card: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ _type: fc.constant('pullQuote' as const), _key: fc.constant(''), text: words, attribution: maybe }),
  fc.constant({ _type: 'divider' as const, _key: '' }),
  fc.record({
    _type: fc.constant('embed' as const),
    _key: fc.constant(''),
    href: fc.constantFrom('https://www.example.org/watch?v=1&t=2', 'mailto:desk@example.org'),
    title: maybe,
    provider: maybe,
  }),
  fc.record({
    _type: fc.constant('relatedArticle' as const),
    _key: fc.constant(''),
    article: fc.constantFrom(anArticleId(3), anArticleId(4)),
    headline: words,
  }),
);

const noted: fc.Arbitrary<TextBlock> = fc.record({
  _type: fc.constant('block' as const),
  _key: fc.constant(''),
  style: fc.constantFrom('normal', 'h2', 'blockquote'),
  markDefs: fc.constant([]),
  children: fc
    .tuple(words, words, fc.option(words))
    .map(([text, note, more]) => [
      { _type: 'span' as const, _key: 's0', text, marks: [] },
      { _type: 'explainer' as const, _key: 'note 1/ا', text: note },
      ...(more === null ? [] : [{ _type: 'span' as const, _key: 's1', text: more, marks: [] }]),
    ]),
});

const bodies: fc.Arbitrary<Body> = fc
  .array(fc.oneof(card, noted), { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.map((block, index) => ({ ...block, _key: `b${index}` })));

const links = {
  article: (id: string) => (id === anArticleId(3) ? 'three.html' : null),
  media: () => null,
  renditions: () => [],
};
const page = (body: Body): string => articlePageOf(anArticle({ headline: 'عنوان', body }), links);

test('our own page comes back with its cards and notes', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const read = parseHtmlPage(page(body), countedKeys());
      expect(withoutKeys(read.article!.body)).toEqual(withoutKeys(body));
      expect(read.leftOut).toEqual([]);
    }),
  );
});

test('a page with cards and notes is sound HTML, whatever stands in them', async () => {
  const validate = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
  const samples = fc.sample(bodies, 12);
  for (const body of samples) {
    const report = await validate.validateString(page(body));
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  }
});

test('every note has a number that leads to it and back', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const root = parseHtml(page(body));
      const marks = findAll(root, (one) => one.tagName === 'sup' && hasClass(one, 'note-mark'));
      const ids = new Set(findAll(root, (one) => one.attrs.some(({ name }) => name === 'id')).map((one) => idOf(one)));
      const targets = findAll(root, (one) => /note/.test(hrefOf(one))).map((one) => hrefOf(one).slice(1));
      expect(marks.map(textOf)).toEqual(marks.map((_, index) => String(index + 1)));
      expect(targets.length).toBe(2 * marks.length);
      expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    }),
  );
});

test('none of them is told as left out', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(leftOutOf(body)).toEqual([]);
    }),
  );
});

test('an article that the site has no page of is named without a link', () => {
  const related = (id: 3 | 4): Body => [
    { _type: 'relatedArticle', _key: 'r', article: anArticleId(id), headline: 'خبر آخر' },
  ];
  expect(page(related(3))).toContain('<a href="three.html">خبر آخر</a>');
  expect(page(related(4))).toContain(`<p class="related-article" data-article="${anArticleId(4)}">خبر آخر</p>`);
});

type Attributed = { readonly attrs: readonly { readonly name: string; readonly value: string }[] };
const valueOf = ({ attrs }: Attributed, wanted: string): string =>
  attrs.find(({ name }) => name === wanted)?.value ?? '';
const idOf = (one: Attributed): string => valueOf(one, 'id');
const hrefOf = (one: Attributed): string => valueOf(one, 'href');

/** Keys are new after an import. */
const withoutKeys = (body: Body): unknown =>
  JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === '_key' ? undefined : value)));
