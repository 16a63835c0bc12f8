import { expect, test } from 'vitest';
import { countLetters, countWords } from '../../../shared/arabic/words';

test.each([
  ['', 0],
  ['كلمة', 1],
  ['كتابٌ جديدٌ', 2],
  ['لـ"إسرائيل"', 2],
  ['الـ12 من أيلول', 3],
  ['د.أحمد قال: نعم!', 3],
  ['نسبة 10-15% و1,000 ليرة', 4],
  ['BBC أعلنت، ثم AFP.', 4],
  ['مـــداد', 1],
  ['«و» – …', 1],
  ['سطر\nوسطر', 2],
])('«%s» has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('letters are counted as read, without vowel signs and tatweel', () => {
  expect(countLetters('مُدَرِّسة')).toBe(5);
  expect(countLetters('مـــداد\u200F')).toBe(4);
  expect(countLetters('نعم 🙂')).toBe(5);
  expect(countLetters('نَعم 👨‍👩‍👧 🇵🇸')).toBe(7);
  expect(countLetters('\u0065\u0301')).toBe(1);
});
