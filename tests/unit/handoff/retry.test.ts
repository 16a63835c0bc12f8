import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterSeconds, retryIn } from '../../../shared/handoff/retry';
import { mayPass, type TargetFailure } from '../../../shared/handoff/target-failure';

const away: TargetFailure = { code: 'no-connection' };
const busy = (retryAfter: number | null): TargetFailure => ({ code: 'busy', status: 429, retryAfter });

test('what may pass by itself is tried again, later each time', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => retryIn(away, { attempts, chance: 0 }));
  expect(waits).toEqual([5, 15, 45, 120, 300, 600, 600]);
});

test('what a person must mend is not tried again', () => {
  const needs: TargetFailure[] = [
    { code: 'wrong-secret', said: '' },
    { code: 'certificate' },
    { code: 'redirected', to: '' },
    { code: 'key-locked' },
    { code: 'files', failure: { code: 'disk-full' } },
  ];
  for (const failure of needs)
    expect([failure.code, retryIn(failure, { attempts: 1, chance: 0 })]).toEqual([failure.code, null]);
  expect(mayPass({ code: 'files', failure: { code: 'folder-gone' } })).toBe(true);
});

test('a server that says when is not asked before, and puts nobody off for more than six hours', () => {
  expect(retryIn(busy(90), { attempts: 1, chance: 0 })).toBe(90);
  expect(retryIn(busy(1), { attempts: 1, chance: 0 })).toBe(5);
  expect(retryIn(busy(null), { attempts: 1, chance: 0 })).toBe(5);
  expect(retryIn(busy(9e9), { attempts: 1, chance: 0 })).toBe(6 * 3600);
});

test('after a day a person is told', () => expect(retryIn(away, { attempts: 150, chance: 0 })).toBeNull());

test('desks that lost one server at one time come back at different ones', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 149 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, chance) => {
        const least = retryIn(away, { attempts, chance: 0 })!;
        const wait = retryIn(away, { attempts, chance })!;
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(least * 1.25);
      },
    ),
  );
});

test.each([
  ['120', 120],
  ['0', 0],
  ['Wed, 25 Nov 2026 10:00:30 GMT', 30],
  ['Wed, 25 Nov 2020 10:00:30 GMT', 0],
  ['-5', null],
  ['soon', null],
  ['1.5', null],
  [undefined, null],
])('Retry-After %o means %o seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, Date.parse('2026-11-25T10:00:00Z'))).toBe(seconds);
});
