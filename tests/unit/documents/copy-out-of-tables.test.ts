/** An article with a table, a fact box and lists, copied into LibreOffice and into a plain field. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { clipboardHtml, clipboardText } from '../../../shared/export/clipboard';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import type { Body } from '../../../shared/model/body';
import { countedKeys } from '../../support/keys';
import { convertedByLibreOffice, officeTimeout } from '../../support/libreoffice';
import { shownBody } from '../../support/shown-body';

const options = { direction: 'rtl', language: 'ar' } as const;
const read = (html: string): Body => readPastedHtml(html, { newKey: countedKeys(), direction: 'rtl' }).body;
const article = read(
  '<p>قبل الجدول</p><table><caption>القتلى بحسب المدينة</caption><tr><th>المدينة</th><th colspan="2">العدد</th></tr>' +
    '<tr><td rowspan="2">دمشق</td><td>−12%</td><td>BBC: كتب</td></tr><tr><td>9</td><td>خرائط</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>' +
    '<aside class="fact-box"><h2>الخلفية</h2><p>فقرة في الصندوق.</p><ol><li>أولًا</li><li>ثانيًا</li></ol></aside><p>بعد الصندوق</p>',
);

test('the article is what it is meant to be', () => {
  expect(shownBody(article)).toEqual([
    'normal: قبل الجدول',
    'table 1/0 «القتلى بحسب المدينة»: المدينة | 2×1 العدد || 1×2 دمشق | −12% | BBC: كتب || 9 | خرائط || 1 | 2 | 3',
    'factBox',
    'normal: بعد الصندوق',
  ]);
});

test('in a plain field a row is a line, its cells are parted by tabs in their columns, and every row runs as the table does', () => {
  expect(clipboardText(article, options)).toBe(
    [
      'قبل الجدول',
      ['القتلى بحسب المدينة', 'المدينة\tالعدد\t', 'دمشق\t−12%\tBBC: كتب', '\t9\tخرائط', '\u200F1\t2\t3'].join('\n'),
      ['الخلفية', 'فقرة في الصندوق.', '1. أولًا\n2. ثانيًا'].join('\n\n'),
      'بعد الصندوق',
    ].join('\n\n'),
  );
});

test('in HTML every cell and box says which way it runs, and all of it comes back', () => {
  const html = clipboardHtml(article, options);
  for (const tag of html.match(/<(p|h2|ol|li|table|caption|td|th|aside)\b[^>]*>/g) ?? [])
    expect(tag).toMatch(/dir="(rtl|ltr)"/);
  expect(shownBody(read(html))).toEqual(shownBody(article));
});

test(
  'LibreOffice puts column 1 on the right and keeps the box',
  async () => {
    const bytes = await convertedByLibreOffice(
      { name: 'copied.html', content: `<html><body>${clipboardHtml(article, options)}</body></html>` },
      'docx:MS Word 2007 XML',
    );
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml).toMatch(/<w:tblPr>(?:(?!<\/w:tblPr>).)*<w:bidiVisual(?: w:val="(1|true)")?\/>/s);
    const rows = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(wordsIn),
    );
    expect(rows.slice(0, 3)).toEqual([
      ['المدينة', 'العدد'],
      ['دمشق', '−12%', 'BBC: كتب'],
      ['', '9', 'خرائط'],
    ]);
    const paragraphs = (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).map((paragraph) => ({
      text: wordsIn(paragraph),
      isRightToLeft: /<w:bidi(?: w:val="(1|true)")?\/>/.test(paragraph),
      isItem: paragraph.includes('<w:numPr>'),
    }));
    for (const words of ['القتلى بحسب المدينة', 'دمشق', '−12%', 'BBC: كتب', '9', 'الخلفية', 'فقرة في الصندوق.', 'أولًا'])
      expect(paragraphs.find(({ text }) => text === words)).toMatchObject({ isRightToLeft: true });
    expect(paragraphs.find(({ text }) => text === 'ثانيًا')).toMatchObject({ isItem: true });
  },
  officeTimeout,
);

const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join('');
