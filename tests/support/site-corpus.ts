/** Articles that an exported site is judged by: one of everything a page can hold, and what somebody would write to break it. Plain data. */
import type { Article } from '../../shared/model/article';
import type { Block, Body } from '../../shared/model/body';
import { Day, Timestamp } from '../../shared/model/ids';
import type { ImageBlock, MediaName, TableCell } from '../../shared/model/object-blocks';
import type { Span, TextBlock } from '../../shared/model/text-block';
import { anArticle, anArticleId, noon } from './makers';

const later = Timestamp.parse('2026-09-25T15:30:00+03:00');
const longWords =
  'وقالت المصادر إن الاجتماعات التي عُقدت خلال الأسبوع الماضي في العاصمة انتهت من دون بيان ختامي. '.repeat(8);

const span = (key: string, text: string, ...marks: string[]): Span => ({ _type: 'span', _key: key, text, marks });
const block = (key: string, style: TextBlock['style'], ...children: TextBlock['children'][number][]): TextBlock => ({
  _type: 'block',
  _key: key,
  style,
  children: [...children],
  markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.org/وثيقة?a=1&b=2' }],
});
const text = (key: string, words: string): TextBlock => block(key, 'normal', span(`${key}s`, words));
const cell = (key: string, words: string): TableCell => ({
  _type: 'cell',
  _key: key,
  content: [text(`${key}t`, words)],
});

export const picture = (key: string, words: string, digit = 'a'): ImageBlock => ({
  _type: 'image',
  _key: key,
  asset: `${digit.repeat(64)}.jpg` as MediaName,
  width: 1600,
  height: 900,
  alt: `وصف ${words}`,
  caption: words,
  credit: 'Reuters / سارة نصر',
});

/** Everything a body can hold, each words given. */
function everything(words: string, href = 'https://example.org/'): Body {
  const link = { ...block('b2', 'normal', span('b2a', words, 'l'), span('b2b', ' تتمة', 'strong', 'em')) };
  return [
    text('b1', words),
    { ...link, markDefs: [{ _type: 'link', _key: 'l', href }] } as TextBlock,
    block('b3', 'h4', span('b3a', words)),
    block('b4', 'h3', span('b4a', words), {
      _type: 'explainer',
      _key: 'b4x',
      text: words,
    } as TextBlock['children'][number]),
    block('b5', 'blockquote', span('b5a', words), span('b5b', 'المصدر', 'l')),
    { ...block('b6', 'normal', span('b6a', words)), listItem: 'bullet', level: 1 },
    { ...block('b7', 'normal', span('b7a', words)), listItem: 'number', level: 3 },
    { ...block('b8', 'normal', span('b8a', words)), listItem: 'check', level: 1, checked: true },
    { ...block('b9', 'normal', span('b9a', 'In English: 10-15%, said BBC.')), direction: 'ltr' },
    picture('i1', words),
    { ...picture('i2', words, 'b'), crop: { left: 0.1, top: 0, width: 0.5, height: 1 } },
    { _type: 'gallery', _key: 'g1', caption: words, images: [picture('i3', words, 'c'), picture('i4', words, 'd')] },
    {
      _type: 'table',
      _key: 't1',
      caption: words,
      headerRows: 1,
      headerColumns: 1,
      rows: [
        { _type: 'row', _key: 'r1', cells: [cell('c1', 'البند'), cell('c2', words)] },
        { _type: 'row', _key: 'r2', cells: [cell('c3', words), cell('c4', '3-2')] },
      ],
    },
    { _type: 'pullQuote', _key: 'q1', text: words, attribution: words },
    {
      _type: 'factBox',
      _key: 'f1',
      title: words,
      content: [block('f1a', 'h4', span('f1b', words)), text('f1c', words)],
    },
    { _type: 'divider', _key: 'd1' },
    { _type: 'embed', _key: 'e1', href: 'https://video.example/watch?v=1', title: words, provider: words },
    { _type: 'relatedArticle', _key: 'a1', article: anArticleId(2), headline: words },
    { _type: 'unknownCard', _key: 'u1', text: words } as Block,
  ];
}

const everywhere = (words: string): Partial<Article> => ({
  kicker: words,
  headline: words,
  subheadline: words,
  standfirst: words,
  byline: { people: [words, 'John Smith'], agency: words, outlet: words },
  located: words,
  section: words.slice(0, 150),
  keywords: [words.slice(0, 100), 'R&D'],
  corrections: [{ _key: 'k1', text: words, at: later }],
});

/** A newsroom's day: a full story, one in English, one that says little, one very long, one without a headline. */
export const richArticles: readonly Article[] = [
  anArticle({
    ...everywhere('رئيس OpenAI يقول إن النسبة 10-15% «مقبولة» (بحسب BBC)'),
    id: anArticleId(1),
    section: 'سياسة',
    newsDate: Day.parse('2026-09-25'),
    body: everything('قال المتحدث باسم WHO إن العدد بلغ 4,200 حالة، أي 3-2 من المتوقع.'),
    versionCreated: later,
  }),
  anArticle({
    id: anArticleId(2),
    language: 'en',
    direction: 'ltr',
    headline: 'National Library reopens after two-year restoration',
    standfirst: 'Half a million books on open shelves for the first time.',
    byline: { people: ['Sara Nasr'], agency: 'Reuters', outlet: 'Al-Madina' },
    section: 'ثقافة',
    body: [
      block('b1', 'h2', span('s1', 'Open shelves')),
      { ...text('b2', 'مكتبة'), direction: 'rtl' },
      text('b3', 'The doors opened at ten.'),
    ],
  }),
  anArticle({ id: anArticleId(3), byline: { people: [], agency: '', outlet: '' } }),
  anArticle({
    id: anArticleId(4),
    kicker: 'تقرير',
    headline: `${longWords.slice(0, 300)}`,
    standfirst: longWords,
    section: 'سياسة',
    located: 'نيويورك',
    newsDate: Day.parse('2026-09-24'),
    body: Array.from({ length: 60 }, (_, at) =>
      at % 10 === 3 ? block(`b${at}`, 'h2', span(`s${at}`, 'عنوان فرعي')) : text(`b${at}`, longWords),
    ),
  }),
  anArticle({ id: anArticleId(5), headline: '', section: 'قسم لا تعرفه غرفة الأخبار', body: [] }),
];

const rightToLeftOverride = '\u202E';

/** Each goes into every text field. */
export const hostileTexts: readonly string[] = [
  '<script>window.broken = 1</script><img src="//evil.example/x.png" onerror="window.broken = 2">',
  '"><svg onload="window.broken = 3"><style>*{background:url(//evil.example/s)}</style>',
  '\';window.broken=4;//--></title></textarea></script><iframe src="//evil.example/f"></iframe>',
  ']]><!--<a href="javascript:window.broken=5">x</a>{{ 7 | times: 7 }}{% raw %}${7*7}',
  `${rightToLeftOverride}عكس\u2066 مفتوح \u202Aبلا إغلاق \u2069\u200F`,
  'أسطر\nكثيرة\r\nو\tجدولة \u0007\u0000\u0085\u2028\uFFFE\uFDD0\uD800 \u{1FFFF}',
  '&lt;b&gt;&amp;amp; &#60;i&#62; &nosuch; %3Cscript%3E',
];

/** Built as no file may hold it: addresses that the model refuses reach the page all the same. */
export const hostileArticles: readonly Article[] = [
  ...hostileTexts.map((words, at) =>
    anArticle({
      ...everywhere(words),
      id: anArticleId(20 + at),
      body: everything(words, 'javascript:window.broken=6'),
    }),
  ),
  anArticle({
    id: anArticleId(40),
    headline: 'عناوين لا تُفتح',
    body: [
      ...everything('نص', 'data:text/html,<script>window.broken=7</script>'),
      { _type: 'embed', _key: 'e2', href: 'javascript:window.broken=8', title: 'بطاقة', provider: '' },
      { ...picture('i9', 'صورة متحركة', 'e'), asset: `${'e'.repeat(64)}.svg` as MediaName },
    ],
  }),
  anArticle({
    id: anArticleId(41),
    headline: 'خبر (2026) 10-15% BBC '.repeat(50_000),
    body: [text('b1', 'طويل '.repeat(200_000))],
  }),
];

export const newsroomOfCorpus = {
  name: 'المدينة <b>&',
  language: 'ar',
  sections: ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة'],
  siteUrl: 'https://news.example/ar/',
};

export const momentOfCorpus = noon;
