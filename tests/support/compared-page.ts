/** An article with everything that two versions of it may differ in. All of it invented. */
import type { Article } from '../../shared/model/article';
import { aCheckItem, aFactBox, aParagraph, aTable, bodyOf } from './arabic-page';
import { anArticle, anArticleId } from './makers';

const linked = (key: string, text: string, word: string, href: string, marks: readonly string[] = []) => {
  const [before = '', after = ''] = text.split(word);
  const span = (at: number, words: string, own: readonly string[]) => ({
    _type: 'span',
    _key: `s${at}`,
    text: words,
    marks: own,
  });
  return {
    ...aParagraph(key, ''),
    children: [span(0, before, []), span(1, word, ['l', ...marks]), span(2, after, [])],
    markDefs: [{ _type: 'link', _key: 'l', href }],
  };
};

const image = (key: string, digit: string, texts: object) => ({
  _type: 'image',
  _key: key,
  asset: `${digit.repeat(64)}.jpg`,
  width: 1600,
  height: 900,
  alt: '',
  caption: '',
  credit: '',
  ...texts,
});

const quiet = [
  'وتضم القاعة الجديدة 1,250 مخطوطة، بعضها يُعرض للمرة الأولى.',
  'ويمكن للباحثين حجز مواعيد الاطلاع عبر موقع المكتبة.',
  'وكانت أعمال الترميم قد توقفت مرتين بسبب نقص التمويل.',
  'ثم استؤنفت في ربيع العام الماضي بمنحة قدرها 2.4 مليون دولار.',
].map((text, at) => aParagraph(`q${at}`, text));

const moved = aParagraph('m', 'وقال وزير الثقافة إن المكتبة ستبقى مفتوحة حتى العاشرة ليلًا طوال أيام الأسبوع.');

export const comparedBefore: Article = anArticle({
  id: anArticleId(1),
  kicker: 'ثقافة',
  headline: 'افتتاح المكتبة الوطنية في المدينة القديمة بعد ثلاثة أعوام من الترميم',
  standfirst: 'فُتحت أبواب المكتبة الوطنية صباح الخميس أمام القرّاء، فيما أعلنت الإدارة تمديد ساعات العمل.',
  keywords: ['مكتبات', 'ترميم'],
  section: 'ثقافة',
  body: bodyOf([
    aParagraph('p0', 'وقالت مديرة المكتبة إن المبنى الذي يعود إلى عام 1928 احتفظ بواجهته الحجرية كاملة.'),
    moved,
    ...quiet,
    linked('l1', 'وجاء في بيان الوزارة أن BBC صوّرت مراحل العمل.', 'بيان الوزارة', 'https://example.org/statement/1'),
    aParagraph('g', 'وهذه فقرة لم يعد لها مكان في النص.'),
    aTable(
      't1',
      [
        ['القاعة', 'المقاعد', 'الأيام'],
        ['الكبرى', '300', 'كل يوم'],
        ['الأطفال', '80', 'الجمعة'],
        ['المخطوطات', '12', 'بموعد'],
      ],
      { caption: 'قاعات المكتبة', headerRows: 1 },
    ),
    aFactBox('f1', 'خلفية', ['بُني المبنى عام 1928.', 'أُغلق للترميم قبل ثلاثة أعوام.']),
    image('i1', 'a', { alt: 'واجهة المكتبة', caption: 'المكتبة صباح الخميس', credit: 'رويترز' }),
    {
      _type: 'gallery',
      _key: 'ga',
      caption: 'جولة في القاعات',
      images: [
        image('g1', 'b', { caption: 'القاعة الكبرى' }),
        image('g2', 'c', { caption: 'قاعة الأطفال' }),
        image('g3', 'd', { caption: 'المخطوطات' }),
      ],
    },
    aCheckItem('c1', 'سؤال الإدارة عن عدد المقاعد', false),
  ]),
});

export const comparedAfter: Article = {
  ...comparedBefore,
  headline: 'افتتاح المكتبة الوطنية في المدينة القديمة بحضور رئيس البلدية بعد ثلاثة أعوام من الترميم',
  keywords: ['مكتبات', 'مخطوطات'],
  body: bodyOf([
    aParagraph('p0', 'وقالت مديرة المكتبة سلمى الحاج إن المبنى الذي يعود إلى عام 1927 احتفظ بواجهاته الحجرية.'),
    aParagraph('n', 'وحضر الافتتاح رئيس البلدية ومديرو مكتبات من خمس مدن.'),
    ...quiet,
    linked('l1', 'وجاء في بيان الوزارة أن BBC صوّرت مراحل العمل.', 'بيان الوزارة', 'https://example.org/statement/2', [
      'strong',
    ]),
    moved,
    aTable(
      't1',
      [
        ['القاعة', 'المقاعد', 'الأيام'],
        ['الكبرى', '320', 'كل يوم'],
        ['الأطفال', '80', 'الجمعة والسبت'],
      ],
      { caption: 'قاعات المكتبة بعد الترميم', headerRows: 1 },
    ),
    aFactBox('f1', 'خلفية', ['بُني المبنى عام 1927.', 'أُغلق للترميم قبل ثلاثة أعوام.']),
    image('i1', 'e', { alt: 'واجهة المكتبة ليلًا', caption: 'المكتبة مساء الخميس', credit: 'رويترز' }),
    {
      _type: 'gallery',
      _key: 'ga',
      caption: 'جولة في القاعات',
      images: [image('g3', 'd', { caption: 'المخطوطات' }), image('g1', 'b', { caption: 'القاعة الكبرى بعد الترميم' })],
    },
    aCheckItem('c1', 'سؤال الإدارة عن عدد المقاعد', true),
  ]),
};
