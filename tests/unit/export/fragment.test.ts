import { HtmlValidate } from 'html-validate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../shared/export/body/body-html';
import { exportFiles } from '../../../shared/export/export-files';
import { fragmentHtml } from '../../../shared/export/fragment/fragment-html';
import { portableHtml } from '../../../shared/export/fragment/portable-html';
import { noLinks } from '../../../shared/export/page-links';
import { parseHtml, textOf } from '../../../shared/import/html/html-nodes';
import { arbitraryBody } from '../../support/arbitrary-body';
import { aRichNewsroom, aFullArticle, goingOut } from '../../support/rich-newsroom';

const fragments = (differs = {}) =>
  [...exportFiles({ ...aRichNewsroom(differs), outputs: new Set(['pages', 'fragments']), ticker: null })]
    .filter(({ name }) => name.endsWith('/fragment.html'))
    .map(({ text }) => text);
const names = (html: string) => new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));

/** What WordPress keeps of who may not write unfiltered HTML (wp_kses_allowed_html, context `post`), as far as we use it. */
const kept = new Set(
  'div p h2 h3 h4 ul ol li blockquote figure figcaption img a strong em s u sub sup code mark table caption thead tbody tr th td hr br span aside'.split(
    ' ',
  ),
);

describe('a fragment', () => {
  test('has its language and direction on its outermost element, and no head', () => {
    const [arabic, , english] = fragments();
    expect(arabic).toMatch(/^<div class="article" lang="ar" dir="rtl">\n/);
    expect(english).toMatch(/^<div class="article" lang="en" dir="ltr">\n/);
    expect(arabic).not.toMatch(/<(html|head|body|h1|style|script|link)\b/);
  });

  test('is made of elements that content systems keep', () => {
    for (const html of fragments()) expect([...names(html)].filter((name) => !kept.has(name!))).toEqual([]);
  });

  test('isolates runs with spans, and keeps the spaces round them', () => {
    expect(fragments()[0]).toContain(
      'قال <span dir="ltr"><strong>Open</strong><em>AI</em></span> إن النسبة <span dir="ltr" class="figures">10-15%</span>',
    );
  });

  test('says of boxes to tick whether they are ticked', () => {
    expect(fragments()[0]).toContain('<li>☑ تم</li><li>☐ لم يتم</li>');
  });

  test('tells readers what was corrected, and of a killed article nothing but that', () => {
    const [full, , , killed] = fragments();
    expect(full).toContain(
      '<div class="correction"><p class="when"><strong>تصويب</strong> <span dir="ltr">25-09-2026 11:30</span></p><p class="text">الصحيح <span dir="ltr" class="figures">3-2</span> لا <span dir="ltr" class="figures">2-3</span>.</p></div>',
    );
    expect(killed).toMatch(
      /^<div class="article" lang="ar" dir="rtl">\n<p class="withdrawn">سُحب هذا الخبر\. [^<]+<\/p>\n<\/div>\n$/,
    );
  });

  test('leads to the website where there is one, and beside itself where there is none', () => {
    expect(fragments()[0]).toContain('<img src="https://news.example/ar/media/');
    const beside = fragments({ newsroom: { name: 'المدينة', language: 'ar' } })[0];
    expect(beside).toContain('<img src="../media/');
    expect(beside).toContain(`<a href="../`);
  });

  test('is sound HTML', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
    for (const html of fragments()) {
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
      ).toEqual([]);
    }
  });

  test('has every word of the page', () => {
    const html = fragmentHtml(goingOut(aFullArticle()), { links: noLinks });
    const words = (source: string) => textOf(parseHtml(source)).replace(/[\s☑☐]+/g, '');
    expect(words(html)).toContain('سارةنصر،JohnSmith–Reuters–المدينة');
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const page = bodyHtml(body, 'rtl');
        expect(words(portableHtml(page))).toBe(words(page));
      }),
    );
  });
});
