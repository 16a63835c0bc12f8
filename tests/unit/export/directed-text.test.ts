import { expect, test } from 'vitest';
import { directedText, runsIsolated } from '../../../shared/export/directed-text';

/** Isolates as a person can see them. */
const seen = (text: string): string =>
  text.replaceAll('\u2067', '{rtl ').replaceAll('\u2066', '{ltr ').replaceAll('\u2069', '}');

test.each([
  ['أمطار على الساحل', 'أمطار على الساحل'],
  ['قالت BBC إن GPT-4 Turbo صدر', 'قالت BBC إن GPT-4 Turbo صدر'],
  ['BBC: قمة طارئة', '{rtl BBC: قمة طارئة}'],
  ['بين 10-15% من', 'بين {ltr 10-15%} من'],
  ['هاتف +970 59 123 للتواصل', 'هاتف {ltr +970 59 123} للتواصل'],
  ['لغة C++ ومنظمة (WHO)', 'لغة {ltr C++} ومنظمة (WHO)'],
  ['iPhone 17 (2026) يصل', '{rtl {ltr iPhone 17 (2026)} يصل}'],
  ['A story in English', 'A story in English'],
  ['', ''],
  [' ', ' '],
])('«%s» in an Arabic feed', (text, expected) => {
  expect(seen(directedText(text, 'rtl'))).toBe(expected);
});

test.each([
  ['an override that nobody ends', 'خبر \u202Eمقلوب', 'خبر \u202Eمقلوب\u202C'],
  ['an isolate with an embedding in it', 'خبر \u2067\u202Bنص\u2069 بعده', 'خبر \u2067\u202Bنص\u202C\u2069 بعده'],
  ['ends of what was never begun', 'خبر\u2069\u202C نص', 'خبر نص'],
  ['two lines, each by itself', 'خبر \u202Eأول\nخبر ثانٍ', 'خبر \u202Eأول\u202C\nخبر ثانٍ'],
])('%s ends with its line', (_, text, expected) => {
  expect(directedText(text, 'rtl')).toBe(expected);
});

test('isolates come in pairs and are all that is added', () => {
  const text = '«C++» 23 و(WHO) +970 59 123 https://example.org/';
  const isolated = runsIsolated(text);
  expect(isolated.replace(/[\u2066\u2069]/g, '')).toBe(text);
  expect(isolated.split('\u2066')).toHaveLength(isolated.split('\u2069').length);
});
