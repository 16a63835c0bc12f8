import { expect, test } from 'vitest';
import { nearDuplicates } from '../../../shared/ticker/near-duplicates';

const likeness = (a: string, b: string) => nearDuplicates(a, [{ text: b }])[0]?.likeness ?? 'other';

test.each([
  ['أمطار غزيرة على الساحل', 'امطار غزيرة علي الساحل', 'same'],
  ['إصابة ٣ أشخاص في حريق', 'إصابة 3 أشخاص في حريق', 'same'],
  ['إصابة 3 أشخاص في حريق بسوق المدينة', 'إصابة 4 أشخاص في حريق بسوق المدينة', 'alike'],
  ['رئيس الوزراء يصل إلى العاصمة', 'وصول رئيس الوزراء إلى العاصمة', 'alike'],
  ['افتتاح معرض الكتاب', 'إغلاق الطريق الساحلي', 'other'],
  ['', 'إغلاق الطريق الساحلي', 'other'],
])('«%s» and «%s» are %s', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
});

test('the most alike comes first', () => {
  const others = [{ text: 'إصابة 4 أشخاص في حريق' }, { text: 'إصابة 3 أشخاص في حريق' }];
  expect(nearDuplicates('إصابة ٣ أشخاص في حريق', others).map(({ line }) => line)).toEqual([others[1], others[0]]);
});
