import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimes } from '../../../shared/import/ticker-times';
import { Timestamp } from '../../../shared/model/ids';

const now = Timestamp.parse('2026-09-25T14:30:00+03:00');
const read = (...printed: string[]) =>
  readTimes(printed, now).map(({ at, guesses }) => [at.slice(8, 16), ...guesses].join(' '));

test('a list of today is taken as it is printed', () => {
  expect(read('14:05', '13:50', '09:04')).toEqual(['25T14:05', '25T13:50', '25T09:04']);
});

test('a list that runs over midnight goes into the day before', () => {
  expect(read('00:20', '23:50', '22:10')).toEqual(['25T00:20', '24T23:50 earlier-day', '24T22:10 earlier-day']);
});

test('a clock of twelve hours is read so that the list runs backwards', () => {
  expect(read('02:10', '01:50', '12:40', '11:30', '09:00')).toEqual([
    '25T14:10 afternoon',
    '25T13:50 afternoon',
    '25T12:40',
    '25T11:30',
    '25T09:00',
  ]);
});

test('a morning in a clock that may be of twelve hours is a morning', () => {
  expect(read('11:30', '10:00', '09:00')).toEqual(['25T11:30', '25T10:00', '25T09:00']);
});

test('times later than now are of the day before', () => {
  expect(read('18:00', '17:00')).toEqual(['24T18:00 earlier-day', '24T17:00 earlier-day']);
});

test('the same minute twice is the same minute', () => {
  expect(read('14:05', '14:05')).toEqual(['25T14:05', '25T14:05']);
});

test('time never runs forwards, never beyond now, and shows what was printed', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 20 }), (printed) => {
      const moments = readTimes(printed, now).map(({ at }) => at);
      const order = [now, ...moments].map((at) => Date.parse(at));
      expect(order.every((at, index) => index === 0 || at <= order[index - 1]!)).toBe(true);
      for (const [index, at] of moments.entries()) {
        expect(Number(at.slice(11, 13)) % 12).toBe(Number(printed[index]!.slice(0, 2)) % 12);
        expect(at.slice(14, 16)).toBe(printed[index]!.slice(3, 5));
      }
    }),
  );
});
