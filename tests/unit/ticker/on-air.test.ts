import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { defaultExpiry, expiresAt, nextTurn, onAir, standingOf } from '../../../shared/ticker/on-air';
import { aLine, aLineId, noon } from '../../support/makers';

const after = (minutes: number): Timestamp =>
  Timestamp.parse(new Date(Date.parse(noon) + minutes * 60_000).toISOString());
const minutesOf = (expires: Timestamp | null) =>
  expires === null ? null : (Date.parse(expires) - Date.parse(noon)) / 60_000;

describe('how long a line stays', () => {
  test.each([
    ['a flash', { urgency: 1 }, 20],
    ['an urgent line', { urgency: 2 }, 60],
    ['a bulletin', { urgency: 3 }, 1440],
    ['a normal line', { urgency: 5 }, 1440],
    ['as many minutes as were given', { expiry: { kind: 'after', minutes: 5 } as const }, 5],
    ['until a moment', { expiry: { kind: 'at', at: after(90) } as const }, 90],
    ['until somebody takes it off', { expiry: { kind: 'never' } as const }, null],
    ['counted from its start where that is still to come', { urgency: 2, embargoedUntil: after(30) }, 90],
    ['counted from now where its start has passed', { urgency: 2, embargoedUntil: after(-30) }, 60],
  ])('%s', (_, differs, minutes) => {
    const line = aLine({ expiry: { kind: 'by-urgency' }, ...differs });
    expect(minutesOf(expiresAt(line, noon, defaultExpiry))).toBe(minutes);
  });
});

test.each([
  ['on the air', {}, 'on-air'],
  ['before its start', { embargoedUntil: after(1) }, 'waiting'],
  ['at the minute of its start', { embargoedUntil: noon }, 'on-air'],
  ['before its end', { expires: after(1) }, 'on-air'],
  ['at the minute of its end', { expires: noon }, 'over'],
  ['in the pool', { state: 'ready' as const }, 'off'],
  ['held', { state: 'held' as const }, 'off'],
])('a line is %s', (_, differs, standing) => {
  expect(standingOf(aLine(differs), noon)).toBe(standing);
});

test('pinned lines stand on top, each part in its order, of one channel', () => {
  const lines = [
    aLine({ id: aLineId(1) }),
    aLine({ id: aLineId(2), pinned: true }),
    aLine({ id: aLineId(3), channels: ['tv'] }),
    aLine({ id: aLineId(4), pinned: true, channels: ['site'] }),
  ];
  const ids = (channel: string | null) => onAir(lines, { now: noon, channel }).map(({ id }) => id);
  expect(ids('site')).toEqual([aLineId(2), aLineId(4), aLineId(1)]);
  expect(ids('tv')).toEqual([aLineId(2), aLineId(1), aLineId(3)]);
  expect(ids(null)).toEqual([aLineId(2), aLineId(4), aLineId(1), aLineId(3)]);
});

test('between now and the next turn nothing comes and nothing goes', () => {
  const moment = fc.option(fc.integer({ min: -50, max: 50 }).map(after), { nil: null });
  const line = fc.record({ embargoedUntil: moment, expires: moment, state: fc.constantFrom('live' as const, 'ready') });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (differ) => {
      const lines = differ.map((differs, index) => aLine({ ...differs, id: aLineId(index) }));
      const turn = nextTurn(lines, noon) ?? Date.parse(after(100));
      const shown = (at: number) =>
        onAir(lines, { now: Timestamp.parse(new Date(at).toISOString()), channel: null }).map(({ id }) => id);
      expect(shown(turn - 1)).toEqual(shown(Date.parse(noon)));
    }),
  );
});
