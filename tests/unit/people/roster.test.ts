import { expect, test } from 'vitest';
import { checkSignature } from '../../../electron/identity/signatures';
import type { RosterEvent } from '../../../shared/model/roster-event';
import { membersAt, membersOf, rosterOf } from '../../../shared/people/roster';
import type { Held } from '../../../shared/people/signed-text';
import { admitted, aPerson, founded, held, rosterEvents } from '../../support/people';

const [salma, karim, hind] = [aPerson(1, 'سلمى'), aPerson(2, 'كريم'), aPerson(3, 'هند')];
const readOf = (events: readonly Held<RosterEvent>[]) => rosterOf(events, checkSignature);
const faultOf = (events: readonly Held<RosterEvent>[]) => {
  const read = readOf(events);
  return read.ok ? null : [read.failure.seq, read.failure.reason];
};
const base = [
  [salma, founded(salma)],
  [salma, admitted(karim, ['chief'])],
  [karim, admitted(hind, ['writer'])],
] as const;

test('a newsroom without events has no roster', () => {
  expect(readOf([])).toEqual({ ok: true, value: null });
});

test('a chief lets in a reviewer', () => {
  const layla = aPerson(7, 'ليلى');
  expect(faultOf(rosterEvents([...base, [karim, admitted(layla, ['reviewer', 'writer'])]]))).toBeNull();
});

test('the founder lets a chief in, the chief a writer; before that nobody knew them', () => {
  const read = readOf(rosterEvents(base));
  if (!read.ok || read.value === null) throw new Error('no roster');
  expect([...membersOf(read.value).values()].map(({ name, roles }) => [name, roles])).toEqual([
    ['سلمى', ['administrator', 'chief']],
    ['كريم', ['chief']],
    ['هند', ['writer']],
  ]);
  expect(membersAt(read.value, 1)?.has(hind.id)).toBe(false);
  expect(membersAt(read.value, 4)).toBeNull();
});

test.each([
  ['a chief makes no chief', [karim, admitted(aPerson(4), ['chief'])], 'no-right'],
  ['a writer lets nobody in', [hind, admitted(aPerson(4), ['writer'])], 'no-right'],
  ['a stranger does nothing', [aPerson(9), admitted(aPerson(4), ['writer'])], 'unknown-person'],
  ['nobody comes in twice', [salma, admitted(hind, ['editor'])], 'known-already'],
  ['a newsroom is founded once', [salma, founded(salma)], 'not-founded'],
  ['the last administrator stays', [salma, { kind: 'revoked', id: salma.id, reason: '' }], 'last-administrator'],
  [
    'the last administrator stays one',
    [salma, { kind: 'changed', id: salma.id, roles: ['chief'], desks: [] }],
    'last-administrator',
  ],
  ['a chief revokes nobody', [karim, { kind: 'revoked', id: hind.id, reason: '' }], 'no-right'],
] as const)('%s', (_, change, reason) => {
  expect(faultOf(rosterEvents([...base, change]))).toEqual([4, reason]);
});

test('who was revoked lets nobody in any more', () => {
  const events = rosterEvents([
    ...base,
    [salma, { kind: 'revoked', id: karim.id, reason: 'غادر' }],
    [karim, admitted(aPerson(5), ['writer'])],
  ]);
  expect(faultOf(events)).toEqual([5, 'no-right']);
});

test('a new key takes the place of the old one, by its owner or an administrator', () => {
  const renewed = { ...aPerson(3, 'هند'), id: hind.id };
  const events = rosterEvents([
    ...base,
    [hind, { kind: 'rekeyed', request: renewed.request }],
    [hind, admitted(aPerson(6), ['writer'])],
  ]);
  expect(faultOf(events)).toEqual([5, 'wrong-signature']);
  expect(faultOf(rosterEvents([...base, [karim, { kind: 'rekeyed', request: renewed.request }]]))).toEqual([
    4,
    'no-right',
  ]);
});

test('a request that somebody else signed lets nobody in', () => {
  const stolen = { ...aPerson(4).request, publicKey: aPerson(7).request.publicKey };
  const change = { kind: 'admitted', request: stolen, roles: ['writer'], desks: [] } as const;
  expect(faultOf(rosterEvents([...base, [salma, change]]))).toEqual([4, 'wrong-request']);
});

test('an event that was changed, left out or put elsewhere is named', () => {
  const [first, second, third] = rosterEvents(base);
  const raised = held({ ...second!.document, change: admitted(karim, ['administrator']) } as RosterEvent);
  expect(faultOf([first!, raised, third!])).toEqual([2, 'wrong-signature']);
  expect(faultOf([first!, third!])).toEqual([2, 'out-of-order']);
  expect(faultOf([second!, third!])).toEqual([1, 'out-of-order']);
  expect(faultOf([first!, held({ ...second!.document, prev: third!.file } as RosterEvent)])).toEqual([
    2,
    'broken-chain',
  ]);
});
