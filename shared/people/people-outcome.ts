/** How an act about people ended. Refusals are worded in shared/messages under `people.refused.<reason>`. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure } from '../model/failure';

export const PeopleRefusal = z.enum([
  'wrong-passphrase',
  'passphrase-needed',
  'no-identity',
  'has-identity',
  'identity-damaged',
  'locked',
  'not-an-identity',
  'not-a-request',
  'no-right',
  'unknown-person',
  'known-already',
  'last-administrator',
  'has-one',
  'has-none',
  'not-a-member',
  'roster-broken',
]);
export type PeopleRefusal = Data<typeof PeopleRefusal>;

export const PeopleOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  /** The person thought better of it. */
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('refused'), reason: PeopleRefusal }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type PeopleOutcome = Data<typeof PeopleOutcome>;

export const peopleDone: PeopleOutcome = { kind: 'done' };
export const refusedAs = (reason: PeopleRefusal): PeopleOutcome => ({ kind: 'refused', reason });
