import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { asBreaking } from '../../../shared/model/ticker-line';
import { articlePageOf } from '../../support/pages';
import { articleExport, ArticleExport } from '../../../shared/export/article-json';
import { leftOutOf } from '../../../shared/export/left-out';
import { tickerPage } from '../../../shared/export/ticker/ticker-html';
import { tickerExport, TickerExport } from '../../../shared/export/ticker/ticker-json';
import type { Article } from '../../../shared/model/article';
import type { Body } from '../../../shared/model/body';
import type { TableCell } from '../../../shared/model/object-blocks';
import type { ArticleId, Day } from '../../../shared/model/ids';
import { aBody, aLine, aLineId, anArticle, anArticleId, noon } from '../../support/makers';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  );
}

const span = (text: string, ...marks: string[]) => ({
  _type: 'span' as const,
  _key: `s${text}${marks.join('')}`,
  text,
  marks,
});
const block = (key: string, style: string, ...children: ReturnType<typeof span>[]) => ({
  _type: 'block' as const,
  _key: key,
  style,
  children,
  markDefs: [{ _type: 'link' as const, _key: 'l', href: 'https://example.org/?a=1&b="' }],
});

const cell = (key: string, text: string) => ({
  _type: 'cell' as const,
  _key: key,
  content: [block(`${key}.0`, 'normal', span(text))],
});
const row = (key: string, ...cells: readonly TableCell[]) => ({ _type: 'row' as const, _key: key, cells });

const richBody: Body = [
  block(
    'a',
    'normal',
    span('قال '),
    span('Open', 'strong'),
    span('AI', 'em'),
    span(' إن النسبة '),
    span('10', 'strong'),
    span('-15%'),
  ),
  block('b', 'h2', span('عنوان'), span(' مع رابط', 'l')),
  block('c', 'blockquote', span('قول أول')),
  block('d', 'blockquote', span('قول ثانٍ')),
  { ...block('e', 'normal', span('بند')), listItem: 'bullet', level: 1 },
  { ...block('f', 'normal', span('بند داخلي')), listItem: 'number', level: 3 },
  { ...block('g', 'h3', span('بند مرقّم')), listItem: 'number', level: 1 },
  block('h', 'normal', span('سطر\nوسطر <&')),
  block('i', 'normal', span('')),
  { ...block('j', 'normal', span('In English, 10-15%')), direction: 'ltr' },
  block('k', 'normal', span('سطر له علامة مجهولة', 'highlight')),
  {
    _type: 'table',
    _key: 't',
    caption: 'نتائج الجولة (BBC)',
    headerRows: 1,
    headerColumns: 1,
    columnWidths: [2, 1, 1],
    rows: [
      row('r1', cell('c1', 'الفريق'), { ...cell('c2', 'النقاط'), colSpan: 2 }),
      row('r2', { ...cell('c3', 'الأهلي'), rowSpan: 2 }, cell('c4', '3-2'), cell('c5', '')),
      row('r3', cell('c6', '10-15%'), {
        ...cell('c7', ''),
        content: [
          block('c7.1', 'normal', span('أول')),
          { ...block('c7.2', 'normal', span('بند')), listItem: 'bullet', level: 1 },
        ],
      }),
    ],
  },
  { _type: 'factBox', _key: 'x', title: 'ما هي WHO؟', content: [block('x1', 'normal', span('وكالة.'))] },
  {
    _type: 'factBox',
    _key: 'y',
    title: '',
    content: [block('y1', 'h3', span('بلا عنوان')), block('y2', 'normal', span(''))],
  },
  { ...block('k1', 'normal', span('اتصال'), span(' بالوزارة', 'l')), listItem: 'check', level: 1, checked: true },
  { ...block('k2', 'normal', span('Call BBC, v2.')), listItem: 'check', level: 2, checked: false },
  { _type: 'map', _key: 'm' },
];

const full = anArticle({
  id: anArticleId(3),
  kicker: 'اقتصاد',
  headline: 'OpenAI تعرض 3-2 من «نماذجها»',
  subheadline: 'سطر ثانٍ & ثالث',
  standfirst: 'مقدمة',
  byline: { people: ['سارة نصر', 'John Smith'], agency: 'Reuters', outlet: 'المدينة' },
  located: 'غزة',
  newsDate: '2026-09-25' as Day,
  section: 'اقتصاد',
  keywords: ['نفط', 'R&D'],
  body: richBody,
});

describe('the article’s page', () => {
  test('is sound and accessible HTML', async () => {
    expect(await faults(articlePageOf(full))).toEqual([]);
    expect(await faults(articlePageOf(anArticle()))).toEqual([]);
  });

  test('holds every field in its own element', () => {
    const html = articlePageOf(full);
    expect(html.replace(/^[\s\S]*?<header>\n/, '').replace(/\n<\/header>[\s\S]*$/, '')).toBe(
      [
        '<p class="kicker">اقتصاد</p>',
        '<h1><bdi dir="ltr">OpenAI</bdi> تعرض <bdi dir="ltr" class="figures">3-2</bdi> من «نماذجها»</h1>',
        '<p class="subheadline">سطر ثانٍ &amp; ثالث</p>',
        '<p class="standfirst">مقدمة</p>',
        '<p class="byline"><span class="person">سارة نصر</span>، <span class="person"><bdi dir="ltr">John Smith</bdi></span> – <span class="agency"><bdi dir="ltr">Reuters</bdi></span> – <span class="outlet">المدينة</span></p>',
        '<p class="located">غزة</p>',
        '<p class="news-date">تاريخ الخبر: <time datetime="2026-09-25" dir="ltr">25-09-2026</time></p>',
        '<p class="published">نُشر: <time datetime="2026-09-25T12:00:00+03:00" dir="ltr">25-09-2026 12:00</time></p>',
      ].join('\n'),
    );
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<link rel="stylesheet" href="../site.css">');
    expect(html).toContain('<meta property="article:section" content="اقتصاد">');
  });

  test('isolates a run whole, also where its look changes in the middle', () => {
    const html = articlePageOf(full);
    expect(html).toContain('<bdi dir="ltr"><strong>Open</strong><em>AI</em></bdi>');
    expect(html).toContain('<bdi dir="ltr" class="figures"><strong>10</strong>-15%</bdi>');
    expect(html).toContain('<p dir="ltr">In English, 10-15%</p>');
  });

  test('nests lists, joins quoted paragraphs, breaks lines and escapes', () => {
    const html = articlePageOf(full);
    expect(html).toContain('<blockquote><p>قول أول</p><p>قول ثانٍ</p></blockquote>');
    expect(html).toContain(
      '<ul><li>بند<ol><li class="skipped-level"><ol><li>بند داخلي</li></ol></li></ol></li></ul><ol><li><h3>بند مرقّم</h3></li></ol>',
    );
    expect(html).toContain('<p>سطر<br>وسطر &lt;&amp;</p>');
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=&quot;"> مع رابط</a>');
  });

  test('leaves empty fields no trace, and no style or script', () => {
    const html = articlePageOf(anArticle({ byline: { people: [], agency: '', outlet: '' } }));
    expect(html).not.toMatch(
      /kicker|subheadline|standfirst|byline|located|news-date|corrections|article:(?:section|tag)|keywords/,
    );
    expect(articlePageOf(full)).not.toMatch(/ style=|<style|<script(?! type="application\/ld\+json")/);
  });

  test('names what it can’t show, and keeps the words under an unknown mark', () => {
    expect(leftOutOf(full.body)).toEqual([
      { kind: 'mark', type: 'highlight', key: 'k' },
      { kind: 'block', type: 'map', key: 'm' },
    ]);
    expect(articlePageOf(full)).toContain('<p>سطر له علامة مجهولة</p>');
  });

  test('never follows an address that is not safe', () => {
    const unsafe = block('a', 'normal', span('رابط', 'l')) as unknown as Article['body'][number] & {
      markDefs: { href: string }[];
    };
    unsafe.markDefs[0]!.href = 'javascript:alert(1)';
    expect(articlePageOf(anArticle({ body: [unsafe] }))).not.toContain('javascript');
  });
});

describe('the article’s data', () => {
  test('is the published fields with the body as it stands', () => {
    const data = articleExport(full);
    expect(ArticleExport.safeParse(JSON.parse(JSON.stringify(data))).success).toBe(true);
    expect(data.body).toEqual(richBody);
    expect(data.byline.text).toBe('سارة نصر، John Smith – Reuters – المدينة');
    expect(data).not.toHaveProperty('slugline');
    expect(articleExport(anArticle({ body: aBody('واحد اثنان', 'ثلاثة') })).wordCount).toBe(3);
  });
});

const site = {
  ticker: {
    title: 'أحدث الأخبار',
    lines: [
      aLine({ id: aLineId(1), text: 'BBC: قمة طارئة', ...asBreaking, link: { kind: 'article', id: anArticleId(3) } }),
      aLine({
        id: aLineId(2),
        displayTime: '13:50',
        text: '37% من «الناخبين»',
        link: { kind: 'url', href: 'https://example.org/x' },
      }),
      aLine({ id: aLineId(3), text: 'بلا رابط' }),
      aLine({ id: aLineId(4), text: 'خبر لم يُصدَّر', link: { kind: 'article', id: anArticleId(9) } }),
    ],
  },
  now: noon,
  language: 'ar',
  hrefs: new Map<ArticleId, string>([[anArticleId(3), `${anArticleId(3)}/article.html`]]),
};

describe('the ticker', () => {
  test('is a page with a heading and a list, each part in its element', async () => {
    const html = tickerPage(site, 'site.css');
    expect(await faults(html)).toEqual([]);
    expect(html).toContain('<h1>أحدث الأخبار</h1>');
    expect(html.split('\n').filter((line) => line.startsWith('<li>'))).toEqual([
      `<li><time datetime="14:05">14:05</time> <strong class="label">عاجل</strong> <bdi class="text" dir="rtl"><bdi dir="ltr">BBC</bdi>: قمة طارئة</bdi> <a class="more" href="${anArticleId(3)}/article.html">المزيد<span class="visually-hidden">: <bdi dir="ltr">BBC</bdi>: قمة طارئة</span></a></li>`,
      '<li><time datetime="13:50">13:50</time> <bdi class="text" dir="rtl"><bdi dir="ltr">37%</bdi> من «الناخبين»</bdi> <a class="more" href="https://example.org/x">المزيد<span class="visually-hidden">: <bdi dir="ltr">37%</bdi> من «الناخبين»</span></a></li>',
      '<li><time datetime="14:05">14:05</time> <bdi class="text" dir="rtl">بلا رابط</bdi></li>',
      '<li><time datetime="14:05">14:05</time> <bdi class="text" dir="rtl">خبر لم يُصدَّر</bdi></li>',
    ]);
    expect(await faults(tickerPage({ ...site, ticker: { title: 'x', lines: [] } }, 'site.css'))).toEqual([]);
  });

  test('is data in the same order', () => {
    const data = tickerExport(site);
    expect(TickerExport.safeParse(JSON.parse(JSON.stringify(data))).success).toBe(true);
    expect(data.lines.map(({ time, text, breaking, link }) => ({ time, text, breaking, link }))).toEqual([
      {
        time: '14:05',
        text: 'BBC: قمة طارئة',
        breaking: true,
        link: { article: anArticleId(3), href: `${anArticleId(3)}/article.html` },
      },
      { time: '13:50', text: '37% من «الناخبين»', breaking: false, link: { href: 'https://example.org/x' } },
      { time: '14:05', text: 'بلا رابط', breaking: false, link: null },
      { time: '14:05', text: 'خبر لم يُصدَّر', breaking: false, link: { article: anArticleId(9) } },
    ]);
  });
});
