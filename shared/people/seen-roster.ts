/** A roster that holds in itself may still be another one than this machine has seen here: taken away, founded anew, or without its newest changes. */
import { z } from 'zod';
import type { FileHash } from '../model/ids';
import type { RosterTrouble } from './me';
import type { Roster } from './roster';

/** The newest event that this machine has seen of a newsroom's roster. */
export type SeenRoster = { readonly newsroom: FileHash; readonly seq: number; readonly head: FileHash };

export type SeenFault = { readonly seq: number; readonly reason: Exclude<RosterTrouble, 'does-not-hold'> };

export const seenOf = ({ newsroom, files, head }: Roster): SeenRoster => ({ newsroom, seq: files.length, head });

/** Null where it goes on from what was seen. `seq`: the first event that is missing or another one, as far as can be told. */
export function troubleWith(roster: Roster | null, seen: SeenRoster | null): SeenFault | null {
  if (seen === null) return null;
  if (roster === null) return { seq: 1, reason: 'taken-away' };
  if (roster.newsroom !== seen.newsroom) return { seq: 1, reason: 'replaced' };
  if (roster.files.length < seen.seq) return { seq: roster.files.length + 1, reason: 'rolled-back' };
  return roster.files[seen.seq - 1] === seen.head ? null : { seq: seen.seq, reason: 'rewritten' };
}

/** `not-trusted`: it does not hold, or is not the one that was seen here; nothing is approved by it. */
export const RosterTrust = z.enum(['trusted', 'not-trusted']);
export type RosterTrust = z.infer<typeof RosterTrust>;
