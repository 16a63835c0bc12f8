import { describe, expect, test } from 'vitest';
import { createTimeFormat } from '../../../renderer/i18n/format-time';

const now = new Date(2026, 8, 25, 14, 30);
const at = (day: number, hours: number, minutes: number, month = 8, year = 2026) =>
  new Date(year, month, day, hours, minutes);

describe('in Arabic', () => {
  const time = createTimeFormat('ar');
  test.each([
    ['seconds ago', at(25, 14, 30), 'الآن'],
    ['minutes ago', at(25, 14, 25), 'قبل 5 دقائق'],
    ['today', at(25, 9, 5), '09:05'],
    ['yesterday', at(24, 23, 59), 'أمس'],
    ['this year', at(1, 12, 0), '1 سبتمبر'],
    ['another year', at(1, 12, 0, 0, 2024), '1 يناير 2024'],
  ])('%s', (_, moment, words) => {
    expect(time.recent(moment, now)).toBe(words);
  });

  test('digits are Latin and the calendar Gregorian', () => {
    expect(time.moment(at(25, 14, 5))).toBe('25 سبتمبر 2026، 14:05');
  });
});

test('in English', () => {
  const time = createTimeFormat('en');
  expect(time.recent(at(24, 10, 0), now)).toBe('yesterday');
  expect(time.day(at(25, 14, 5))).toBe('25 September 2026');
});
