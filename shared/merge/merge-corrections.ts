/** Corrections of two desks become one list: each by its own key, in the order of their times. */
import type { Correction } from '../model/correction';
import type { Part } from './fields';
import { sameData } from './same-data';
import { settle, type Origin, type ThreeSides } from './three-way';

/** Null where both sides changed the same one, each in its own way: that a person decides. */
export function mergeCorrections(sides: ThreeSides<Part>): { readonly value: Part; readonly from: Origin } | null {
  const { base, ours, theirs } = sides;
  if (base === undefined) return null;
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(byKey);
  const keys = [...new Set([...inBase!.keys(), ...inOurs!.keys(), ...inTheirs!.keys()])];
  const settled = keys.map((key) =>
    settle({ base: inBase!.get(key) ?? null, ours: inOurs!.get(key) ?? null, theirs: inTheirs!.get(key) ?? null }),
  );
  if (settled.includes(null)) return null;
  const corrections = settled
    .flatMap((one) => one?.value ?? [])
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const value: Part = corrections.length === 0 ? {} : { corrections };
  return { value, from: sameData(value, ours) ? 'ours' : sameData(value, theirs) ? 'theirs' : 'both' };
}

const byKey = (part: Part): ReadonlyMap<string, Correction> =>
  new Map(((part['corrections'] ?? []) as readonly Correction[]).map((correction) => [correction._key, correction]));
