/** Two versions of a list of things with keys, built either way: which came, went and moved, and what changed within those that stayed. */
import { movedKeys, placeMissing, type Keys } from '../merge/merge-order';
import { layerSince, type Atom, type IsBack, type Mixed, type Sides } from './mixed';

type Keyed = { readonly _key: string };
type ByKey<Item> = ReadonlyMap<string, Item>;
/** What is told of one that came, went (the nearest one before it that is still there: `behind`) or moved. */
export type ListContext<Item> = {
  /** Begins the names of what is found. */
  readonly path: (key: string) => string;
  /** One that both have; null where it can't be built either way, and then the list can't. */
  readonly mix: (sides: Sides<Item>, at: number) => Mixed<Item> | null;
  readonly came: (item: Item) => ListAtom;
  readonly gone: (item: Item, behind: string | null) => ListAtom;
  readonly moved: (item: Item) => ListAtom;
};
export type ListAtom = Omit<Atom, 'id' | 'layer'>;

export function mixList<Item extends Keyed>(
  sides: Sides<readonly Item[]>,
  context: ListContext<Item>,
): Mixed<readonly Item[]> | null {
  const [was, is] = [byKey(sides.before), byKey(sides.after)];
  const between = sides.between.map((list) => byKey(list ?? []));
  const stayed = new Map<string, Mixed<Item>>();
  for (const [at, item] of sides.after.entries()) {
    const old = was.get(item._key);
    if (old === undefined) continue;
    const inner = between.map((one) => one.get(item._key));
    const mixed = context.mix({ before: old, after: item, between: inner }, at);
    if (mixed === null) return null;
    stayed.set(item._key, mixed);
  }
  const places = placesOf({ was, is, between }, context);
  return {
    atoms: [...places.atoms, ...[...stayed.values()].flatMap(({ atoms }) => atoms)],
    build: (isBack) =>
      places.order(isBack).map((key) => stayed.get(key)?.build(isBack) ?? is.get(key) ?? was.get(key)!),
  };
}

const byKey = <Item extends Keyed>(list: readonly Item[]): ByKey<Item> => new Map(list.map((one) => [one._key, one]));

/** Whether some stand where they stood: without one that stays whatever is decided a list could become empty. */
export function haveSpine(one: readonly Keyed[], other: readonly Keyed[]): boolean {
  const keys = new Set(one.map(({ _key }) => _key));
  return other.some(({ _key }) => keys.has(_key));
}

type Sorted<Item> = { readonly was: ByKey<Item>; readonly is: ByKey<Item>; readonly between: readonly ByKey<Item>[] };

/** Which items are there, and in which order. */
function placesOf<Item extends Keyed>({ was, is, between }: Sorted<Item>, context: ListContext<Item>) {
  const [from, to]: [Keys, Keys] = [[...was.keys()], [...is.keys()]];
  const shared = (keys: Keys): Keys => keys.filter((key) => was.has(key) && is.has(key));
  const moved = new Set(movedKeys(shared(from), shared(to)));
  const placeId = (key: string): string => `${context.path(key)}/place`;
  const atom = (key: string, told: ListAtom, layer: number): Atom => ({ ...told, id: placeId(key), layer });
  const atoms = [
    ...to
      .filter((key) => !was.has(key))
      .map((key) =>
        atom(
          key,
          context.came(is.get(key)!),
          layerSince(between, (list) => list.has(key)),
        ),
      ),
    ...from
      .filter((key) => !is.has(key))
      .map((key) =>
        atom(
          key,
          context.gone(was.get(key)!, behind(key, from, is)),
          layerSince(between, (list) => !list.has(key)),
        ),
      ),
    ...[...moved].map((key) => atom(key, context.moved(is.get(key)!), movedSince(key, { between, to }))),
  ];
  const order = (isBack: IsBack): Keys => {
    const isOld = (key: string): boolean => isBack(placeId(key));
    const spine = shared(to).filter((key) => !moved.has(key));
    const isStill = new Set(spine);
    const old = from.filter((key) => isStill.has(key) || isOld(key));
    const now = to.filter((key) => isStill.has(key) || !isOld(key));
    return placeMissing(placeMissing(spine, old), now);
  };
  return { atoms, order };
}

/** The nearest item before it that is still there. */
function behind<Item>(key: string, from: Keys, is: ByKey<Item>): string | null {
  return from.slice(0, from.indexOf(key)).findLast((one) => is.has(one)) ?? null;
}

function movedSince<Item>(
  key: string,
  { between, to }: { readonly between: readonly ByKey<Item>[]; readonly to: Keys },
): number {
  return layerSince(between, (list) => {
    const shared = to.filter((one) => list.has(one));
    const inTo = new Set(shared);
    return !movedKeys(
      [...list.keys()].filter((one) => inTo.has(one)),
      shared,
    ).includes(key);
  });
}
