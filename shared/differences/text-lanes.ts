/** Two texts side by side with the number of each change in them, as `mixText` tells them apart: what is shown of a text and what can be taken back of it are the same. */
import type { LookChange } from './told';
import type { TextBlock } from '../model/text-block';
import { align, type GapLane, type Lane, type SameLane } from './align';
import { namer } from './hash-of';
import { lookAtoms } from './look-atoms';
import { defsOf } from './look-changes';
import { nobody } from './text-authors';
import { unitsOf } from './units';

export type { GapLane, SameLane };

/** `change`: counted from 0 in the order in which they are met; null of words that are the same. */
export type NumberedLane = {
  readonly lane: Lane;
  readonly change: number | null;
  readonly looks: readonly LookChange[];
};

export function textLanes(before: TextBlock, after: TextBlock): readonly NumberedLane[] {
  const lanes = align(unitsOf(before), unitsOf(after));
  const context = { within: '', placeOf: () => ({ kind: 'behind', key: null }) as const, owners: [0] };
  const defs = { was: defsOf(before), is: defsOf(after) };
  const looks = lookAtoms(lanes, { authors: nobody, context, defs, name: namer('') });
  const numbers = new Map<object, number>();
  const numberOf = (change: object): number => {
    if (!numbers.has(change)) numbers.set(change, numbers.size);
    return numbers.get(change)!;
  };
  return lanes.map((lane): NumberedLane => {
    if (lane.kind === 'gap') return { lane, change: numberOf(lane), looks: [] };
    const atom = looks.get(lane);
    return { lane, change: atom === undefined ? null : numberOf(atom), looks: atom?.looks ?? [] };
  });
}
