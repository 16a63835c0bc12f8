import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, tickerStates } from '../../../shared/model/ticker-line';
import { mayMove } from '../../../shared/ticker/moves';
import { draftBack, stateBack, stepsBack } from '../../../shared/ticker/take-back';
import { aLine, aLineId } from '../../support/makers';

describe('a line that was edited', () => {
  const line = aLine({ text: 'كما كان', source: '' });
  const was = draftOf(line);
  const wrote = { ...was, text: 'كما صار' };

  test('says again what it said', () => {
    expect(draftBack({ ...line, text: 'كما صار' }, { was, wrote })).toEqual(was);
  });

  test('keeps what somebody else has changed of it', () => {
    expect(draftBack({ ...line, text: 'كما صار', source: 'رويترز' }, { was, wrote })).toEqual({
      ...was,
      source: 'رويترز',
    });
  });

  test('is left alone where somebody has changed the same', () => {
    expect(draftBack({ ...line, text: 'كما كتبه غيرنا' }, { was, wrote })).toBeNull();
  });
});

test('lines that were moved stand where they stood, whatever has gone meanwhile', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean()), (numbers, moves, goes) => {
      const order = numbers.map((number) => aLineId(number));
      const moved = order.filter(() => moves.next().value);
      const stay = order.filter((id) => !moved.includes(id));
      const present = [...stay, ...moved].filter(() => !goes.next().value);
      let now = [...present];
      for (const { id, after } of stepsBack(
        { ids: moved, order },
        present.map((id) => ({ id })),
      )) {
        now = now.filter((one) => one !== id);
        now.splice(after === null ? 0 : now.indexOf(after) + 1, 0, id);
      }
      expect(now).toEqual(order.filter((id) => present.includes(id)));
    }),
  );
});

test('a state goes back where it may, else to the pool, or out of it', () => {
  expect(stateBack('ready', 'live')).toBe('ready');
  expect(stateBack('held', 'live')).toBe('held');
  expect(stateBack('live', 'withdrawn')).toBe('live');
  expect(stateBack('approved', 'live')).toBe('ready');
  expect(stateBack('held', 'withdrawn')).toBe('ready');
  expect(stateBack('expired', 'ready')).toBe('withdrawn');
});

test('every move that a person can make can be taken back somewhere', () => {
  const moves = tickerStates.flatMap((from) =>
    tickerStates
      .filter((to) => to !== 'expired' && mayMove(from, { to, reason: '-' }).kind === 'allowed')
      .map((to) => [from, to] as const),
  );
  expect(moves.filter(([from, to]) => stateBack(from, to) === null)).toEqual([]);
});
