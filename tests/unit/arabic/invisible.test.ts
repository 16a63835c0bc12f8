import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleaned, cleaningsOf } from '../../../shared/arabic/clean-invisible';
import { invisiblesIn, otherHalf } from '../../../shared/arabic/invisible';

const [LRM, RLM, ALM, FSI, LRI, PDI, RLE, PDF] = '\u200E\u200F\u061C\u2068\u2066\u2069\u202B\u202C';
const [ZWNJ, ZWJ, NBSP, NNBSP, SHY, ZWSP] = '\u200C\u200D\u00A0\u202F\u00AD\u200B';

describe('stray invisible characters go', () => {
  test.each([
    ['direction marks', `قال${RLM} الوزير${LRM}${ALM}.`, 'قال الوزير.'],
    ['isolates, both halves', `قال ${FSI}AFP${PDI} إن`, 'قال AFP إن'],
    ['half an isolate', `قال AFP${PDI} إن`, 'قال AFP إن'],
    ['embeddings', `${RLE}نص${PDF}`, 'نص'],
    ['a tatweel within a word', 'أعـلـن', 'أعلن'],
    ['a tatweel under a vowel sign', 'محـَمّد', 'محَمّد'],
    ['a tatweel behind half a word, whatever parts the halves', `ا${PDI}كـz`, 'اكz'],
    ['a tatweel that trails a word', 'السلامـ عليكم', 'السلام عليكم'],
    ['a joiner in Arabic', `ال${ZWNJ}نص و${ZWJ}قال`, 'النص وقال'],
    ['soft hyphens and spaces without width', `المستش${SHY}فيات${ZWSP}`, 'المستشفيات'],
    ['a no-break space between words becomes a space', `مجلس${NBSP}الأمن`, 'مجلس الأمن'],
    ['of two spaces one is left', `مجلس ${NBSP}الأمن${NBSP}${NNBSP}يجتمع${NBSP} اليوم`, 'مجلس الأمن يجتمع اليوم'],
    ['a no-break space at the end of a line', `مجلس الأمن${NBSP}`, 'مجلس الأمن'],
  ])('%s', (_, text, wanted) => {
    expect(cleaned(text)).toBe(wanted);
  });
});

test.each([
  ['a tatweel before digits', 'الـ12 والـ٥ لـ3'],
  ['before a Latin word', 'لـBBC وبـReuters'],
  ['before a quotation', 'لـ«إسرائيل» كـ"نجم" ولـ(وكالة)'],
  ['as a dash', 'القاهرة ـ أحمد'],
  ['the Hijri sign', 'عام 1447هـ، و1446 هـ'],
  ['its other spelling', `عام 1447 ه${ZWJ}`],
  ['ZWNJ in Persian', `می${ZWNJ}خواهم`],
  ['joiners in other scripts', `क्${ZWJ}ष`],
  ['a family in one sign', '👨\u200D👩\u200D👧'],
  ['a no-break space at a number', `25${NBSP}كم و${NBSP}300${NNBSP}دولار`],
  ['tabs and line breaks', 'أول\tثان\nثالث'],
])('what is meant stays: %s', (_, text) => {
  expect(cleaned(text)).toBe(text);
});

test('a tatweel before an isolated Latin word is meant, the isolate is not', () => {
  expect(cleaned(`لـ${FSI}BBC${PDI}`)).toBe('لـBBC');
});

test('it is told what went', () => {
  expect(cleaningsOf(`أعـلن${RLM} ${FSI}AFP${PDI}`).map(({ kind }) => kind)).toEqual([
    'tatweel',
    'direction',
    'isolate',
    'isolate',
  ]);
});

test('isolates are paired as the bidi algorithm pairs them', () => {
  const text = `${FSI}a${LRI}b${PDI}c${PDI}d${PDI}`;
  expect([0, 2, 4, 6, 8, 1].map((index) => otherHalf(text, index))).toEqual([6, 4, 2, 0, null, null]);
});

const letters = [
  ...'ابهوكللم ع12Bz«ـ\n\tگ',
  ...`${LRM}${RLM}${FSI}${LRI}${PDI}${RLE}${PDF}${ZWNJ}${ZWJ}${NBSP}${NNBSP}${SHY}`,
];
const text = fc.array(fc.constantFrom(...letters)).map((parts) => parts.join(''));
const seen = (written: string): string => written.replace(/[\p{Cf}ـ\u00A0\u202F ]/gu, '');

test('cleaning changes nothing that is seen', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(seen(cleaned(written))).toBe(seen(written));
    }),
  );
});

test('what has been cleaned is clean', () => {
  fc.assert(
    fc.property(text, (written) => {
      const once = cleaned(written);
      expect(cleaned(once)).toBe(once);
    }),
  );
});

test('no isolate and no embedding is left', () => {
  fc.assert(
    fc.property(text, (written) => {
      const kinds = invisiblesIn(cleaned(written)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'isolate' || kind === 'embedding' || kind === 'direction')).toEqual([]);
    }),
  );
});

test('halves of an isolate name each other', () => {
  fc.assert(
    fc.property(text, (written) => {
      const halves = invisiblesIn(written).flatMap(({ index }) => {
        const other = otherHalf(written, index);
        return other === null ? [] : [{ index, other }];
      });
      expect(halves.map(({ other }) => otherHalf(written, other))).toEqual(halves.map(({ index }) => index));
    }),
  );
});
