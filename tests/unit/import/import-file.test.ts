import { describe, expect, test } from 'vitest';
import { asBreaking, draftOf } from '../../../shared/model/ticker-line';
import harbour from '../../fixtures/pages/harbour.txt?raw';
import { articlePageOf } from '../../support/pages';
import { articleExport, jsonFile } from '../../../shared/export/article-json';
import { tickerPage } from '../../../shared/export/ticker/ticker-html';
import { tickerExport } from '../../../shared/export/ticker/ticker-json';
import { importFile } from '../../../shared/import/import-file';
import { parseHtml, textOf } from '../../../shared/import/html/html-nodes';
import { isSpan, type TextBlock } from '../../../shared/model/text-block';
import type { Day, Timestamp } from '../../../shared/model/ids';
import { aLine, aLineId, anArticle, anArticleId, noon } from '../../support/makers';
import { countedKeys } from '../../support/keys';

const read = (name: string, text: string) => {
  const result = importFile({ name, text }, countedKeys());
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const failure = (name: string, text: string) => {
  const result = importFile({ name, text }, countedKeys());
  return result.ok ? null : result.failure;
};
const shown = ({ style, listItem, level, children }: TextBlock) =>
  `${style}${listItem === undefined ? '' : ` ${listItem}${level}`}: ${children
    .filter(isSpan)
    .map(({ text, marks }) => (marks.length === 0 ? text : `[${marks.join('+')}:${text}]`))
    .join('')}`;

test('a copied page comes out of HTML and JSON letter for letter', () => {
  const { article: fields, ticker } = read('harbour.txt', harbour);
  const article = { ...anArticle({ id: anArticleId(7) }), ...fields };
  const lines = ticker!.lines.map((line, index) => ({ ...aLine({ id: aLineId(index) }), ...line, rank: index }));
  const source = harbour.split('\n').filter((line) => line !== '');

  const page = articlePageOf(article);
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  expect(
    textOf(parseHtml(main))
      .split('\n')
      // When it came out is the record's and no part of what was copied.
      .filter((line) => line !== '' && !line.startsWith('نُشر: ')),
  ).toEqual(source.slice(17));

  const data = JSON.parse(jsonFile(articleExport(article)));
  expect([data.headline, data.byline.text]).toEqual(source.slice(17, 19));
  expect(
    data.body.map((block: TextBlock) =>
      block.children
        .filter(isSpan)
        .map(({ text }) => text)
        .join(''),
    ),
  ).toEqual(source.slice(20));

  const exported = { ticker: { title: ticker!.title!, lines }, now: noon, language: 'ar', hrefs: new Map() };
  const asLine = ({ time, text, breaking }: { time: string; text: string; breaking: boolean }) =>
    `• ${time} . ${breaking ? 'عاجل: ' : ''}${text}... المزيد`;
  expect(tickerExport(exported).lines.map(asLine)).toEqual(source.slice(1, 17));
  const again = read('ticker.html', tickerPage(exported, 'site.css')).ticker!;
  expect(again.title).toBe(source[0]);
  expect(again.lines).toEqual(ticker!.lines);
});

test('Markdown: the first # is the headline, later ones are headings', () => {
  const { article, leftOut } = read(
    'a.md',
    '# العنوان *الأول*\n\nفقرة **عريضة** و*مائلة*\nعلى سطرين و[رابط](https://example.org)\\\nبعد كسر.\n\n# ثانٍ\n\n#### رابع\n\n> قول\n\n1. أ\n   - ب\n2. ج\n\n```\nx = 1\n```\n\n![صورة](x.png) [خطر](javascript:x)\n\n<div>خام</div>\n',
  );
  expect(article?.headline).toBe('العنوان الأول');
  expect((article!.body as TextBlock[]).map(shown)).toEqual([
    'normal: فقرة [strong:عريضة] و[em:مائلة] على سطرين و[k4:رابط]\nبعد كسر.'.replace(
      'k4',
      (article!.body[0] as TextBlock).markDefs[0]!._key,
    ),
    'h2: ثانٍ',
    'h4: رابع',
    'blockquote: قول',
    'normal number1: أ',
    'normal bullet2: ب',
    'normal number1: ج',
    'normal: x = 1',
    'normal: صورة خطر',
    'normal: <div>خام</div>',
  ]);
  expect(leftOut.map(({ what }) => what)).toEqual(['code', 'image', 'link', 'markup']);
});

describe('JSON', () => {
  const article = anArticle({ slugline: 'ميناء', kicker: 'اقتصاد', newsDate: '2026-09-25' as Day, keywords: ['نفط'] });

  test('an article’s own file', () => {
    const { id: _, format: __, firstCreated: ___, versionCreated: ____, ...fields } = article;
    expect(read('article.json', jsonFile(article)).article).toEqual(fields);
  });

  test('an exported article: everything but what was never published', () => {
    const { id: _, format: __, firstCreated: ___, versionCreated: ____, slugline: _____, ...fields } = article;
    expect(read('article.json', jsonFile(articleExport(article))).article).toEqual(fields);
  });

  test('an exported ticker', () => {
    const line = aLine({ ...asBreaking, section: 'طقس', link: { kind: 'url', href: 'https://example.org/' } });
    const data = tickerExport({
      ticker: { title: 'أحدث الأخبار', lines: [line] },
      now: noon,
      language: 'ar',
      hrefs: new Map(),
    });
    expect(read('ticker.json', jsonFile(data)).ticker).toEqual({
      title: 'أحدث الأخبار',
      lines: [{ ...draftOf(line), expiry: { kind: 'by-urgency' } }],
    });
  });

  test('a bare Portable Text array, with what the specification leaves open', () => {
    const body = [{ _type: 'block', children: [{ _type: 'span', text: 'نص' }] }];
    expect(read('body.json', JSON.stringify(body)).article?.body).toMatchObject([
      { _type: 'block', style: 'normal', markDefs: [], children: [{ _type: 'span', text: 'نص', marks: [] }] },
    ]);
  });

  test.each([
    ['half of it', '{"format":"midad/article@1","id":', { kind: 'half-written' }],
    ['a newer version', '{"format":"midad/article@2"}', { kind: 'newer', format: 'midad/article@2' }],
    ['something else', '{"a":1}', { kind: 'broken', where: 'format', what: 'not-a-midad-file' }],
    [
      'a body with an unsafe link',
      '[{"_type":"block","children":[{"_type":"span","text":"a"}],"markDefs":[{"_type":"link","_key":"l","href":"javascript:x"}]}]',
      { kind: 'broken' },
    ],
  ])('%s is refused with the reason', (_, text, problem) => {
    expect(failure('a.json', text)).toMatchObject({ code: 'unreadable', problem });
  });
});

test('a file that is nothing we read is refused by name', () => {
  expect(failure('a.docx', 'x')).toEqual({ code: 'unknown-kind' });
  expect(failure('a', 'x')).toEqual({ code: 'unknown-kind' });
  expect(failure('a.txt', ' \n\uFEFF')).toEqual({ code: 'empty' });
  expect(failure('a.html', '<html><body></body></html>')).toEqual({ code: 'empty' });
  expect(failure('a.txt', 'ن'.repeat(5_000_001))).toEqual({ code: 'too-large' });
  expect(failure('a.txt', 'سطر\n'.repeat(6000))).toEqual({ code: 'too-large' });
});

test('what was written last keeps its times out of an import', () => {
  const text = jsonFile(anArticle({ versionCreated: '2020-01-01T00:00:00Z' as Timestamp }));
  expect(read('a.json', text).article).not.toHaveProperty('versionCreated');
});
