import { expect, test } from 'vitest';
import { tickerStates, type TickerLineState } from '../../../shared/model/ticker-line';
import { mayMove } from '../../../shared/ticker/moves';

/** From the row's state to the column's: `y` goes, `r` goes with a reason, `-` does not. */
const table: Readonly<Record<TickerLineState, string>> = {
  //          idea ready approved live held expired withdrawn
  idea: '     -    y     y        y    y    -       y',
  ready: '    y    -     y        y    y    -       y',
  approved: ' -    y     -        y    y    -       y',
  live: '     -    y     -        -    r    y       r',
  held: '     y    y     y        y    -    -       y',
  expired: '  -    y     -        y    -    -       r',
  withdrawn: '-    y     -        y    -    -       -',
};

test.each(tickerStates.flatMap((from) => tickerStates.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  const expected = table[from].trim().split(/ +/)[tickerStates.indexOf(to)];
  const without = mayMove(from, { to, reason: ' ' });
  const withReason = mayMove(from, { to, reason: 'نُشر خطأً' });
  expect([without.kind === 'allowed', withReason.kind === 'allowed']).toEqual(
    { y: [true, true], r: [false, true], '-': [false, false] }[expected!],
  );
});

test('what lacks nothing but a reason is said to lack it', () => {
  expect(mayMove('live', { to: 'withdrawn', reason: '' })).toEqual({ kind: 'refused', reason: 'reason-missing' });
  expect(mayMove('idea', { to: 'expired', reason: '' })).toEqual({ kind: 'refused', reason: 'no-such-move' });
});

test('where lines are approved first an idea and a ready line go live only by way of an approval', () => {
  const toLive = (from: TickerLineState) => mayMove(from, { to: 'live', reason: '', approval: 'required' });
  expect(toLive('ready')).toEqual({ kind: 'refused', reason: 'not-approved' });
  expect(toLive('idea')).toEqual({ kind: 'refused', reason: 'not-approved' });
  expect(toLive('approved')).toEqual({ kind: 'allowed' });
  expect(mayMove('ready', { to: 'approved', reason: '', approval: 'required' })).toEqual({ kind: 'allowed' });
});
