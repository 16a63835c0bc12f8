/** One change of who belongs to the newsroom: a small file, written once, signed, chained to the one before. And the request by which somebody asks to be let in. */
import { z } from 'zod';
import type { Data } from '../data';
import { DeviceId, FileHash, PersonId, PublicKey, Signature, Timestamp } from './ids';
import { Role } from './roles';

export const joinRequestFormat = 'midad/join-request@1';
export const rosterEventFormat = 'midad/roster-event@1';

/** A name is shown beside what it signed: nothing in it may turn the line around. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(name), { error: 'unsafe-name' });

/** Signed with the key it names: who asks holds it. */
export const JoinRequest = z.looseObject({
  format: z.literal(joinRequestFormat),
  id: PersonId,
  name: PersonName,
  publicKey: PublicKey,
  at: Timestamp,
  signature: Signature,
});
export type JoinRequest = Data<typeof JoinRequest>;

export const Roles = z.array(Role).min(1).max(6);
export const Desks = z.array(z.string().min(1).max(200)).max(50);

/** Where a device's chain stood: its newest event that was there. */
const ChainEnd = z.strictObject({ device: DeviceId, seq: z.int().min(1), file: FileHash });
export type ChainEnd = Data<typeof ChainEnd>;

/** Of all their devices, as whoever changed this saw them: what such a key signs beyond is too late, whatever it says of its time. Absent in changes of before. */
const ChainEnds = z.array(ChainEnd).max(200).optional();

const RosterChange = z.discriminatedUnion('kind', [
  /** The first of all: the newsroom's founder lets themselves in. */
  z.looseObject({ kind: z.literal('founded'), request: JoinRequest, roles: Roles, desks: Desks }),
  z.looseObject({ kind: z.literal('admitted'), request: JoinRequest, roles: Roles, desks: Desks }),
  z.looseObject({ kind: z.literal('changed'), id: PersonId, roles: Roles, desks: Desks }),
  /** A new key for somebody who belongs to it; what the old one signed stays signed. */
  z.looseObject({ kind: z.literal('rekeyed'), request: JoinRequest, chains: ChainEnds }),
  z.looseObject({ kind: z.literal('revoked'), id: PersonId, reason: z.string().max(2000), chains: ChainEnds }),
]);
export type RosterChange = Data<typeof RosterChange>;

export const RosterEvent = z.looseObject({
  format: z.literal(rosterEventFormat),
  /** 1 for the founding; the file is called by it. */
  seq: z.int().min(1).max(9999),
  /** The file of the event before; null for the founding. */
  prev: FileHash.nullable(),
  at: Timestamp,
  by: PersonId,
  change: RosterChange,
  signature: Signature,
});
export type RosterEvent = Data<typeof RosterEvent>;
