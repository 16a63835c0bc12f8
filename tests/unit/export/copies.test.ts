import { expect, test } from 'vitest';
import { articleMarkdown } from '../../../shared/export/copies/article-markdown';
import { articleMarkup } from '../../../shared/export/copies/article-markup';
import { articlePlain } from '../../../shared/export/copies/article-plain';
import type { Article } from '../../../shared/model/article';
import type { Body } from '../../../shared/model/body';
import { Day } from '../../../shared/model/ids';
import { MediaName } from '../../../shared/model/object-blocks';
import type { TextBlock } from '../../../shared/model/text-block';
import { anArticle } from '../../support/makers';

const span = (text: string, marks: readonly string[] = []) => ({
  _type: 'span' as const,
  _key: `${text}${marks.join('')}`.slice(0, 40),
  text,
  marks: [...marks],
});
const block = (key: string, children: TextBlock['children'], more: Partial<TextBlock> = {}): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children,
  markDefs: [],
  ...more,
});
const cell = (key: string, text: string) => ({
  _type: 'cell' as const,
  _key: key,
  content: [block(`${key}p`, [span(text)])],
});

const body: Body = [
  block('a', [span('قال متحدث باسم '), span('BBC', ['strong']), span(' إن *المكتبة* فُتحت.')]),
  block('b', [span('رفوف مفتوحة')], { style: 'h2' }),
  block('c', [span('اقرأ '), span('الفهرس', ['l']), { _type: 'explainer', _key: 'e', text: 'فهرس 2026' }], {
    markDefs: [{ _type: 'link', _key: 'l', href: 'https://library.example/ar?a=1&b=2' }],
  }),
  block('d', [span('أولًا')], { listItem: 'number', level: 1 }),
  block('e', [span('فرعي')], { listItem: 'bullet', level: 2 }),
  block('f', [span('ثانيًا')], { listItem: 'number', level: 1 }),
  block('g', [span('بيت القارئ.')], { style: 'blockquote' }),
  {
    _type: 'table',
    _key: 't',
    caption: 'الزوار',
    headerRows: 1,
    headerColumns: 0,
    rows: [
      { _type: 'row', _key: 'r0', cells: [cell('c0', 'اليوم'), cell('c1', 'العدد')] },
      { _type: 'row', _key: 'r1', cells: [cell('c2', 'الخميس'), cell('c3', '4,200')] },
    ],
  },
  {
    _type: 'image',
    _key: 'i',
    asset: MediaName.parse(`${'a'.repeat(64)}.jpg`),
    width: 800,
    height: 500,
    alt: 'واجهة',
    caption: 'واجهة المكتبة',
    credit: 'تصوير: أحمد',
  },
];

const article: Article = anArticle({
  kicker: 'بعد عامين',
  headline: 'المكتبة الوطنية',
  standfirst: 'فُتحت الأبواب.',
  newsDate: Day.parse('2026-09-25'),
  body,
});

test('Markdown has fields, headings, lists, quotes, tables, captions, links and notes in reading order', () => {
  expect(articleMarkdown(article)).toBe(
    [
      'بعد عامين',
      '# المكتبة الوطنية',
      '**فُتحت الأبواب.**',
      'وكالات – المدينة',
      'تاريخ الخبر: 25-09-2026',
      'قال متحدث باسم **BBC** إن \\*المكتبة\\* فُتحت.',
      '## رفوف مفتوحة',
      'اقرأ [الفهرس](<https://library.example/ar?a=1&b=2>)[^1]',
      '1. أولًا\n    - فرعي\n2. ثانيًا',
      '> بيت القارئ.',
      '*الزوار*',
      '| اليوم | العدد |\n| --- | --- |\n| الخميس | 4,200 |',
      '*واجهة المكتبة – تصوير: أحمد*',
      '[^1]: فهرس 2026\n',
    ].join('\n\n'),
  );
});

test('plain text has the same order, and each line begins on its own side', () => {
  const text = articlePlain({ ...article, headline: 'BBC: المكتبة' });
  const places = ['بعد عامين', '\u200FBBC: المكتبة', 'رفوف', '1. أولًا', 'الخميس\t4,200', 'واجهة المكتبة', '1. فهرس'];
  const found = places.map((words) => text.indexOf(words));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
});

test('HTML carries its direction, no style and no class of the editor; a caption stays where its picture can’t go', () => {
  const html = articleMarkup(article, null);
  expect(html).toContain('<h1 lang="ar" dir="rtl">المكتبة الوطنية</h1>');
  expect(html).toContain('<em>واجهة المكتبة تصوير: أحمد</em>');
  expect(html).not.toMatch(/<bdi|style=|data-|<img/);
  expect(articleMarkup(article, 'https://news.example/')).toContain('src="https://news.example/media/');
});
