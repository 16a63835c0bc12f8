import { expect, test } from 'vitest';
import { directionOf } from '../../../shared/arabic/direction';

test.each([
  ['BBC: أقمار صغيرة', 'rtl'],
  ['iPhone 17 في الأسواق', 'rtl'],
  ['2026', 'rtl'],
  ['١٢٪', 'rtl'],
  ['«', 'rtl'],
  ['', 'rtl'],
  ['שלום', 'rtl'],
  ['Reuters', 'ltr'],
  ['Élysée 2026', 'ltr'],
] as const)('among Arabic «%s» runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test.each([
  ['Reuters: قال', 'ltr'],
  ['2026', 'ltr'],
  ['قال الوزير', 'rtl'],
] as const)('among English «%s» runs %s', (text, direction) => {
  expect(directionOf(text, 'ltr')).toBe(direction);
});
