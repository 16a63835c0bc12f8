import { describe, expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { asBreaking, draftOf, type TickerLine } from '../../../shared/model/ticker-line';
import { displayTimeOf, readDisplayTime } from '../../../renderer/ticker/line/display-time';
import {
  emptyForm,
  formOf,
  readForm,
  withBreaking,
  withLabel,
  withUrgency,
  type DraftForm,
} from '../../../renderer/ticker/line/draft-form';
import { endOf } from '../../../renderer/ticker/fields/time-fields';
import { linesOf, noFilter, type LineFilter } from '../../../renderer/ticker/list/lists';
import { afterDrop, afterStep, filterLines } from '../../../renderer/ticker/list/reorder';
import { tickerRules } from '../../../shared/ticker/rules';
import { aLine, aLineId, anArticleId } from '../../support/makers';

test.each([
  ['14:05', '14:05'],
  ['9:5', '09:05'],
  ['9', '09:00'],
  ['905', '09:05'],
  ['1405', '14:05'],
  ['٩:٠٥', '09:05'],
  [' 7.30 ', '07:30'],
  ['24:00', null],
  ['12:60', null],
  ['', null],
  ['غدًا', null],
])('«%s» is read as a time of day', (typed, time) => {
  expect(readDisplayTime(typed)).toBe(time);
});

test('the clock is shown with two digits', () => {
  expect(displayTimeOf(new Date(2026, 8, 25, 7, 4))).toBe('07:04');
});

describe('a line while it is typed', () => {
  const now = Timestamp.parse('2026-09-25T12:00:00Z');
  const at = (hour: number): Timestamp => Timestamp.parse(`2026-09-25T${hour}:00:00Z`);
  const form = (differs: Partial<DraftForm>): DraftForm => ({ ...emptyForm('14:05'), text: 'نص', ...differs });

  test.each<[string, Partial<DraftForm>, readonly string[]]>([
    ['without a text', { text: '  ' }, ['text']],
    ['with a time that is none', { time: '25:00' }, ['time']],
    ['with an article that is not chosen', { linkKind: 'article' }, ['article']],
    ['with an address that is none', { linkKind: 'url', address: 'javascript:alert(1)' }, ['address']],
    ['without the moment it is to appear', { starts: 'at' }, ['start']],
    ['with minutes that are none', { expiry: 'after', minutes: 'ساعة' }, ['minutes']],
    ['that stays for no minute', { expiry: 'after', minutes: '0' }, ['minutes']],
    ['without the moment it is to go', { expiry: 'at' }, ['end']],
    ['whose end has passed', { expiry: 'at', end: at(11) }, ['over']],
    ['that goes before it comes', { starts: 'at', start: at(15), expiry: 'at', end: at(14) }, ['over']],
    ['that runs nowhere', { channels: [] }, ['channels']],
    [
      'with everything wrong',
      { time: 'x', text: '', linkKind: 'url', channels: [] },
      ['time', 'text', 'address', 'channels'],
    ],
  ])('%s is unfinished, and says why', (_, differs, problems) => {
    expect(readForm(form(differs), now)).toEqual({ kind: 'unfinished', problems });
  });

  test('an address is completed', () => {
    const verdict = readForm(form({ linkKind: 'url', address: 'example.org/a' }), now);
    expect(verdict).toMatchObject({ kind: 'draft', draft: { link: { kind: 'url', href: 'https://example.org/a' } } });
  });

  test.each([
    aLine(),
    aLine({ ...asBreaking, section: 'طقس', edNote: 'للمناوب', link: { kind: 'article', id: anArticleId(3) } }),
    aLine({ link: { kind: 'url', href: 'https://example.org/' } }),
    aLine({
      label: 'متابعة',
      urgency: 7,
      source: 'رويترز',
      channels: ['tv'],
      embargoedUntil: at(13),
      contentCreated: at(10),
    }),
    aLine({ expiry: { kind: 'after', minutes: 45 } }),
    aLine({ expiry: { kind: 'at', at: at(18) } }),
    aLine({ expiry: { kind: 'never' } }),
  ])('a line that is not changed stays as it is', (line) => {
    expect(readForm(formOf(line), now)).toEqual({ kind: 'draft', draft: draftOf(line) });
  });

  test('minutes may be typed in Arabic digits', () => {
    const verdict = readForm(form({ expiry: 'after', minutes: '٤٥' }), now);
    expect(verdict).toMatchObject({ kind: 'draft', draft: { expiry: { kind: 'after', minutes: 45 } } });
  });

  test('another time of an imported line is another moment of the same day', () => {
    const created = new Date(2026, 8, 20, 9, 30);
    const line = aLine({ displayTime: '09:30', contentCreated: Timestamp.parse(created.toISOString()) });
    const verdict = readForm({ ...formOf(line), time: '10:15' }, now);
    const contentCreated = new Date(2026, 8, 20, 10, 15).toISOString();
    expect(verdict).toMatchObject({ kind: 'draft', draft: { displayTime: '10:15', contentCreated } });
  });

  test('«عاجل» is label and urgency together, and leaves another label alone', () => {
    expect(withBreaking(form({}), 'on')).toMatchObject({ label: 'عاجل', urgency: 2 });
    expect(withBreaking(form({ label: 'عاجل', urgency: 1 }), 'off')).toMatchObject({ label: '', urgency: 5 });
    expect(withBreaking(form({ label: 'مباشر' }), 'on')).toMatchObject({ label: 'مباشر', urgency: 2 });
    expect(withBreaking(form({ label: 'مباشر', urgency: 2 }), 'off')).toMatchObject({ label: 'مباشر', urgency: 5 });
  });

  test('label and urgency follow each other', () => {
    expect(withLabel(form({}), 'عاجل')).toMatchObject({ label: 'عاجل', urgency: 2 });
    expect(withLabel(form({ label: 'عاجل', urgency: 1 }), '')).toMatchObject({ label: '', urgency: 1 });
    expect(withUrgency(form({}), 1)).toMatchObject({ label: 'عاجل', urgency: 1 });
    expect(withUrgency(form({ label: 'عاجل', urgency: 2 }), 3)).toMatchObject({ label: '', urgency: 3 });
  });

  test('its end is counted from now, or from when it appears; that of a line on the air stays while nobody touches it', () => {
    const rules = tickerRules({ ticker: { title: '' } });
    const ends = (differs: Partial<DraftForm>) => endOf(form(differs), { line: null, rules, now });
    expect(ends({ urgency: 2 })).toBe('2026-09-25T13:00:00.000Z');
    expect(ends({ expiry: 'after', minutes: '30', starts: 'at', start: at(14) })).toBe('2026-09-25T14:30:00.000Z');
    const live = aLine({ state: 'live', expires: at(16), expiry: { kind: 'by-urgency' } });
    expect(endOf(formOf(live), { line: live, rules, now })).toBe(at(16));
    expect(endOf({ ...formOf(live), urgency: 1 }, { line: live, rules, now })).toBe('2026-09-25T12:20:00.000Z');
  });
});

describe('moving', () => {
  const lines = [1, 2, 3, 4].map((number) => aLine({ id: aLineId(number) }));

  test.each([
    [1, 'up', undefined],
    [2, 'up', null],
    [3, 'up', 1],
    [1, 'down', 2],
    [3, 'down', 4],
    [4, 'down', undefined],
  ] as const)('line %i one step %s', (moved, step, after) => {
    expect(afterStep(lines, aLineId(moved), step)).toEqual(typeof after === 'number' ? aLineId(after) : after);
  });

  test.each([
    [1, 3, 'after', 3],
    [1, 3, 'before', 2],
    [4, 1, 'before', null],
    [2, 1, 'after', undefined],
    [2, 3, 'before', undefined],
    [2, 2, 'after', undefined],
  ] as const)('line %i let go by line %i, %s it', (moved, on, side, after) => {
    const expected = typeof after === 'number' ? aLineId(after) : after;
    expect(afterDrop(lines, [aLineId(moved)], { on: aLineId(on), side })).toEqual(expected);
  });
});

test('lines are found as Arabic reads, also by their time', () => {
  const lines = [aLine({ text: 'أمطار على الساحل' }), aLine({ text: 'مدرسة جديدة', displayTime: '09:10' })];
  expect(filterLines(lines, 'امطار')).toEqual([lines[0]]);
  expect(filterLines(lines, 'مدرسه ٠٩:١٠')).toEqual([lines[1]]);
  expect(filterLines(lines, '')).toBe(lines);
});

test.each<[string, Partial<LineFilter>, readonly string[]]>([
  ['of a channel', { channel: 'tv' }, ['عاجل على التلفزيون']],
  ['that readers see', { standing: 'on-air' }, ['عاجل على التلفزيون', 'نبأ فوري']],
  ['whose time is to come', { standing: 'waiting' }, ['يظهر مساءً']],
  ['that are breaking', { urgency: 'breaking' }, ['عاجل على التلفزيون', 'نبأ فوري']],
  ['of one urgency', { urgency: 1 }, ['نبأ فوري']],
  ['of which two things are asked', { urgency: 1, channel: 'tv' }, []],
])('the list shows lines %s', (_, filter, texts) => {
  const now = Timestamp.parse('2026-09-25T12:00:00Z');
  const live = (number: number, differs: Partial<TickerLine>) =>
    aLine({ id: aLineId(number), state: 'live', channels: ['site'], ...differs });
  const lines = [
    live(1, { text: 'عاجل على التلفزيون', ...asBreaking, channels: ['tv'] }),
    live(2, { text: 'نبأ فوري', urgency: 1 }),
    live(3, { text: 'يظهر مساءً', embargoedUntil: Timestamp.parse('2026-09-25T18:00:00Z') }),
    aLine({ id: aLineId(4), state: 'held', text: 'موقوف', urgency: 1 }),
  ];
  const shown = linesOf(lines, { list: 'live', filter: { ...noFilter, ...filter }, now });
  expect(shown.map(({ text }) => text)).toEqual(texts);
});
