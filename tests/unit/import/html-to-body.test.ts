import { describe, expect, test } from 'vitest';
import { parseHtmlPage } from '../../../shared/import/html/html-page';
import { parseHtml } from '../../../shared/import/html/html-nodes';
import { htmlToBody } from '../../../shared/import/html/html-to-body';
import { isTextBlock, type Block } from '../../../shared/model/body';
import { isLinkDef, isSpan, type TextBlock } from '../../../shared/model/text-block';
import { countedKeys } from '../../support/keys';

const read = (html: string) =>
  htmlToBody(parseHtml(`<!doctype html><body>${html}`), {
    newKey: countedKeys(),
    whiteSpace: 'collapse',
    firstHeading: 'headline',
    direction: 'rtl',
    pictures: 'as-words',
  });
/** `style[.list level]: text with *strong* shown as [strong:…]` */
const shown = (block: Block): string => {
  if (!isTextBlock(block)) return block._type;
  const { style, listItem, level, children, markDefs } = block;
  const words = children.filter(isSpan).map(({ text, marks }) => {
    const names = marks.map((mark) => markDefs.filter(isLinkDef).find(({ _key }) => _key === mark)?.href ?? mark);
    return names.length === 0 ? text : `[${names.join('+')}:${text}]`;
  });
  return `${style}${listItem === undefined ? '' : ` ${listItem}${level}`}: ${words.join('')}`;
};
const body = (html: string) => read(html).body.map(shown);

describe('what a body holds comes through', () => {
  test.each([
    [
      '<h1>الأول</h1><h1>الثاني</h1><h2>ب</h2><h3>ج</h3><h4>د</h4><h5>ه</h5><h6>و</h6>',
      ['h2: الثاني', 'h2: ب', 'h3: ج', 'h4: د', 'h4: ه', 'h4: و'],
    ],
    [
      '<p>قبل <b>عريض <i>ومائل</i></b> و<u>خط</u><s>شطب</s><del>حذف</del></p>',
      ['normal: قبل [strong:عريض ][strong+em:ومائل] و[underline:خط][strike-through:شطبحذف]'],
    ],
    ['<p>سطر<br>وسطر <br> ثالث</p>', ['normal: سطر\nوسطر\nثالث']],
    ['<p>  فراغ \n\t كثير&nbsp; هنا  </p>', ['normal: فراغ كثير\u00A0 هنا']],
    ['<p>في <span>داخل </span> <bdi>BBC</bdi></p>', ['normal: في داخل BBC']],
    [
      '<p><a href="https://example.org/">رابط</a> و<a href="mailto:a@b.org"><b>بريد</b></a></p>',
      ['normal: [https://example.org/:رابط] و[strong+mailto:a@b.org:بريد]'],
    ],
    [
      '<ul><li>أ<ol><li>ب</li></ol></li><li><p>ج</p></li></ul>',
      ['normal bullet1: أ', 'normal number2: ب', 'normal bullet1: ج'],
    ],
    ['<blockquote><p>أ</p><p>ب</p></blockquote>', ['blockquote: أ', 'blockquote: ب']],
    ['نص بلا فقرة<div>وفي إطار</div>وبعده', ['normal: نص بلا فقرة', 'normal: وفي إطار', 'normal: وبعده']],
    ['<p>2<sup>10</sup> H<sub>2</sub>O <code>x</code></p>', ['normal: 2[sup:10] H[sub:2]O [code:x]']],
    ['<p></p><p> </p><p>نص</p>', ['normal: نص']],
    ['<p>أ</p><hr><p>ب</p>', ['normal: أ', 'divider', 'normal: ب']],
    ['<p>أ</p><table><tr><td>1<td>2</table>', ['normal: أ', 'table']],
    ['<p>قال <q>نعم</q></p>', ['normal: قال «نعم»']],
  ])('%s', (html, expected) => {
    expect(body(html)).toEqual(expected);
  });
});

describe('what it does not hold keeps its words and is named', () => {
  test.each([
    [
      '<p>قبل <img src="x" alt="صورة الميناء"> بعد</p>',
      ['normal: قبل بعد', 'normal: صورة الميناء'],
      [{ what: 'image', text: 'صورة الميناء' }],
    ],
    [
      '<p><a href="javascript:alert(1)">خطر</a> و<a href="/page">نسبي</a></p>',
      ['normal: خطر ونسبي'],
      [
        { what: 'link', text: 'javascript:alert(1)' },
        { what: 'link', text: '/page' },
      ],
    ],
    ['<pre>a\n  b</pre>', ['normal: a\n  b'], [{ what: 'code', text: 'a\n  b' }]],
    [
      '<p>أ</p><iframe src="x">نص بديل</iframe>',
      ['normal: أ', 'normal: نص بديل'],
      [{ what: 'embed', text: 'نص بديل' }],
    ],
    ['<p>أ</p><custom-box>ب</custom-box>', ['normal: أ', 'normal: ب'], [{ what: 'markup', text: 'ب' }]],
  ])('%s', (html, blocks, leftOut) => {
    const { body: built, leftOut: named } = read(html);
    expect(built.map(shown)).toEqual(blocks);
    expect(named).toEqual(leftOut);
  });

  test('scripts and styles have no words', () => {
    expect(body('<script>alert(1)</script><style>p{}</style><p onclick="x()">نص</p>')).toEqual(['normal: نص']);
  });
});

test('a direction of its own is kept, the article’s is not repeated', () => {
  const { body: built } = read('<p dir="rtl">أ</p><div dir="ltr"><p>b</p></div>');
  expect((built as TextBlock[]).map(({ direction }) => direction)).toEqual([undefined, 'ltr']);
});

describe('a page of another site', () => {
  const page = (content: string) =>
    parseHtmlPage(
      `<html lang="ar" dir="rtl"><head><title>عنوان الصفحة</title></head><body>${content}</body></html>`,
      countedKeys(),
    );

  test('gives headline and text of its article', () => {
    const { article } = page(
      '<nav>قائمة</nav><article>قصير</article><article><h1>العنوان</h1><p>فقرة أولى.</p></article><footer>ذيل</footer>',
    );
    expect(article?.headline).toBe('العنوان');
    expect((article!.body as TextBlock[]).map(shown)).toEqual(['normal: فقرة أولى.']);
    expect(article?.language).toBe('ar');
  });

  test('takes the headline from outside the article, else the title', () => {
    expect(page('<h1>فوق</h1><main><p>نص</p></main>').article?.headline).toBe('فوق');
    expect(page('<main><p>نص</p></main>').article?.headline).toBe('عنوان الصفحة');
  });

  test('knows the byline of an agency and the date of the news', () => {
    const { article } = page(
      '<article><h1>ع</h1><p><b>وكالات</b> – المدينة</p><p>تاريخ الخبر: 25-09-2026</p><p>نص – <a href="https://x.org">هنا</a></p></article>',
    );
    expect(article).toMatchObject({ byline: { agency: 'وكالات', outlet: 'المدينة' }, newsDate: '2026-09-25' });
    expect((article!.body as TextBlock[]).map(shown)).toEqual(['normal: نص – [https://x.org:هنا]']);
  });
});
