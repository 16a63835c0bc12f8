/** The rule under every merge: what one side changed is taken, what both changed alike is one change, the rest a person decides. */
import { sameData } from './same-data';

/** One thing as it was when both began and as each side has it now. `undefined` as base: nobody knows what it was. */
export type ThreeSides<T> = { readonly base: T | undefined; readonly ours: T; readonly theirs: T };

/** Who brought a value: nobody changed it, one side did, or both did alike. */
export type Origin = 'neither' | 'ours' | 'theirs' | 'both';

export type Settled<T> = { readonly value: T; readonly from: Origin };

/** Null where both sides changed it, each in its own way, and where no base says who did. */
export function settle<T>({ base, ours, theirs }: ThreeSides<T>): Settled<T> | null {
  if (sameData(ours, theirs))
    return { value: ours, from: base === undefined || sameData(base, ours) ? 'neither' : 'both' };
  if (base === undefined) return null;
  if (sameData(base, ours)) return { value: theirs, from: 'theirs' };
  if (sameData(base, theirs)) return { value: ours, from: 'ours' };
  return null;
}
