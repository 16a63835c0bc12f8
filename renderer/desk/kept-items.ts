/** `after` with the objects of `before` where they say the same, and `before` itself where all do, so that of a long list only what has changed is drawn anew. */
export function keptItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  if (before === after) return before;
  const known = new Map(before.map((one) => [idOf(one), one]));
  const next = after.map((one) => {
    const former = known.get(idOf(one));
    return former !== undefined && sameJson(former, one) ? former : one;
  });
  return next.length === before.length && next.every((one, at) => one === before[at]) ? before : next;
}

const sameJson = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
