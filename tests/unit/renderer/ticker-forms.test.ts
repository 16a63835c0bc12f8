import { describe, expect, test } from 'vitest';
import { asBreaking, draftOf } from '../../../shared/model/ticker-line';
import { displayTimeOf, readDisplayTime } from '../../../renderer/ticker/line/display-time';
import { emptyForm, formOf, readForm, type DraftForm } from '../../../renderer/ticker/line/draft-form';
import { afterDrop, afterStep, filterLines } from '../../../renderer/ticker/list/reorder';
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
  const form = (differs: Partial<DraftForm>): DraftForm => ({ ...emptyForm('14:05'), text: 'نص', ...differs });

  test.each<[string, Partial<DraftForm>, readonly string[]]>([
    ['without a text', { text: '  ' }, ['text']],
    ['with a time that is none', { time: '25:00' }, ['time']],
    ['with an article that is not chosen', { linkKind: 'article' }, ['article']],
    ['with an address that is none', { linkKind: 'url', address: 'javascript:alert(1)' }, ['address']],
    ['with everything wrong', { time: 'x', text: '', linkKind: 'url' }, ['time', 'text', 'address']],
  ])('%s is unfinished, and says why', (_, differs, problems) => {
    expect(readForm(form(differs))).toEqual({ kind: 'unfinished', problems });
  });

  test('an address is completed', () => {
    const verdict = readForm(form({ linkKind: 'url', address: 'example.org/a' }));
    expect(verdict).toMatchObject({ kind: 'draft', draft: { link: { kind: 'url', href: 'https://example.org/a' } } });
  });

  test.each([
    aLine(),
    aLine({ ...asBreaking, section: 'طقس', edNote: 'للمناوب', link: { kind: 'article', id: anArticleId(3) } }),
    aLine({ link: { kind: 'url', href: 'https://example.org/' } }),
  ])('a line that is not changed stays as it is', (line) => {
    expect(readForm(formOf(line))).toEqual({ kind: 'draft', draft: draftOf(line) });
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
