import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTickerChange, inOrder, type TickerState } from '../../../shared/ticker/apply-ticker-change';
import { ranksAfter } from '../../../shared/ticker/order';
import { aLine, aLineId } from '../../support/makers';

const ranked = (count: number) => Array.from({ length: count }, (_, index) => ({ id: aLineId(index), rank: index }));

describe('ranks', () => {
  test('a line put between two others changes no other line', () => {
    expect(ranksAfter(ranked(2), aLineId(0), 1)).toEqual({ ranks: [0.5], renumbered: [] });
  });

  test('lines put at the top keep their own order', () => {
    expect(ranksAfter(ranked(2), null, 3)).toEqual({ ranks: [-3, -2, -1], renumbered: [] });
  });

  test('wherever lines are put, however often, they stand there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })), { maxLength: 80 }), (moves) => {
        let lines: { id: ReturnType<typeof aLineId>; rank: number }[] = [];
        let next = 0;
        for (const [at, count] of moves) {
          const after = at % (lines.length + 1) === 0 ? null : lines[(at % (lines.length + 1)) - 1]!.id;
          const { ranks, renumbered } = ranksAfter(lines, after, count);
          const known = new Map(renumbered.map(({ id, rank }) => [id, rank]));
          const added = ranks.map((rank) => ({ id: aLineId((next += 1)), rank }));
          const index = after === null ? 0 : lines.findIndex(({ id }) => id === after) + 1;
          const expected = [...lines.slice(0, index), ...added, ...lines.slice(index)].map(({ id }) => id);
          lines = inOrder([...lines.map((line) => ({ ...line, rank: known.get(line.id) ?? line.rank })), ...added]);
          expect(lines.map(({ id }) => id)).toEqual(expected);
        }
      }),
    );
  });

  test('a gap split a hundred times never runs out', () => {
    let lines = ranked(2);
    for (let turn = 2; turn < 102; turn += 1) {
      const { ranks, renumbered } = ranksAfter(lines, aLineId(0), 1);
      const known = new Map(renumbered.map(({ id, rank }) => [id, rank]));
      lines = inOrder([
        ...lines.map((line) => ({ ...line, rank: known.get(line.id) ?? line.rank })),
        { id: aLineId(turn), rank: ranks[0]! },
      ]);
      expect(lines[1]!.id).toBe(aLineId(turn));
    }
  });
});

describe('the ticker after a change', () => {
  const state: TickerState = { title: 'أحدث الأخبار', lines: [aLine({ id: aLineId(1), rank: 1 })], unreadable: [] };

  test('a new line stands where its rank says', () => {
    const added = aLine({ id: aLineId(2), rank: 0 });
    const { lines } = applyTickerChange(state, { kind: 'put', lines: [added] });
    expect(lines.map(({ id }) => id)).toEqual([aLineId(2), aLineId(1)]);
  });

  test('an edited line takes the place of the old one', () => {
    const { lines } = applyTickerChange(state, { kind: 'put', lines: [aLine({ id: aLineId(1), text: 'نص آخر' })] });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.text).toBe('نص آخر');
  });

  test('a removed line is gone', () => {
    expect(applyTickerChange(state, { kind: 'removed', ids: [aLineId(1)] }).lines).toEqual([]);
  });
});
