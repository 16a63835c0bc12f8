/** Who is at this machine, what they are in the newsroom that is open, and who else belongs to it. What the window may know of it. */
import { z } from 'zod';
import type { Data } from '../data';
import { PersonId } from '../model/ids';
import { Role } from '../model/roles';

/** Five groups of four digits that tell a key from others: what is read over the phone. */
export const Fingerprint = z.string().regex(/^\d{4}( \d{4}){4}$/);
export type Fingerprint = Data<typeof Fingerprint>;

/** What opens a key: the system's own store, without a question, or a passphrase, once a run. */
export const KeyKeeping = z.enum(['system', 'passphrase']);
export type KeyKeeping = Data<typeof KeyKeeping>;

const known = { person: PersonId, name: z.string(), fingerprint: Fingerprint, keeping: KeyKeeping };

export const IdentityState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** There is a key, and it has not been opened in this run; under `system`: the system does not give it to us any more. */
  z.strictObject({ kind: z.literal('locked'), ...known }),
  z.strictObject({ kind: z.literal('damaged') }),
  /** Can sign. */
  z.strictObject({ kind: z.literal('open'), ...known }),
]);
export type IdentityState = Data<typeof IdentityState>;

/** Why nobody can be trusted by a roster. The last four: this machine has seen another one here, or more of it. */
export const RosterTrouble = z.enum(['does-not-hold', 'taken-away', 'replaced', 'rolled-back', 'rewritten']);
export type RosterTrouble = Data<typeof RosterTrouble>;

export const Membership = z.discriminatedUnion('kind', [
  /** Nobody founded one yet, or no workspace is open: approvals are unsigned. */
  z.strictObject({ kind: z.literal('without-roster') }),
  /** From its event `seq` on. Nothing is approved. */
  z.strictObject({ kind: z.literal('roster-broken'), trouble: RosterTrouble, seq: z.int() }),
  z.strictObject({ kind: z.literal('stranger') }),
  /** The newsroom knows this person by another key than the one that is here. */
  z.strictObject({ kind: z.literal('other-key') }),
  z.strictObject({ kind: z.literal('revoked') }),
  z.strictObject({ kind: z.literal('member'), roles: z.array(Role), desks: z.array(z.string()) }),
]);
export type Membership = Data<typeof Membership>;

export const MemberLine = z.strictObject({
  id: PersonId,
  name: z.string(),
  roles: z.array(Role),
  desks: z.array(z.string()),
  standing: z.enum(['member', 'revoked']),
  fingerprint: Fingerprint,
});
export type MemberLine = Data<typeof MemberLine>;

export const Me = z.strictObject({
  identity: IdentityState,
  newsroom: Membership,
  /** In the order in which they were let in. Empty where there is no roster, or none that holds. */
  members: z.array(MemberLine),
  /** How a key that is made here will be kept. */
  keeping: KeyKeeping,
});
export type Me = Data<typeof Me>;

/** Before anything is known. */
export const nobody: Me = {
  identity: { kind: 'none' },
  newsroom: { kind: 'without-roster' },
  members: [],
  keeping: 'passphrase',
};
