/** Two versions of a body, built either way: blocks that came, went and moved, and what changed within those that stayed. */
import type { Block, Body } from '../model/body';
import { keysIn } from './keys-in';
import { mixBlock, type BlockContext } from './mix-block';
import { mixList } from './mix-list';
import { boundParts } from './parted';
import { tellBlocks } from './tell-blocks';
import { unchanged, type Atom, type Mixed, type Sides } from './mixed';

export function mixBody(sides: Sides<Body>, context: BlockContext): Mixed<Body> {
  if (sides.before === sides.after) return unchanged(sides.after);
  const mixed = mixList<Block>(sides, { mix: (own) => mixedOnce(own, context), path: (key) => key, ...tellBlocks() })!;
  const atoms = inReadingOrder(mixed.atoms, sides.after);
  return { ...mixed, atoms: boundParts(atoms, { after: sides.after, owners: context.owners }) };
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

function inReadingOrder(atoms: readonly Atom[], after: Body): readonly Atom[] {
  const placeOfBlock = new Map(after.flatMap((block, at) => keysIn(block).map((key) => [key, at] as const)));
  const at = ({ place }: Atom): number => {
    if (place.kind === 'field' || place.key === null) return -1;
    return (placeOfBlock.get(place.key) ?? 0) + (place.kind === 'behind' ? 0.5 : 0);
  };
  return [...atoms].sort((one, other) => at(one) - at(other) || fromOf(one) - fromOf(other));
}

const fromOf = ({ place }: Atom): number => ('from' in place ? place.from : 0);
