import { describe, expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { articleStates } from '../../../shared/model/record-event';
import { isOutward, mayMove, movesFrom, type MoveRequest } from '../../../shared/review/moves';
import { everyMove, mayBeMoved, moveRows } from '../../support/move-table';

/** All that a move may ask for is there. */
const aRequest = (differs: Partial<MoveRequest>): MoveRequest => ({
  from: 'submitted',
  to: 'approved',
  roles: ['chief'],
  isOwn: false,
  reason: 'سبب',
  cause: 'development',
  scheduledFor: Timestamp.parse('2026-09-26T06:00:00+03:00'),
  override: 'none',
  toCome: [],
  findings: [],
  holds: [],
  readers: 'have-none',
  ...differs,
});
const reasonsOf = (request: MoveRequest): string[] => {
  const verdict = mayMove(request);
  return verdict.kind === 'allowed' ? [] : verdict.refusals.map(({ reason }) => reason);
};

test('the table has every state twice', () => {
  expect(moveRows.to).toEqual([...articleStates]);
  expect(moveRows.from).toEqual([...articleStates]);
  expect(everyMove).toHaveLength(600);
});

test.each(everyMove)('M1 $role: $from → $to', ({ from, to, who, role }) => {
  const isAllowed = mayBeMoved({ who, role });
  const expected = who === '.' ? ['no-such-move'] : isAllowed ? [] : ['no-right'];
  expect(reasonsOf(aRequest({ from, to, roles: [role] }))).toEqual(expected);
  expect(movesFrom({ from, readers: 'have-none' }, [role]).includes(to)).toBe(isAllowed);
});

describe('what a move takes', () => {
  test.each<[string, Partial<MoveRequest>, string[]]>([
    [
      'M2 a writer’s text comes back with a reason',
      { to: 'returned', roles: ['editor'], reason: ' ' },
      ['reason-missing'],
    ],
    ['M2 what is killed is killed for a reason', { from: 'exported', to: 'killed', reason: '' }, ['reason-missing']],
    ['M2 a draft is spiked without a word', { from: 'draft', to: 'spiked', reason: '' }, []],
    ['M3 readers have it: why is it touched?', { from: 'exported', to: 'corrected', cause: null }, ['cause-missing']],
    [
      'M3 also where it only goes back to the desk',
      { from: 'exported', to: 'submitted', cause: null },
      ['cause-missing'],
    ],
    ['M3 a text that nobody has needs none', { from: 'draft', to: 'submitted', cause: null }, []],
    ['M4 nobody approves what they submitted', { isOwn: true }, ['own-copy']],
    ['M4 nor corrects it so', { from: 'exported', to: 'corrected', isOwn: true }, ['own-copy']],
    ['M4 but returns it', { to: 'returned', isOwn: true }, []],
    [
      'M5 an administrator who is a chief sets that aside',
      { isOwn: true, override: 'asked', roles: ['chief', 'administrator'] },
      [],
    ],
    [
      'M5 with a reason',
      { isOwn: true, override: 'asked', roles: ['chief', 'administrator'], reason: '' },
      ['reason-missing'],
    ],
    ['M5 nobody else does', { isOwn: true, override: 'asked' }, ['no-override']],
    ['M5 and no right comes of it', { isOwn: true, override: 'asked', roles: ['administrator'] }, ['no-right']],
    [
      'M5 a publisher who is a chief sets aside what the checklist requires, not whose eyes it wants',
      { isOwn: true, override: 'asked', roles: ['chief', 'publisher'] },
      ['no-override'],
    ],
    ['M9 a text that readers have is approved as its correction', { to: 'corrected', readers: 'have-one' }, []],
    ['M9 one that nobody has is not', { to: 'corrected' }, ['no-such-move']],
    ['M9 nor by somebody who submitted it', { to: 'corrected', readers: 'have-one', isOwn: true }, ['own-copy']],
    ['M6 a scheduled text has its time', { from: 'approved', to: 'scheduled', scheduledFor: null }, ['time-missing']],
  ])('%s', (_, differs, reasons) => {
    expect(reasonsOf(aRequest(differs))).toEqual(reasons);
  });

  test('G3 nothing is submitted, approved or corrected while a fact is still to come', () => {
    const toCome = [{ place: { kind: 'field', field: 'headline' }, start: 0, end: 9, note: '' }] as const;
    for (const [from, to] of [
      ['draft', 'submitted'],
      ['submitted', 'approved'],
      ['exported', 'corrected'],
    ] as const)
      expect(reasonsOf(aRequest({ from, to, toCome }))).toEqual(['still-to-come']);
    expect(reasonsOf(aRequest({ to: 'returned', toCome }))).toEqual([]);
  });

  test('C1 what the checklist requires refuses the move, what it advises does not', () => {
    const finding = { rule: 'alt', count: 1, place: { kind: 'block', key: 'b1' } } as const;
    const findings = [{ ...finding, demand: 'required' } as const, { ...finding, demand: 'advised' } as const];
    expect(mayMove(aRequest({ findings }))).toEqual({
      kind: 'refused',
      refusals: [{ reason: 'checklist', findings: [findings[0]] }],
    });
    expect(reasonsOf(aRequest({ findings: [findings[1]!] }))).toEqual([]);
    expect(reasonsOf(aRequest({ to: 'returned', findings }))).toEqual([]);
  });

  test('C1 G11 who may set the checklist aside does so with a reason, and so nobody else', () => {
    const findings = [{ rule: 'alt', demand: 'required', count: 1, place: { kind: 'block', key: 'b1' } }] as const;
    const asked = (differs: Partial<MoveRequest>) => reasonsOf(aRequest({ findings, override: 'asked', ...differs }));
    expect(asked({ roles: ['chief', 'publisher'] })).toEqual([]);
    expect(asked({ roles: ['chief', 'administrator'] })).toEqual([]);
    expect(asked({ roles: ['chief', 'publisher'], reason: '' })).toEqual(['reason-missing']);
    expect(asked({ roles: ['chief'] })).toEqual(['no-override']);
    expect(asked({ roles: ['publisher'] })).toEqual(['no-right']);
  });

  test('G7 a hold refuses every move towards readers, and no other', () => {
    const hold = { event: 'e'.repeat(64), by: 'x', at: '2026-09-26T06:00:00+03:00', reason: 'قضية' };
    const holds = [hold] as unknown as MoveRequest['holds'];
    const outward = new Set(['approved', 'scheduled', 'exported', 'corrected']);
    for (const from of articleStates)
      for (const to of articleStates) {
        const asked = { from, to, roles: ['chief', 'writer'], readers: 'have-one' } as const;
        const free = reasonsOf(aRequest(asked));
        const expected = free.length > 0 || !outward.has(to) ? free : ['held'];
        expect(reasonsOf(aRequest({ ...asked, holds }))).toEqual(expected);
        expect(isOutward(to)).toBe(outward.has(to));
      }
  });

  test('M7 every reason is named at once', () => {
    const request = aRequest({ from: 'exported', to: 'corrected', roles: ['writer'], cause: null, isOwn: true });
    expect(reasonsOf(request)).toEqual(['no-right', 'cause-missing', 'own-copy']);
  });
});
