/** The fields of two versions of an object, built either way field by field, or by those that only make sense together. */
import { partOf, partsOf, type Part } from '../merge/fields';
import { whole, type Atom, type ChangeKind, type IsBack, type Mixed, type Sides } from './mixed';

type Fields = Readonly<Record<string, unknown>>;

export type PartSides = Sides<Part>;
/** Builds a part finer than as a whole; null where it can't. */
export type Finer = (name: string, sides: PartSides) => Mixed<Part> | null;

export type RecordContext = {
  readonly within: string;
  readonly place: Atom['place'];
  readonly together: Readonly<Record<string, readonly string[]>>;
  readonly leaveOut: readonly string[];
  readonly kindOf: (part: string) => ChangeKind;
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

function wholePart(name: string, sides: PartSides, { within, place, kindOf }: RecordContext): Mixed<Part> {
  return whole(sides, {
    id: `${within}/${name}`,
    kind: kindOf(name),
    place,
    aspect: name,
    before: saidBy(sides.before),
    after: saidBy(sides.after),
  });
}

/** What a person can read of it. */
function saidBy(part: Fields): string {
  const words = Object.values(part).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const said = words.map((value) => (hasText(value) ? value.text : value));
  return said.every((value) => typeof value === 'string' || typeof value === 'number') ? said.join('، ') : '';
}

/** One of several notes, such as a correction. */
const hasText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
