import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldArabic } from '../../../shared/arabic/fold';

test.each([
  ['أحمد إبراهيم آل ٱلله', 'احمد ابراهيم ال الله'],
  ['مدرسة', 'مدرسه'],
  ['مستشفى', 'مستشفي'],
  ['مُحَمَّدٌ', 'محمد'],
  ['الـــعربية', 'العربيه'],
  ['٢٠٢٦ ۱۴', '2026 14'],
  ['یک', 'يك'],
  ['رؤساء شؤون الهيئة', 'روسا شوون الهييه'],
  ['  Élysée  BBC ', 'elysee bbc'],
  ['\u200Fنص\u061C', 'نص'],
])('«%s» is compared as «%s»', (text, folded) => {
  expect(foldArabic(text)).toBe(folded);
});

test('letters alone are folded as they are with a vowel sign among them', () => {
  const letters = fc.string({ unit: fc.integer({ min: 0x621, max: 0x64a }).map((code) => String.fromCharCode(code)) });
  fc.assert(fc.property(letters, (text) => void expect(foldArabic(text)).toBe(foldArabic(`${text}\u064e`))));
});
