import { describe, expect, test } from 'vitest';
import { isBreaking } from '../../../shared/model/ticker-line';
import harbour from '../../fixtures/pages/harbour.txt?raw';
import { isTextBlock } from '../../../shared/model/body';
import { isSpan } from '../../../shared/model/text-block';
import { bylineText } from '../../../shared/model/byline';
import { parsePageText } from '../../../shared/import/page-text';
import type { Imported } from '../../../shared/import/imported';
import { countedKeys } from '../../support/keys';

const parse = (text: string) => parsePageText(text, countedKeys());
const paragraphs = ({ article }: Imported) =>
  (article?.body ?? [])
    .filter(isTextBlock)
    .map((block) => block.children.map((child) => (isSpan(child) ? child.text : '')).join(''));
const titleLine = 'أحدث الأخبار';
const ticker = '• 14:05 . أمطار على الساحل... المزيد\n• 14:00 . عاجل: هزة أرضية... المزيد';
const headline = 'ميناء الشمال يستقبل سفينة تعمل بالرياح';
const byline = 'وكالات – المدينة';
const date = 'تاريخ الخبر: 25-09-2026';
const text = ['فقرة أولى طويلة نوعًا ما، وفيها جملة.', 'وفقرة ثانية.'];

test('a page as copied from a site comes apart letter for letter', () => {
  const page = parse(harbour);
  const source = harbour.split('\n').filter((line) => line !== '');
  expect(page.unplaced).toEqual([]);
  expect(page.ticker?.title).toBe('أحدث الأخبار');
  expect(page.ticker?.lines).toHaveLength(16);
  expect(page.ticker?.lines.filter(isBreaking).map(({ displayTime }) => displayTime)).toEqual(['18:42', '16:55']);
  expect(page.article?.headline).toBe(source[17]);
  expect(page.article?.byline).toEqual({ people: [], agency: 'وكالات', outlet: 'المدينة' });
  expect(page.article?.newsDate).toBe('2026-09-25');
  expect(paragraphs(page)).toEqual(source.slice(20));
});

describe('every order a real page has', () => {
  test.each([
    ['as the form says', [titleLine, ticker, headline, byline, date, ...text]],
    ['date before byline', [titleLine, ticker, headline, date, byline, ...text]],
    ['the ticker below', [headline, byline, date, ...text, titleLine, ticker]],
    ['date above the headline', [titleLine, ticker, date, headline, byline, ...text]],
    ['byline above the headline', [titleLine, ticker, byline, headline, date, ...text]],
    ['date at the foot', [titleLine, ticker, headline, byline, ...text, date]],
  ])('%s', (_, lines) => {
    for (const end of ['\n', '\n\n', '\r\n', '\r\n \r\n', '\n\t\n\n']) {
      const page = parse(`\uFEFF${lines.flatMap((part) => part.split('\n')).join(end)}${end}`);
      expect(page.unplaced).toEqual([]);
      expect(page.ticker?.title).toBe(titleLine);
      expect(page.ticker?.lines.map((line) => line.text)).toEqual(['أمطار على الساحل', 'هزة أرضية']);
      expect(page.article?.headline).toBe(headline);
      expect(bylineText(page.article!.byline!)).toBe(byline);
      expect(page.article?.newsDate).toBe('2026-09-25');
      expect(paragraphs(page)).toEqual(text);
    }
  });

  test('no ticker', () => {
    const page = parse([headline, byline, date, ...text].join('\n'));
    expect(page.ticker).toBeNull();
    expect(page.article?.headline).toBe(headline);
    expect(paragraphs(page)).toEqual(text);
  });

  test('no date', () => {
    const page = parse([titleLine, ticker, headline, byline, ...text].join('\n'));
    expect(page.article).not.toHaveProperty('newsDate');
    expect(bylineText(page.article!.byline!)).toBe(byline);
    expect(paragraphs(page)).toEqual(text);
  });

  test('no byline', () => {
    const page = parse([titleLine, ticker, headline, date, ...text].join('\n'));
    expect(page.article).not.toHaveProperty('byline');
    expect(page.article?.headline).toBe(headline);
    expect(paragraphs(page)).toEqual(text);
  });

  test('nothing but a ticker, with a heading or without', () => {
    expect(parse(`${titleLine}\n${ticker}`)).toMatchObject({ article: null, ticker: { title: titleLine } });
    expect(parse(ticker)).toMatchObject({ article: null, ticker: { title: null }, unplaced: [] });
  });

  test('nothing but paragraphs', () => {
    const page = parse(text.join('\n'));
    expect(page.article).not.toHaveProperty('headline');
    expect(paragraphs(page)).toEqual(text);
  });

  test('a reporter whom nobody knows, beside the date', () => {
    const page = parse([headline, 'سارة نصر – المدينة', date, ...text].join('\n'));
    expect(page.article?.byline).toEqual({ people: ['سارة نصر'], agency: '', outlet: 'المدينة' });
  });
});

describe('the date', () => {
  test.each(['25/09/2026', '25.9.2026', '٢٥-٠٩-٢٠٢٦', '٢٥/٩/٢٠٢٦', '2026-09-25'])('is read from %s', (day) => {
    expect(parse(`${headline}\nتاريخ الخبر : ${day}\n${text[0]}`).article?.newsDate).toBe('2026-09-25');
  });

  test.each(['31-02-2026', '25-13-2026', 'أمس', '25-09/2026'])('%s is none and stays a paragraph', (day) => {
    const page = parse(`${headline}\n${byline}\nتاريخ الخبر: ${day}\n${text[0]}`);
    expect(page.article).not.toHaveProperty('newsDate');
    expect(paragraphs(page)).toEqual([`تاريخ الخبر: ${day}`, text[0]]);
    expect(page.unplaced).toEqual([{ line: 3, text: `تاريخ الخبر: ${day}`, reason: 'not-a-date' }]);
  });
});

describe('nothing is guessed away', () => {
  test('a bullet without a time stays a paragraph', () => {
    const page = parse(
      [
        titleLine,
        '• 14:05 . أول... المزيد',
        '• بلا وقت... المزيد',
        '• 14:00 . ثان... المزيد',
        headline,
        byline,
        ...text,
      ].join('\n'),
    );
    expect(page.ticker?.lines).toHaveLength(2);
    expect(page.unplaced).toEqual([{ line: 3, text: '• بلا وقت... المزيد', reason: 'not-a-ticker-line' }]);
    expect(paragraphs(page)).toEqual(['• بلا وقت... المزيد', ...text]);
  });

  test('one strange line does not end the ticker, and «المزيد» may stand below its line', () => {
    const lines = [
      titleLine,
      '14:05 . أول...',
      'المزيد',
      'إعلان',
      '14:00 . ثان...',
      'المزيد',
      headline,
      byline,
      ...text,
    ];
    const page = parse(lines.join('\n'));
    expect(page.ticker?.lines.map((line) => line.text)).toEqual(['أول', 'ثان']);
    expect(page.article?.headline).toBe(headline);
    expect(page.unplaced).toEqual([{ line: 4, text: 'إعلان', reason: 'not-a-ticker-line' }]);
    expect(paragraphs(page)).toEqual(['إعلان', ...text]);
  });

  test('a line of the ticker’s form in the article stays there', () => {
    const page = parse([titleLine, ticker, headline, byline, text[0], '• 10:00 . انفجار أول', text[1]].join('\n'));
    expect(paragraphs(page)).toEqual([text[0], '• 10:00 . انفجار أول', text[1]]);
    expect(page.unplaced.map(({ reason }) => reason)).toEqual(['outside-the-ticker']);
  });

  test('a paragraph that begins with a time is no ticker', () => {
    const page = parse([headline, byline, '14:05 بتوقيت القدس وصلت السفينة.', text[1]].join('\n'));
    expect(page.ticker).toBeNull();
    expect(paragraphs(page)[0]).toBe('14:05 بتوقيت القدس وصلت السفينة.');
  });

  test('lines between headline and byline are named and stay', () => {
    const page = parse([headline, 'سطر لا نعرف موضعه', byline, date, ...text].join('\n'));
    expect(paragraphs(page)).toEqual(['سطر لا نعرف موضعه', ...text]);
    expect(page.unplaced).toEqual([{ line: 2, text: 'سطر لا نعرف موضعه', reason: 'outside-the-text' }]);
  });

  test('a site’s name above the ticker is not the headline', () => {
    const page = parse(['صحيفة المدينة', titleLine, ticker, headline, byline, date, ...text].join('\n'));
    expect(page.article?.headline).toBe(headline);
    expect(page.ticker?.title).toBe(titleLine);
    expect(page.unplaced).toEqual([{ line: 1, text: 'صحيفة المدينة', reason: 'outside-the-text' }]);
  });

  test('a second date stays a paragraph', () => {
    const page = parse([headline, byline, date, text[0], 'تاريخ الخبر: 26-09-2026'].join('\n'));
    expect(page.unplaced.map(({ reason }) => reason)).toEqual(['second-date']);
    expect(paragraphs(page)).toHaveLength(2);
  });
});
