/** A newsroom's export with everything in it that the model knows: every kind of block, pictures, a correction, a killed article, another language. */
import type { ExportInput } from '../../shared/export/export-files';
import { exportedPicture } from '../../shared/export/exported-picture';
import { plannedRenditions } from '../../shared/export/renditions';
import { unpublished, type Outgoing, type Publication } from '../../shared/export/publication';
import type { Article } from '../../shared/model/article';
import { Body } from '../../shared/model/body';
import { Timestamp, type Day } from '../../shared/model/ids';
import type { ImageBlock } from '../../shared/model/object-blocks';
import { picturesOf } from '../../shared/model/pictures-of';
import { asBreaking } from '../../shared/model/ticker-line';
import { aBody, aLine, aLineId, anArticle, anArticleId, noon } from './makers';

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: `s${text}${marks.join('')}`, text, marks });
const block = (key: string, ...children: readonly object[]) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children,
  markDefs: [{ _type: 'link', _key: 'l', href: 'https://example.org/?a=1&b="' }],
});
const cell = (key: string, text: string) => ({
  _type: 'cell',
  _key: key,
  content: [block(`${key}.0`, span(text))],
});

export const aPictureBlock = (key: string, differs: Partial<ImageBlock> = {}): ImageBlock =>
  ({
    _type: 'image',
    _key: key,
    asset: `${'0123456789abcdef'[key.length % 16]!.repeat(64)}.jpg`,
    width: 1200,
    height: 800,
    alt: 'رجلان أمام مبنى المكتبة',
    caption: 'الافتتاح كما بدا من شارع «Main Street»',
    credit: 'سارة نصر / Reuters',
    ...differs,
  }) as ImageBlock;

/** Of every kind that the model knows, and one of none. */
export const everyBlock = Body.parse([
  aPictureBlock('p1'),
  block('a', span('قال '), span('Open', 'strong'), span('AI', 'em'), span(' إن النسبة 10-15%'), span(' هنا', 'l')),
  { ...block('b', span('عنوان & فرعي')), style: 'h2' },
  { ...block('c', span('قول «مقتبس» <b>')), style: 'blockquote' },
  { ...block('d', span('بند')), listItem: 'bullet', level: 1 },
  { ...block('e', span('بند داخلي')), listItem: 'number', level: 2 },
  { ...block('f', span('تم')), listItem: 'check', level: 1, checked: true },
  { ...block('g', span('لم يتم')), listItem: 'check', level: 1, checked: false },
  { ...block('h', span('In English, 10-15%')), direction: 'ltr' },
  block('i', span('كلمة'), { _type: 'explainer', _key: 'n', text: 'شرح BBC' }, span('\nوسطر')),
  {
    _type: 'table',
    _key: 't',
    caption: 'نتائج',
    headerRows: 1,
    headerColumns: 1,
    rows: [
      { _type: 'row', _key: 'r1', cells: [cell('c1', 'الفريق'), cell('c2', 'النقاط')] },
      { _type: 'row', _key: 'r2', cells: [cell('c3', 'الأهلي'), cell('c4', '3-2')] },
    ],
  },
  { _type: 'factBox', _key: 'x', title: 'ما هي WHO؟', content: [block('x1', span('وكالة.'))] },
  { _type: 'gallery', _key: 'y', caption: 'مشاهد', images: [aPictureBlock('y1'), aPictureBlock('y22')] },
  { _type: 'pullQuote', _key: 'q', text: 'لن نعود', attribution: 'الوزير' },
  { _type: 'divider', _key: 'v' },
  { _type: 'embed', _key: 'w', href: 'https://video.example/1', title: '', provider: 'YouTube' },
  { _type: 'relatedArticle', _key: 'z', article: anArticleId(2), headline: 'خبر سابق' },
  { _type: 'relatedArticle', _key: 'z2', article: anArticleId(99), headline: 'خبر ليس هناك' },
  { _type: 'map', _key: 'm' },
]) as Body;

export const aFullArticle = (differs: Partial<Article> = {}): Article =>
  anArticle({
    slugline: 'مكتبة',
    kicker: 'ثقافة',
    headline: 'OpenAI تعرض 3-2 من «نماذجها» & <أخرى>',
    subheadline: 'سطر ثانٍ',
    standfirst: 'مقدمة الخبر: BBC أولًا.',
    byline: { people: ['سارة نصر', 'John Smith'], agency: 'Reuters', outlet: 'المدينة' },
    located: 'غزة',
    newsDate: '2026-09-25' as Day,
    section: 'ثقافة',
    desk: 'المحليات',
    urgency: 2,
    keywords: ['نفط', 'R&D'],
    embargoedUntil: Timestamp.parse('2026-09-25T09:00:00+03:00'),
    corrections: [{ _key: 'k1', at: Timestamp.parse('2026-09-25T11:30:00+03:00'), text: 'الصحيح 3-2 لا 2-3.' }],
    body: everyBlock,
    ...differs,
  });

export const goingOut = (article: Article, differs: Partial<Publication> = {}): Outgoing => ({
  article,
  publication: { ...unpublished, ...differs },
});

/** As files lie in the package. */
export const pictureFiles = (articles: readonly Article[]): ReadonlySet<string> =>
  new Set(
    articles
      .flatMap(({ body }) => picturesOf(body))
      .flatMap((picture) => [exportedPicture(picture).name, ...plannedRenditions(picture).map(({ name }) => name)]),
  );

export function aRichNewsroom(differs: Partial<ExportInput> = {}): ExportInput {
  const outgoing = [
    goingOut(aFullArticle({ id: anArticleId(1) }), {
      version: 3,
      firstPublished: Timestamp.parse('2026-09-25T09:00:00+03:00'),
    }),
    goingOut(anArticle({ id: anArticleId(2), body: aBody('نص قصير.') })),
    goingOut(
      anArticle({ id: anArticleId(3), headline: 'A story', language: 'en', direction: 'ltr', section: 'World' }),
    ),
    goingOut(aFullArticle({ id: anArticleId(4), headline: 'خبر مسحوب' }), { status: 'canceled', version: 2 }),
    goingOut(anArticle({ id: anArticleId(5), headline: '', byline: { people: [], agency: '', outlet: '' }, body: [] })),
  ];
  return {
    newsroom: { name: 'المدينة', outlet: 'صحيفة المدينة', language: 'ar', siteUrl: 'https://news.example/ar/' },
    outgoing,
    now: noon,
    ticker: {
      title: 'أحدث الأخبار',
      lines: [
        aLine({ id: aLineId(1), text: 'BBC: قمة طارئة', ...asBreaking, link: { kind: 'article', id: anArticleId(1) } }),
      ],
    },
    already: [anArticleId(9)],
    pictures: pictureFiles(outgoing.map(({ article }) => article)),
    ...differs,
  };
}
