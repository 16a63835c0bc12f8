import { expect, test } from 'vitest';
import { looksLikeByline, namesAgency, parseByline } from '../../../shared/import/byline-text';
import { bylineText } from '../../../shared/model/byline';

test.each([
  ['وكالات – العربي الجديد', { people: [], agency: 'وكالات', outlet: 'العربي الجديد' }],
  ['وكالات — المدينة', { people: [], agency: 'وكالات', outlet: 'المدينة', separator: ' — ' }],
  ['رويترز - المدينة', { people: [], agency: 'رويترز', outlet: 'المدينة', separator: ' - ' }],
  ['أحمد علي، منى سالم – رويترز – المدينة', { people: ['أحمد علي', 'منى سالم'], agency: 'رويترز', outlet: 'المدينة' }],
  ['سارة نصر – المدينة', { people: ['سارة نصر'], agency: '', outlet: 'المدينة' }],
  ['غزة – وكالات', { people: ['غزة'], agency: 'وكالات', outlet: '' }],
  ['أ ف ب', { people: [], agency: 'أ ف ب', outlet: '' }],
  ['رويترز، الأناضول – المدينة', { people: [], agency: 'رويترز، الأناضول', outlet: 'المدينة' }],
  ['سارة نصر', { people: ['سارة نصر'], agency: '', outlet: '' }],
  ['رام الله – سارة نصر – المدينة', { people: [], agency: 'رام الله – سارة نصر – المدينة', outlet: '' }],
])('«%s» is parted', (line, expected) => {
  expect(parseByline(line)).toEqual(expected);
  expect(bylineText(parseByline(line))).toBe(line);
});

test('what would be printed otherwise stays whole', () => {
  const line = 'أحمد علي – منى سالم - رويترز — المدينة';
  expect(parseByline(line)).toEqual({ people: [], agency: line, outlet: '' });
});

test('a sentence with a dash is no byline', () => {
  expect(looksLikeByline('قال الوزير – وهو يغادر القاعة – إن الاجتماع انتهى.')).toBe(false);
  expect(namesAgency('القاهرة – قالت مصادر إن وكالات الأنباء لم تُبلّغ')).toBe(false);
  expect(namesAgency('وكالات')).toBe(true);
});
