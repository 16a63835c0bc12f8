import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadableSummary } from '../../../shared/library/summary';
import { PersonId, Timestamp } from '../../../shared/model/ids';
import { articleStates } from '../../../shared/model/record-event';
import { groupQueue, isInScope, isLate, stepIn, stillSelected, underWay } from '../../../shared/review/queue';
import { anArticleId, aSummary } from '../../support/makers';

const now = new Date(2026, 8, 25, 14, 20);
const later = (minutes: number) => Timestamp.parse(new Date(now.getTime() + minutes * 60_000).toISOString());
const one = (number: number, differs: Partial<ReadableSummary> = {}): ReadableSummary =>
  aSummary({ id: anArticleId(number), state: 'submitted', since: later(-10), ...differs });
const grouped = (items: readonly ReadableSummary[], by: 'urgency' | 'slot' | 'desk') =>
  groupQueue(items, { by, now }).map(({ heading, items: inside }) => [heading, inside.map(({ id }) => id)]);
const ids = (...numbers: readonly number[]) => numbers.map(anArticleId);

describe('the groups of the queue', () => {
  test('by urgency, in the trade’s degrees; what nobody has rated stands last', () => {
    const items = [one(1, { urgency: null }), one(2, { urgency: 5 }), one(3, { urgency: 2 }), one(4, { urgency: 1 })];
    expect(grouped([...items, one(5, { urgency: 4 })], 'urgency')).toEqual([
      [{ kind: 'urgency', band: 'urgent' }, ids(4, 3)],
      [{ kind: 'urgency', band: 'prominent' }, ids(5)],
      [{ kind: 'urgency', band: 'ordinary' }, ids(2)],
      [{ kind: 'urgency', band: 'none' }, ids(1)],
    ]);
  });

  test('by time: what is overdue, the hours of today, the days after, then what has no time', () => {
    const items = [
      one(1),
      one(2, { plannedFor: later(-5) }),
      one(3, { plannedFor: later(30) }),
      one(4, { plannedFor: later(45) }),
      one(5, { plannedFor: later(24 * 60) }),
    ];
    expect(grouped(items, 'slot')).toEqual([
      [{ kind: 'overdue' }, ids(2)],
      [{ kind: 'hour', from: new Date(2026, 8, 25, 14).getTime() }, ids(3)],
      [{ kind: 'hour', from: new Date(2026, 8, 25, 15).getTime() }, ids(4)],
      [{ kind: 'day', from: new Date(2026, 8, 26).getTime() }, ids(5)],
      [{ kind: 'unplanned' }, ids(1)],
    ]);
  });

  test('by desk, as Arabic sorts; what belongs to none stands last', () => {
    const items = [
      one(1, { desk: '' }),
      one(2, { desk: 'رياضة' }),
      one(3, { desk: 'اقتصاد' }),
      one(4, { desk: 'رياضة' }),
    ];
    expect(grouped(items, 'desk').map(([heading]) => heading)).toEqual([
      { kind: 'desk', desk: 'اقتصاد' },
      { kind: 'desk', desk: 'رياضة' },
      { kind: 'desk', desk: '' },
    ]);
  });

  test('within a group the most urgent stands first, then what is due first, then what has waited longest', () => {
    const items = [
      one(1, { since: later(-5) }),
      one(2, { since: later(-50) }),
      one(3, { plannedFor: later(90) }),
      one(4, { plannedFor: later(60) }),
      one(5, { urgency: 7 }),
    ];
    expect(groupQueue(items, { by: 'desk', now }).flatMap(({ items: all }) => all.map(({ id }) => id))).toEqual(
      ids(5, 4, 3, 2, 1),
    );
  });

  test('no article is lost or doubled by grouping', () => {
    const item = fc.record({
      number: fc.nat(5000),
      urgency: fc.option(fc.integer({ min: 1, max: 9 })),
      minutes: fc.option(fc.integer({ min: -9000, max: 9000 })),
      desk: fc.constantFrom('', 'أ', 'ب'),
    });
    const items = fc.uniqueArray(item, { selector: ({ number }) => number });
    fc.assert(
      fc.property(items, fc.constantFrom('urgency', 'slot', 'desk'), (made, by) => {
        const all = made.map(({ number, minutes, ...rest }) =>
          one(number, { ...rest, plannedFor: minutes === null ? null : later(minutes) }),
        );
        const groups = groupQueue(all, { by: by as 'slot', now });
        expect(groups.every(({ items: inside }) => inside.length > 0)).toBe(true);
        expect(groups.flatMap(({ items: inside }) => inside.map(({ id }) => id)).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
      }),
    );
  });
});

describe('which articles', () => {
  const me = PersonId.parse(anArticleId(900));
  test('what waits is submitted or in review; what is under way also lies with its writer or is scheduled', () => {
    const inScope = (scope: 'waiting' | 'underWay') =>
      articleStates.filter((state) => isInScope(one(1, { state }), { scope, person: me }));
    expect(inScope('waiting')).toEqual(['submitted', 'in-review']);
    expect(inScope('underWay').sort()).toEqual([...underWay].sort());
  });
  test('mine is what is assigned to me, whatever its state; nobody has anything while nobody is known', () => {
    const mine = one(1, { state: 'returned', assignee: me });
    expect(isInScope(mine, { scope: 'mine', person: me })).toBe(true);
    expect(isInScope(one(1), { scope: 'mine', person: me })).toBe(false);
    expect(isInScope(one(1), { scope: 'mine', person: null })).toBe(false);
  });
});

test.each<[string, Partial<ReadableSummary>, boolean]>([
  ['a flash waits a quarter of an hour', { urgency: 1, since: later(-16) }, true],
  ['not yet a quarter of an hour', { urgency: 1, since: later(-14) }, false],
  ['an ordinary text waits three hours', { since: later(-179) }, false],
  ['and no longer', { since: later(-181) }, true],
  ['nothing waits past its time', { plannedFor: later(-1) }, true],
  ['what lies with its writer waits for nobody here', { state: 'returned', since: later(-9000) }, false],
])('%s', (_, differs, late) => {
  expect(isLate(one(1, differs), now)).toBe(late);
});

describe('which article is read', () => {
  const order = ids(1, 2, 3);
  test('a step stays within the list, and begins at its beginning', () => {
    expect(stepIn(order, anArticleId(2), 1)).toBe(anArticleId(3));
    expect(stepIn(order, anArticleId(3), 1)).toBe(anArticleId(3));
    expect(stepIn(order, anArticleId(1), -1)).toBe(anArticleId(1));
    expect(stepIn(order, null, 1)).toBe(anArticleId(1));
    expect(stepIn([], null, 1)).toBeNull();
  });
  test('what leaves the list gives way to what came after it, else to what came before', () => {
    expect(stillSelected(anArticleId(2), { before: order, now: ids(1, 3) })).toBe(anArticleId(3));
    expect(stillSelected(anArticleId(3), { before: order, now: ids(1, 2) })).toBe(anArticleId(2));
    expect(stillSelected(anArticleId(2), { before: order, now: ids(4, 2) })).toBe(anArticleId(2));
    expect(stillSelected(null, { before: [], now: order })).toBe(anArticleId(1));
    expect(stillSelected(anArticleId(2), { before: order, now: [] })).toBeNull();
  });
});
