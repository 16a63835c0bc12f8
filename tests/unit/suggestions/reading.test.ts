/** What an editor reads of each kind of suggestion, in both languages. */
import { describe, expect, test } from 'vitest';
import { kindText, wordsIn } from '../../../renderer/article/suggestions/suggestion-words';
import { createTimeFormat } from '../../../renderer/i18n/format-time';
import type { Article } from '../../../shared/model/article';
import { blockText } from '../../../shared/model/plain-text';
import type { Block, Body } from '../../../shared/model/body';
import { createTranslate, type Language } from '../../../shared/messages/translate';
import { changesBetween } from '../../../shared/differences/changes-between';
import { aCheckItem, aFactBox, aParagraph, aTable, bodyOf } from '../../support/arabic-page';
import { aBody, anArticle, anArticleId } from '../../support/makers';

/** Each change as «what: gone → come», without the marks that hold runs apart. */
function read(before: Article, after: Article, language: Language = 'ar'): readonly string[] {
  const words = { t: createTranslate(language), time: createTimeFormat(language) };
  return changesBetween(before, after).list.map((change) => {
    const { gone, come, isNew } = wordsIn(words, change);
    const said = [gone === null ? '' : `−${gone}`, come === null ? '' : `${isNew ? '+' : ''}${come}`];
    const text = [kindText(words.t, change), ...said.filter((one) => one !== '')].join(' ');
    return text.replaceAll(/[\u2066-\u2069]/gu, '');
  });
}

const readText = (before: string, after: string, language: Language = 'ar') =>
  read(anArticle({ body: aBody(before) }), anArticle({ body: aBody(after) }), language);

const readBlocks = (before: readonly unknown[], after: readonly unknown[], language: Language = 'ar') =>
  read(anArticle({ body: bodyOf(before as Body) }), anArticle({ body: bodyOf(after as Body) }), language);

describe('words', () => {
  test.each<[string, string, string, string]>([
    ['a word that leaves its space behind', 'قال الوزير إن الجسر آمن', 'قال  إن الجسر آمن', 'حذف −الوزير'],
    ['a word with the space behind it', 'قال الوزير إن الجسر', 'قال إن الجسر', 'حذف −الوزير'],
    ['the last word with the space before it', 'قال الوزير أمس', 'قال الوزير', 'حذف −أمس'],
    ['the last word alone', 'قال الوزير أمس', 'قال الوزير ', 'حذف −أمس'],
    ['the first word', 'قال الوزير أمس', ' الوزير أمس', 'حذف −قال'],
    ['two words that leave a space', 'قال الوزير أمس إن الجسر', 'قال  إن الجسر', 'حذف −الوزير أمس'],
    ['a word with its space', 'قال إن', 'قال الوزير إن', 'إضافة +الوزير'],
    ['a word into a double space', 'قال  إن', 'قال الوزير إن', 'إضافة +الوزير'],
    ['a full stop', 'قال الوزير', 'قال الوزير.', 'إضافة +.'],
    ['a comma that goes', 'قال، ثم مضى', 'قال ثم مضى', 'حذف −،'],
    ['another sign', 'هل قال؟ نعم', 'هل قال! نعم', 'استبدال −؟ +!'],
    ['quotes around a word', 'قال الوزير', 'قال «الوزير»', 'استبدال −الوزير +«الوزير»'],
    ['a number with its point', 'ارتفع 10.5 في المئة', 'ارتفع 10.7 في المئة', 'استبدال −10.5 +10.7'],
    ['a letter', 'فتحت المكتبه', 'فتحت المكتبة', 'استبدال −المكتبه +المكتبة'],
    ['a space', 'قال  الوزير', 'قال الوزير', 'حذف −مسافة'],
    ['a line break', 'قال الوزير', 'قال\nالوزير', 'استبدال −مسافة +سطر جديد'],
    ['a hard space', '10 أيام', '10\u00A0أيام', 'استبدال −مسافة +مسافة لا تنكسر'],
  ])('%s', (_, before, after, said) => expect(readText(before, after)).toEqual([said]));

  test('in English', () => {
    expect(readText('قال الوزير إن', 'قال  إن', 'en')).toEqual(['Deletion −الوزير']);
    expect(readText('قال', 'قال\n', 'en')).toEqual(['Insertion +line break']);
  });

  test('what is painted of a change is what is read of it', () => {
    const places = changesBetween(
      anArticle({ body: aBody('قال الوزير إن الجسر آمن') }),
      anArticle({ body: aBody('قال  إن الجسر آمن.') }),
    ).list.map(({ place }) => place);
    expect(places).toEqual([
      { kind: 'block', key: 'b0', from: 4, to: 4 },
      { kind: 'block', key: 'b0', from: 17, to: 18 },
    ]);
  });
});

type Part = readonly [text: string, ...marks: string[]];
const text = (parts: readonly Part[], more: object = {}) => ({
  ...aParagraph('p', ''),
  children: parts.map(([words, ...marks], at) => ({ _type: 'span', _key: `s${at}`, text: words, marks })),
  markDefs: [
    { _type: 'link', _key: 'a', href: 'https://example.org/a' },
    { _type: 'link', _key: 'b', href: 'https://example.org/b' },
  ].filter(({ _key }) => parts.some(([, ...marks]) => marks.includes(_key))),
  ...more,
});
const note = (words: string, note: string) => ({
  ...aParagraph('p', ''),
  children: [
    { _type: 'span', _key: 's0', text: words, marks: [] },
    ...(note === '' ? [] : [{ _type: 'explainer', _key: 'n', text: note }]),
    { _type: 'span', _key: 's1', text: ' أمس', marks: [] },
  ],
});

describe('looks of words', () => {
  test.each<[string, readonly Part[], readonly Part[], readonly string[], readonly string[]]>([
    ['bold', [['قال الوزير']], [['قال ', 'strong'], ['الوزير']], ['تنسيق: عريض قال'], ['Format: Bold قال']],
    [
      'no longer italic',
      [['قال الوزير', 'em']],
      [['قال الوزير']],
      ['إزالة تنسيق: مائل قال الوزير'],
      ['Format removed: Italic قال الوزير'],
    ],
    [
      'half a word',
      [['الوزير']],
      [['ال'], ['وزير', 'underline']],
      ['تنسيق: تسطير الوزير'],
      ['Format: Underline الوزير'],
    ],
    [
      'bold instead of italic',
      [['قال', 'em']],
      [['قال', 'strong']],
      ['تنسيق: عريض؛ إزالة تنسيق: مائل قال'],
      ['Format: Bold; Format removed: Italic قال'],
    ],
    [
      'a link',
      [['قال']],
      [['قال', 'a']],
      ['رابط إلى https://example.org/a قال'],
      ['Link to https://example.org/a قال'],
    ],
    [
      'no link',
      [['قال', 'a']],
      [['قال']],
      ['إزالة الرابط إلى https://example.org/a قال'],
      ['Link to https://example.org/a removed قال'],
    ],
    [
      'another link',
      [['قال', 'a']],
      [['قال', 'b']],
      ['رابط إلى https://example.org/b بدل https://example.org/a قال'],
      ['Link to https://example.org/b instead of https://example.org/a قال'],
    ],
    [
      'two words that look other in two ways are two',
      [['قال الوزير']],
      [['قال', 'strong'], [' '], ['الوزير', 'em']],
      ['تنسيق: عريض قال', 'تنسيق: مائل الوزير'],
      ['Format: Bold قال', 'Format: Italic الوزير'],
    ],
  ])('%s', (_, before, after, ar, en) => {
    expect(readBlocks([text(before)], [text(after)])).toEqual(ar);
    expect(readBlocks([text(before)], [text(after)], 'en')).toEqual(en);
  });

  test('notes on words', () => {
    expect(readBlocks([note('قال', '')], [note('قال', 'في بيان')])).toEqual(['إضافة حاشية +في بيان']);
    expect(readBlocks([note('قال', 'في بيان')], [note('قال', '')])).toEqual(['حذف حاشية −في بيان']);
    expect(readBlocks([note('قال', 'في بيان')], [note('قال', 'في خطاب')])).toEqual(['استبدال حاشية −في بيان +في خطاب']);
  });
});

const image = (more: object = {}) => ({
  _type: 'image',
  _key: 'i',
  asset: `${'a'.repeat(64)}.jpg`,
  width: 1600,
  height: 900,
  alt: '',
  caption: '',
  credit: '',
  ...more,
});
const gallery = (...images: readonly object[]) => ({ _type: 'gallery', _key: 'g', caption: '', images });
const paragraph = (more: object = {}) => ({ ...aParagraph('p', 'قال الوزير'), ...more });
const other = aParagraph('o', 'وأضاف');

describe('blocks', () => {
  test.each<[string, readonly unknown[], readonly unknown[], string, string]>([
    [
      'a heading',
      [paragraph()],
      [paragraph({ style: 'h2' })],
      'عنوان 2 بدل فقرة قال الوزير',
      'Heading 2 instead of Paragraph قال الوزير',
    ],
    [
      'a quote no more',
      [paragraph({ style: 'blockquote' })],
      [paragraph()],
      'فقرة بدل اقتباس قال الوزير',
      'Paragraph instead of Quote قال الوزير',
    ],
    [
      'a list',
      [paragraph()],
      [paragraph({ listItem: 'bullet', level: 1 })],
      'قائمة نقطية بدل فقرة قال الوزير',
      'Bulleted list instead of Paragraph قال الوزير',
    ],
    [
      'a deeper item',
      [paragraph({ listItem: 'bullet', level: 1 })],
      [paragraph({ listItem: 'bullet', level: 2 })],
      'مستوى القائمة: كان 1 وصار 2 قال الوزير',
      'List level: was 1, is 2 قال الوزير',
    ],
    ['a tick', [aCheckItem('p', 'قال', false)], [aCheckItem('p', 'قال', true)], 'أُشّر على البند قال', 'Item ticked قال'],
    [
      'a direction',
      [paragraph()],
      [paragraph({ direction: 'ltr' })],
      'اتجاه الفقرة: صار من اليسار إلى اليمين قال الوزير',
      'Direction of the paragraph: is left to right قال الوزير',
    ],
    ['a paragraph that came', [other], [other, paragraph()], 'إضافة فقرة +قال الوزير', 'Added: Paragraph +قال الوزير'],
    ['an empty one', [other], [other, aParagraph('p', '')], 'إضافة فقرة بلا نص', 'Added: Paragraph without text'],
    [
      'a heading that went',
      [other, paragraph({ style: 'h3' })],
      [other],
      'حذف عنوان 3 −قال الوزير',
      'Deleted: Heading 3 −قال الوزير',
    ],
    [
      'an item that came',
      [other],
      [other, paragraph({ listItem: 'number', level: 1 })],
      'إضافة بند قائمة +قال الوزير',
      'Added: List item +قال الوزير',
    ],
    [
      'a paragraph that moved',
      [paragraph(), other, aParagraph('q', 'وختم')],
      [other, aParagraph('q', 'وختم'), paragraph()],
      'نقل فقرة قال الوزير',
      'Moved: Paragraph قال الوزير',
    ],
    [
      'a picture that came',
      [other],
      [other, image({ caption: 'المكتبة' })],
      'إضافة صورة +المكتبة',
      'Added: Picture +المكتبة',
    ],
    ['a picture that went', [other, image()], [other], 'حذف صورة', 'Deleted: Picture'],
    ['a rule', [other], [other, { _type: 'divider', _key: 'd' }], 'إضافة فاصل', 'Added: Divider'],
    ['another picture', [image()], [image({ asset: `${'b'.repeat(64)}.jpg` })], 'استبدال الصورة', 'Picture replaced'],
    [
      'a crop',
      [image()],
      [image({ crop: { left: 0, top: 0, width: 0.5, height: 1 } })],
      'غُيّر قصّ الصورة',
      'Picture cropped otherwise',
    ],
    [
      'a caption',
      [image({ caption: 'المكتبة أمس' })],
      [image({ caption: 'المكتبة اليوم' })],
      'استبدال في «تعليق الصورة» −أمس +اليوم',
      'Replacement in “Picture caption” −أمس +اليوم',
    ],
    [
      'an alternative text',
      [image()],
      [image({ alt: 'واجهة' })],
      'إضافة في «النص البديل للصورة» +واجهة',
      'Insertion in “Picture’s alternative text” +واجهة',
    ],
    [
      'a caption in a gallery',
      [gallery(image())],
      [gallery(image({ credit: 'رويترز' }))],
      'إضافة في «مصدر الصورة» +رويترز',
      'Insertion in “Picture credit” +رويترز',
    ],
    [
      'a picture more in a gallery',
      [gallery(image())],
      [gallery(image(), image({ _key: 'j' }))],
      'إضافة صورة',
      'Added: Picture',
    ],
    [
      'a row more in a table',
      [aTable('t', [['أ', 'ب']])],
      [
        aTable('t', [
          ['أ', 'ب'],
          ['ج', 'د'],
        ]),
      ],
      'إضافة صف في جدول +ج | د',
      'Added: Table row +ج | د',
    ],
    [
      'a column more in a table',
      [aTable('t', [['أ', 'ب']])],
      [aTable('t', [['أ', 'ب', 'ج']])],
      'إضافة عمود في جدول +ج',
      'Added: Table column +ج',
    ],
    [
      'a paragraph less in a box',
      [aFactBox('f', 'خلفية', ['بُني', 'أُغلق'])],
      [aFactBox('f', 'خلفية', ['بُني'])],
      'حذف فقرة −أُغلق',
      'Deleted: Paragraph −أُغلق',
    ],
    [
      'the title of a box',
      [aFactBox('f', 'خلفية', ['بُني'])],
      [aFactBox('f', 'سياق', ['بُني'])],
      'استبدال في «عنوان الصندوق» −خلفية +سياق',
      'Replacement in “Box title” −خلفية +سياق',
    ],
    [
      'words in a box',
      [aFactBox('f', 'خلفية', ['بُني'])],
      [aFactBox('f', 'خلفية', ['بُني عام 1928'])],
      'إضافة +عام 1928',
      'Insertion +عام 1928',
    ],
    ['words in a cell', [aTable('t', [['أ', 'ب']])], [aTable('t', [['أ', 'ج']])], 'استبدال −ب +ج', 'Replacement −ب +ج'],
    [
      'rows of headers',
      [aTable('t', [['أ'], ['ب']])],
      [aTable('t', [['أ'], ['ب']], { headerRows: 1 })],
      'جدول: صفوف العناوين: كان 0 وصار 1',
      'Table: Header rows: was 0, is 1',
    ],
  ])('%s', (_, before, after, ar, en) => {
    expect(readBlocks(before, after)).toEqual([ar]);
    expect(readBlocks(before, after, 'en')).toEqual([en]);
  });

  test('the address of a card, and another article', () => {
    const embed = (href: string) => ({ _type: 'embed', _key: 'e', href, title: '', provider: '' });
    expect(readBlocks([embed('https://example.org/a')], [embed('https://example.org/b')])).toEqual([
      'بطاقة رابط: العنوان الإلكتروني: كان https://example.org/a وصار https://example.org/b',
    ]);
    const related = (number: number, headline: string) =>
      ({ _type: 'relatedArticle', _key: 'r', article: anArticleId(number), headline }) as unknown as Block;
    expect(readBlocks([related(1, 'الأول')], [related(2, 'الثاني')])).toEqual([
      'الخبر ذو الصلة: كان الأول وصار الثاني',
    ]);
  });
});

describe('paragraphs parted and joined', () => {
  const line = 'قال الوزير إن الجسر آمن';
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['Enter', [line, 'وختم'], ['قال الوزير', 'إن الجسر آمن', 'وختم'], ['تقسيم الفقرة إن الجسر آمن']],
    ['Enter before the last word', [line], ['قال الوزير إن الجسر', 'آمن'], ['تقسيم الفقرة آمن']],
    ['Enter and words', [line], ['قال الوزير', 'وأضاف إن الجسر آمن'], ['تقسيم الفقرة +وأضاف']],
    ['Backspace', ['قال الوزير', 'إن الجسر آمن'], [line], ['دمج فقرتين إن الجسر آمن']],
    ['deleted over the border', ['قال الوزير أمس', 'وأضاف إن الجسر آمن'], [line], ['دمج فقرتين −أمس وأضاف']],
    [
      'deleted over the border of two sentences',
      ['قال الوزير أمس.', 'وأضاف إن الجسر آمن.'],
      ['قال الوزير إن الجسر آمن.'],
      ['دمج فقرتين −أمس. وأضاف'],
    ],
    ['a new paragraph', [line], [line, 'وختم بالشكر'], ['إضافة فقرة +وختم بالشكر']],
  ])('%s', (_, before, after, said) => {
    const [was, is] = [anArticle({ body: aBody(...before) }), anArticle({ body: aBody(...after) })];
    // The first goes on under its key, as in the editor; of the others those that say the same do.
    const keyOf = (text: string, at: number): string =>
      at === 0 ? 'b0' : (was.body.find((block) => blockText(block) === text)?._key ?? `n${at}`);
    const body = is.body.map((block, at) => ({ ...block, _key: keyOf(blockText(block), at) }));
    expect(read(was, { ...is, body })).toEqual(said);
  });
});

describe('fields', () => {
  test.each<[string, Partial<Article>, Partial<Article>, string]>([
    ['a headline', { headline: 'الجسر' }, { headline: 'الجسر القديم' }, 'إضافة في «العنوان» +القديم'],
    [
      'a byline',
      {},
      { byline: { people: ['أحمد علي'], agency: 'رويترز', outlet: '' } },
      'المحرر والمصدر −وكالات – المدينة +أحمد علي – رويترز',
    ],
    ['keywords', { keywords: ['أ'] }, { keywords: ['أ', 'ب'] }, 'الكلمات المفتاحية +ب'],
    ['keywords in another order', { keywords: ['أ', 'ب'] }, { keywords: ['ب', 'أ'] }, 'الكلمات المفتاحية −أ، ب +ب، أ'],
    ['a section', { section: 'محليات' }, { section: '' }, 'القسم −محليات'],
    [
      'a language',
      { language: 'ar', direction: 'rtl' },
      { language: 'fr', direction: 'ltr' },
      'لغة الخبر −العربية +الفرنسية',
    ],
    ['a day', { newsDate: null }, { newsDate: '2026-11-25' as Article['newsDate'] }, 'تاريخ الخبر +25 نوفمبر 2026'],
  ])('%s', (_, before, after, said) => expect(read(anArticle(before), anArticle(after))).toEqual([said]));
});
