/** The fields of two versions of an object, built either way field by field, or by those that only make sense together. */
import { partOf, partsOf, type Part } from '../merge/fields';
import { whole, type Atom, type IsBack, type Mixed, type Sides } from './mixed';
import type { Told } from './told';

export type PartSides = Sides<Part>;
/** Builds a part finer than as a whole; null where it can't. */
export type Finer = (name: string, sides: PartSides) => Mixed<Part> | null;

export type RecordContext = {
  readonly within: string;
  readonly place: Atom['place'];
  readonly together: Readonly<Record<string, readonly string[]>>;
  readonly leaveOut: readonly string[];
  /** What is told of a part that is taken as a whole. */
  readonly tell: (name: string, sides: { readonly was: Part; readonly is: Part }) => Told;
  readonly finer?: Finer;
};

/** `build` gives all fields but those that were left out. */
export function mixRecord({ before, after, between }: Sides<object>, context: RecordContext): Mixed<Part> {
  const parts = partsOf([before, after], context).map(({ name, fields }): Mixed<Part> => {
    const own = (object: object | undefined): Part => (object === undefined ? {} : partOf(object, fields));
    const sides = { before: own(before), after: own(after), between: between.map(own) };
    const finer = context.finer?.(name, sides) ?? null;
    return finer ?? wholePart(name, sides, context);
  });
  return together(parts, (built) => Object.assign({}, ...built) as Part);
}

export function together<T, R>(parts: readonly Mixed<T>[], join: (built: readonly T[]) => R): Mixed<R> {
  return {
    atoms: parts.flatMap(({ atoms }) => atoms),
    build: (isBack: IsBack) => join(parts.map(({ build }) => build(isBack))),
  };
}

const wholePart = (name: string, sides: PartSides, { within, place, tell }: RecordContext): Mixed<Part> =>
  whole(sides, { id: `${within}/${name}`, place, ...tell(name, { was: sides.before, is: sides.after }) });
