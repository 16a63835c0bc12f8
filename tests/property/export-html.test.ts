import { toHTML } from '@portabletext/to-html';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlePageOf } from '../support/pages';
import { leftToRightRuns } from '../../shared/export/bidi';
import { bodyHtml } from '../../shared/export/body/body-html';
import { isolated } from '../../shared/export/isolate';
import { parseHtmlPage } from '../../shared/import/html/html-page';
import { parseHtml, textOf } from '../../shared/import/html/html-nodes';
import type { Article } from '../../shared/model/article';
import { isKnownObject, isTextBlock, textBlocksIn, type Body } from '../../shared/model/body';
import { objectTexts } from '../../shared/model/object-texts';
import { textOf as plainText } from '../../shared/model/plain-text';
import { isSpan } from '../../shared/model/text-block';
import { anArticle, noon } from '../support/makers';
import { bodies, bodiesWithContainers, withoutKeys } from '../support/bodies';
import { countedKeys } from '../support/keys';
import { shownBlock, shownBody } from '../support/shown-body';

const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'خبر',
        'الـ',
        'BBC',
        'a',
        '(',
        ')',
        '[',
        ']',
        ' ',
        '-',
        '–',
        '/',
        '.',
        ',',
        '،',
        ':',
        '%',
        '+',
        '1',
        '15',
        '2026',
        '٣',
        '«',
        '»',
        '"',
        '&',
        '<',
        '>',
        "'",
        '\n',
        '$',
        '@',
        '\u200F',
        '🙂',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join('').replace(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, ''));

const words = (html: string): string => textOf(parseHtml(`<!doctype html><body><p>${html}</p>`));

test('isolation changes no letter', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      expect(words(isolated(text, 'rtl'))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('runs stand in order, apart, within the text, and hold no Arabic letter and no half pair of brackets', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      let at = 0;
      for (const { start, end } of leftToRightRuns(text)) {
        const run = text.slice(start, end);
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(run).not.toMatch(/\p{Script=Arabic}|\n/u);
        expect([...run.matchAll(/\(/g)].length).toBe([...run.matchAll(/\)/g)].length);
        expect(run).toBe(run.trim());
        at = end;
      }
    }),
    { numRuns: 3000 },
  );
});

test('the body’s words are all there, in order', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const typed = body
        .filter(isTextBlock)
        .flatMap(({ children }) => children.map((child) => (isSpan(child) ? child.text : '')));
      expect(words(bodyHtml(body, 'rtl')).replaceAll('\n', '')).toBe(typed.join('').replaceAll('\n', ''));
    }),
  );
});

test('the renderer of the Portable Text project prints the same words', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const theirs = toHTML(JSON.parse(JSON.stringify(body)), { onMissingComponent: false });
      const visible = (html: string) => words(html).replace(/[\n\u00A0 ]/g, '');
      expect(visible(bodyHtml(body, 'rtl'))).toBe(visible(theirs));
    }),
  );
});

test('every word of tables and boxes is on the page, in the order in which they are read', () => {
  fc.assert(
    fc.property(bodiesWithContainers, (body) => {
      const typed = body.flatMap((one) => {
        const own = objectTexts(one).map(({ text }) => text);
        return [...own, ...textBlocksIn(one).map(plainText)];
      });
      const visible = (text: string): string => text.replaceAll('\n', '');
      expect(visible(words(bodyHtml(body, 'rtl')))).toBe(visible(typed.join('')));
    }),
    { numRuns: 300 },
  );
});

test('tables and boxes of our own page come back as they were', () => {
  fc.assert(
    fc.property(bodiesWithContainers, (body) => {
      const page = articlePageOf(anArticle({ body }));
      const read = parseHtmlPage(page, countedKeys());
      expect(shownWhole(read.article!.body)).toEqual(shownWhole(body));
      expect(read.leftOut).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** With what stands in the boxes. */
const shownWhole = (body: Body): string[] =>
  body.flatMap((one) =>
    isKnownObject(one) && one._type === 'factBox'
      ? [`box «${one.title}»`, ...shownBody(one.content)]
      : [shownBlock(one)],
  );

test('our own page comes back field for field', () => {
  const line = fc.constantFrom('', 'تمهيد: BBC تعلن', 'نسبة 10-15% <من> "الكل"', ' فراغ  مزدوج ', 'سطر\nوسطر');
  const article: fc.Arbitrary<Partial<Article>> = fc.record({
    kicker: line,
    headline: line,
    subheadline: line,
    standfirst: line,
    located: line,
    section: fc.constantFrom('', 'سياسة', 'R&D "x"'),
    keywords: fc.subarray(['غزة', 'a, b', '5-3']),
    newsDate: fc.constantFrom(null, '2026-09-25' as Article['newsDate']),
    byline: fc.constantFrom(
      { people: [], agency: '', outlet: '' },
      { people: [], agency: 'وكالات', outlet: 'المدينة' },
      { people: ['سارة نصر', 'John Smith'], agency: 'Reuters', outlet: 'المدينة', separator: ' — ' },
    ),
    corrections: fc.constantFrom(undefined, [
      { _key: 'c1', text: 'كان العدد 10-15%، والصحيح 12.', at: noon },
      { _key: 'c2', text: 'سطر\nوسطر', at: '2026-09-25T13:00:00+03:00' as Article['versionCreated'] },
    ]),
    body: bodies,
  });
  fc.assert(
    fc.property(article, (fields) => {
      const written = anArticle(fields);
      const read = parseHtmlPage(articlePageOf(written), countedKeys());
      const { body, ...rest } = read.article!;
      const {
        id: _,
        format: __,
        slugline: ___,
        firstCreated: ____,
        versionCreated: _____,
        body: typed,
        ...expected
      } = written;
      expect(unkeyed({ ...emptyFields, ...rest })).toEqual(unkeyed(expected));
      expect(withoutKeys(body)).toEqual(withoutKeys(typed));
      expect(read.leftOut).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const unkeyed = <T extends Pick<Article, 'corrections'>>(fields: T) => ({
  ...fields,
  corrections: fields.corrections?.map(({ text, at }) => ({ text, at })),
});

const emptyFields = {
  kicker: '',
  headline: '',
  subheadline: '',
  standfirst: '',
  located: '',
  section: '',
  keywords: [],
  newsDate: null,
  byline: { people: [], agency: '', outlet: '' },
};
