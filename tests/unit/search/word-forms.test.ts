import { describe, expect, test } from 'vitest';
import { foldArabic } from '../../../shared/arabic/fold';
import { askedForms, indexedForms } from '../../../shared/search/word-forms';

/** Does a text's word answer a query's? */
const meet = (written: string, asked: string): boolean => {
  const forms = new Set(indexedForms(foldArabic(written)).map(({ form }) => form));
  return askedForms(foldArabic(asked)).some((form) => forms.has(form));
};

describe('a word is found with what is attached to it', () => {
  test.each([
    'الحكومة',
    'والحكومة',
    'فالحكومة',
    'بالحكومة',
    'كالحكومة',
    'للحكومة',
    'وبالحكومة',
    'وللحكومة',
    'حكومة',
    'وحكومة',
    'فحكومة',
    'بحكومة',
    'كحكومة',
    'لحكومة',
    'وبحكومة',
    'حكومات',
    'والحكومات',
  ])('«%s» answers «حكومة» and the other way round', (word) => {
    expect(meet(word, 'حكومة')).toBe(true);
    expect(meet('الحكومة', word)).toBe(true);
  });

  test.each([
    ['للبنان', 'لبنان'],
    ['ولبنان', 'لبنان'],
    ['للغة', 'لغة'],
    ['الدم', 'دم'],
    ['لعمر', 'عمر'],
    ['للصحفيين', 'صحفي'],
    ['الصحفيون', 'الصحفيين'],
    ['بواشنطن', 'واشنطن'],
  ])('«%s» answers «%s»', (written, asked) => expect(meet(written, asked)).toBe(true));
});

test.each([
  ['الزير', 'وزير'],
  ['الله', 'له'],
  ['البحرين', 'بحر'],
  ['لد', 'بلد'],
  ['ولد', 'لد'],
])('«%s» does not answer «%s»', (written, asked) => expect(meet(written, asked)).toBe(false));

test('the word itself comes first, and every form says where in the word it begins', () => {
  expect(indexedForms('وبالحكومه')).toEqual([
    { form: 'وبالحكومه', from: 0 },
    { form: 'بالحكومه', from: 1 },
    { form: 'الحكومه', from: 2 },
    { form: 'حكومه', from: 4 },
    { form: 'وبالحكوم', from: 0 },
    { form: 'بالحكوم', from: 1 },
    { form: 'الحكوم', from: 2 },
    { form: 'حكوم', from: 4 },
  ]);
});
