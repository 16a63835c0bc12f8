import { expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { asBreaking } from '../../../shared/model/ticker-line';
import { breakingOnAir, draftTyped, firstState } from '../../../shared/ticker/breaking';
import { tickerRules } from '../../../shared/ticker/rules';
import { aLine } from '../../support/makers';

const { labels } = tickerRules({ ticker: { title: 'الشريط' } });

test.each([
  ['  انهيار   مبنى ', 'انهيار مبنى'],
  ['عاجل | انهيار مبنى', 'انهيار مبنى'],
  ['عاجل: انهيار مبنى', 'انهيار مبنى'],
  ['عاجل جدًا هذا النداء', 'عاجل جدًا هذا النداء'],
])('«%s» becomes «%s»: the label is data and not text', (typed, text) => {
  expect(draftTyped(typed, { displayTime: '14:05', urgent: 'breaking', labels })).toMatchObject({
    ...asBreaking,
    displayTime: '14:05',
    text,
  });
});

test('a normal line bears no label', () => {
  expect(draftTyped('خبر', { displayTime: '14:05', urgent: 'normal', labels })).toMatchObject({
    label: null,
    urgency: 5,
  });
});

test.each(['', '   ', 'عاجل: '])('«%s» is no line', (typed) => {
  expect(draftTyped(typed, { displayTime: '14:05', urgent: 'breaking', labels })).toBeNull();
});

test('where lines are approved first none begins on the air', () => {
  expect(firstState({ approval: 'none' })).toBe('live');
  expect(firstState({ approval: 'required' })).toBe('ready');
});

test('only «عاجل» that readers see now counts', () => {
  const now = Timestamp.parse('2026-09-25T12:00:00+03:00');
  const over = Timestamp.parse('2026-09-25T11:59:00+03:00');
  const lines = [
    aLine({ ...asBreaking, state: 'live', expires: null }),
    aLine({ ...asBreaking, state: 'live', expires: over }),
    aLine({ ...asBreaking, state: 'ready', expires: null }),
    aLine({ state: 'live', expires: null }),
  ];
  expect(breakingOnAir(lines, now)).toBe(1);
});
