/** In which order the blocks of two versions of a body stand. Keys only; what is in the blocks is no matter here. */
import { sameData } from './same-data';

export type Keys = readonly string[];

/** Every key of either side once. The two differ only where both sides moved the same blocks, each to another place. */
export type Orders = { readonly ours: Keys; readonly theirs: Keys };

/** `base` is null where nobody knows it. */
export function mergeOrder({
  base,
  ours,
  theirs,
}: {
  readonly base: Keys | null;
  readonly ours: Keys;
  readonly theirs: Keys;
}): Orders {
  const inTheirs = new Set(theirs);
  const inBase = base === null ? null : new Set(base);
  const shared = new Set(ours.filter((key) => inTheirs.has(key) && (inBase === null || inBase.has(key))));
  const only = (keys: Keys): Keys => keys.filter((key) => shared.has(key));
  const spines = mergeSpine({ base: base === null ? null : only(base), ours: only(ours), theirs: only(theirs) });
  const fill = (spine: Keys): Keys => placeMissing(placeMissing(spine, ours), theirs);
  const filled = fill(spines.ours);
  return { ours: filled, theirs: spines.theirs === spines.ours ? filled : fill(spines.theirs) };
}

/** The order of the blocks that all have. */
function mergeSpine({
  base,
  ours,
  theirs,
}: {
  readonly base: Keys | null;
  readonly ours: Keys;
  readonly theirs: Keys;
}): Orders {
  const agreed = (keys: Keys): Orders => ({ ours: keys, theirs: keys });
  if (sameData(ours, theirs)) return agreed(ours);
  if (base === null) return { ours, theirs };
  if (sameData(base, ours)) return agreed(theirs);
  if (sameData(base, theirs)) return agreed(ours);
  const movedByUs = movedKeys(base, ours);
  const movedByThem = movedKeys(base, theirs);
  if (movedByUs.some((key) => movedByThem.includes(key))) return { ours, theirs };
  return agreed(
    placeMissing(
      theirs.filter((key) => !movedByUs.includes(key)),
      ours,
    ),
  );
}

/** The fewest keys whose moving turns the one order into the other: all but a longest rising run. Both have the same keys. */
export function movedKeys(from: Keys, to: Keys): Keys {
  const placeOf = new Map(from.map((key, place) => [key, place]));
  const places = to.map((key) => placeOf.get(key) ?? -1);
  const lengths: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if (places[earlier]! < place && lengths[earlier]! >= lengths[at]!) {
        lengths[at] = lengths[earlier]! + 1;
        before[at] = earlier;
      }
    }
  });
  const stayed = new Set<string>();
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = before[at]!) stayed.add(to[at]!);
  return to.filter((key) => !stayed.has(key));
}

/** Puts what `order` lacks of `side` behind the block it follows there; what the other side put at that place comes first. */
export function placeMissing(order: Keys, side: Keys): Keys {
  const placed = [...order];
  const inOrder = new Set(order);
  const ofSide = new Set(side);
  let previous: string | null = null;
  for (const key of side) {
    if (!inOrder.has(key)) {
      let at = previous === null ? 0 : placed.indexOf(previous) + 1;
      while (at < placed.length && !ofSide.has(placed[at]!)) at += 1;
      placed.splice(at, 0, key);
      inOrder.add(key);
    }
    previous = key;
  }
  return placed;
}
