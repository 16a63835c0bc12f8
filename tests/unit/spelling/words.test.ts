import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords, isOwnWord, ownWord } from '../../../shared/spelling/own-words';
import { inWritersOrder, partedWords, suggestionsFor } from '../../../shared/spelling/suggestions';
import { spellingWords, wordAt } from '../../../shared/spelling/words';

const asked = (text: string): string[] => spellingWords(text).map(({ word }) => word);

test.each([
  ['words between spaces and marks', 'قال «الوزير»، أمس: نعم.', ['قال', 'الوزير', 'أمس', 'نعم']],
  ['vowel signs and tatweel are no part of a word', 'شُكرًا جزيـلاً', ['شكرا', 'جزيلا']],
  ['bidi marks neither', 'محمد\u200F وع\u2068لي\u2069', ['محمد', 'وعلي']],
  ['no word that touches a digit', 'الـ12 و2024 ٢٠٢٤ ج7', []],
  ['no foreign word and no mixed one', 'GPT وGPT x', []],
  ['none that ends in a tatweel', 'لـ«إسرائيل» الـ', ['إسرائيل']],
  ['no letters that stand alone', 'أ. ب) و', []],
  ['no handles, tags and addresses', '@وزارة #عاجل_الآن www.x.org خبر/عاجل قال', ['قال']],
  ['both halves of what a dash ties', 'روسيا-أوكرانيا', ['روسيا', 'أوكرانيا']],
  ['lines', 'أول سطر\nثاني سطر', ['أول', 'سطر', 'ثاني', 'سطر']],
])('%s', (_, text, words) => {
  expect(asked(text)).toEqual(words);
});

test('a word is found from both its ends', () => {
  const text = 'قال الوزير نعم';
  expect([0, 3, 4, 7, 10].map((offset) => wordAt(text, offset)?.word)).toEqual([
    'قال',
    'قال',
    'الوزير',
    'الوزير',
    'الوزير',
  ]);
  expect(wordAt(' . ', 1)).toBeNull();
});

test('places are those of the text', () => {
  const part = fc.constantFrom('قال', 'ـ', '\u200F', ' ', '12', 'BBC', 'مُ', '«', '@', '\n', '👍');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      for (const { word, start, end } of spellingWords(text))
        expect(text.slice(start, end).replace(/[\p{M}\p{Cf}ـ]/gu, '')).toBe(word);
    }),
  );
});

test.each([
  ['زرفاطيا', true],
  ['وزرفاطيا', true],
  ['ولزرفاطيا', true],
  ['بالزرفاطيا', true],
  ['زرفاطياه', false],
  ['رفاطيا', false],
])('an own word with what is attached to it: %s', (word, isOwn) => {
  expect(isOwnWord(word, new Set(['زرفاطيا']))).toBe(isOwn);
});

test('what is kept in a dictionary has no vowel signs and is a word', () => {
  expect(['مُحَمَّد', ' قال ', 'GPT', 'ج7', ''].map(ownWord)).toEqual(['محمد', 'قال', null, null, null]);
});

test('words come and go, each once', () => {
  expect(changedWords(['أ', 'ب'], { add: ['ج', 'أ'], remove: ['ب'] })).toEqual(['أ', 'ج']);
});

test('what differs by hamza or ة comes first, then a doubled letter, then a long vowel, then the rest in its order', () => {
  expect(inWritersOrder('الاثثنين', ['الثاني', 'الاثثنيان', 'الأثثنين', 'الاثنين', 'الثاني'])).toEqual([
    'الأثثنين',
    'الاثنين',
    'الاثثنيان',
    'الثاني',
  ]);
});

test('a dictionary whose engine gave up has its near words all the same', () => {
  const words = ['الانتخابات', 'المنتخبات'];
  expect(suggestionsFor('الانتخبات', [], (word) => words.includes(word))).toEqual(words);
});

test('a word is not parted into a letter and the rest', () => {
  expect(suggestionsFor('أعلنتات', ['أعلنتا ت', 'أعلنتا'], () => false)).toEqual(['أعلنتا']);
});

test('a particle that lost its space gets it back', () => {
  expect(partedWords('لايمكن', (word) => word === 'يمكن')).toEqual(['لا يمكن']);
  expect(partedWords('لايم', () => true)).toEqual([]);
});
