/** Two versions of a body, built either way: blocks that came, went and moved, and what changed within those that stayed. */
import { movedKeys, placeMissing, type Keys } from '../merge/merge-order';
import { blockText } from '../model/plain-text';
import type { Block, Body } from '../model/body';
import { keysIn } from './keys-in';
import { mixBlock, type BlockContext } from './mix-block';
import { kindOfBlock } from './tell-settings';
import { layerSince, unchanged, type Atom, type IsBack, type Mixed, type Sides } from './mixed';

type ByKey = ReadonlyMap<string, Block>;

export function mixBody(sides: Sides<Body>, context: BlockContext): Mixed<Body> {
  const { before, after } = sides;
  if (before === after) return unchanged(after);
  const [was, is] = [byKey(before), byKey(after)];
  const between = sides.between.map((body) => byKey(body ?? []));
  const blocks = new Map(
    after.flatMap((block): (readonly [string, Mixed<Block>])[] => {
      const old = was.get(block._key);
      if (old === undefined) return [];
      const inner = between.map((blockOf) => blockOf.get(block._key));
      return [[block._key, mixedOnce({ before: old, after: block, between: inner }, context)]];
    }),
  );
  const places = placesOf({ was, is, between });
  const atoms = inReadingOrder([...places.atoms, ...[...blocks.values()].flatMap((one) => one.atoms)], after);
  return {
    atoms,
    build: (isBack) =>
      places.order(isBack).map((key) => blocks.get(key)?.build(isBack) ?? is.get(key) ?? was.get(key)!),
  };
}

type Known = { readonly sides: Sides<Block>; readonly owners: readonly number[]; readonly mixed: Mixed<Block> };

/** Blocks that nobody touched are the same objects, so a key costs one paragraph however many suggestions a long text has. */
const known = new WeakMap<Block, readonly Known[]>();
/** Beside the whole text, the steps between are asked for when something is accepted. */
const mostKnown = 4;

function mixedOnce(sides: Sides<Block>, context: BlockContext): Mixed<Block> {
  const found = known.get(sides.after) ?? [];
  const isSame = ({ sides: one, owners }: Known): boolean =>
    one.before === sides.before && isSameList(one.between, sides.between) && isSameList(owners, context.owners);
  const before = found.find(isSame);
  if (before !== undefined) return before.mixed;
  const mixed = mixBlock(sides, context);
  known.set(sides.after, [{ sides, owners: context.owners, mixed }, ...found.slice(0, mostKnown - 1)]);
  return mixed;
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

const byKey = (body: Body): ByKey => new Map(body.map((block) => [block._key, block]));

type Sorted = { readonly was: ByKey; readonly is: ByKey; readonly between: readonly ByKey[] };

/** Which blocks are there, and in which order. */
function placesOf({ was, is, between }: Sorted) {
  const [from, to]: Keys[] = [[...was.keys()], [...is.keys()]];
  const shared = (keys: Keys): Keys => keys.filter((key) => was.has(key) && is.has(key));
  const moved = new Set(movedKeys(shared(from!), shared(to!)));
  const come = to!.filter((key) => !was.has(key));
  const gone = from!.filter((key) => !is.has(key));
  const atoms = [
    ...come.map((key) => cameAtom(is.get(key)!, { layer: layerSince(between, (body) => body.has(key)) })),
    ...gone.map((key) =>
      goneAtom(was.get(key)!, { layer: layerSince(between, (body) => !body.has(key)), behind: behind(key, from!, is) }),
    ),
    ...[...moved].map((key) => movedAtom(is.get(key)!, { layer: movedSince(key, { between, to: to! }) })),
  ];
  const order = (isBack: IsBack): Keys => {
    const isOld = (key: string): boolean => isBack(placeId(key));
    const spine = shared(to!).filter((key) => !moved.has(key));
    const isStill = new Set(spine);
    const old = from!.filter((key) => isStill.has(key) || isOld(key));
    const now = to!.filter((key) => isStill.has(key) || !isOld(key));
    return placeMissing(placeMissing(spine, old), now);
  };
  return { atoms, order };
}

const placeId = (key: string): string => `${key}/place`;

type Since = { readonly layer: number };

const cameAtom = (block: Block, { layer }: Since): Atom => ({
  id: placeId(block._key),
  kind: 'blockCome',
  place: whole(block),
  of: kindOfBlock(block),
  before: '',
  after: blockText(block),
  layer,
  is: block,
});

const goneAtom = (block: Block, { layer, behind: key }: Since & { readonly behind: string | null }): Atom => ({
  id: placeId(block._key),
  kind: 'blockGone',
  place: { kind: 'behind', key },
  of: kindOfBlock(block),
  before: blockText(block),
  after: '',
  layer,
  was: block,
});

const movedAtom = (block: Block, { layer }: Since): Atom => ({
  id: placeId(block._key),
  kind: 'blockMoved',
  place: whole(block),
  of: kindOfBlock(block),
  before: blockText(block),
  after: blockText(block),
  layer,
});

const whole = ({ _key: key }: Block): Atom['place'] => ({ kind: 'block', key, from: 0, to: Number.MAX_SAFE_INTEGER });

/** The nearest block before it that is still there. */
function behind(key: string, from: Keys, is: ByKey): string | null {
  return from.slice(0, from.indexOf(key)).findLast((one) => is.has(one)) ?? null;
}

function movedSince(key: string, { between, to }: { readonly between: readonly ByKey[]; readonly to: Keys }): number {
  return layerSince(between, (body) => {
    const shared = to.filter((one) => body.has(one));
    const inTo = new Set(shared);
    return !movedKeys(
      [...body.keys()].filter((one) => inTo.has(one)),
      shared,
    ).includes(key);
  });
}

function inReadingOrder(atoms: readonly Atom[], after: Body): readonly Atom[] {
  const placeOfBlock = new Map(after.flatMap((block, at) => keysIn(block).map((key) => [key, at] as const)));
  const at = ({ place }: Atom): number => {
    if (place.kind === 'field' || place.key === null) return -1;
    return (placeOfBlock.get(place.key) ?? 0) + (place.kind === 'behind' ? 0.5 : 0);
  };
  return [...atoms].sort((one, other) => at(one) - at(other) || fromOf(one) - fromOf(other));
}

const fromOf = ({ place }: Atom): number => ('from' in place ? place.from : 0);
