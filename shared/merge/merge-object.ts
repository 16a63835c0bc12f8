/** Merges a table or a fact box that both sides changed: field by field, and within it cell by cell and block by block, as long as nobody moved or took away one. */
import { isKnownObject, isTextBlock, type Block } from '../model/body';
import { settle, type ThreeSides } from './three-way';

type Keyed = Readonly<Record<string, unknown>> & { readonly _key: string };
type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T };

/** How a text block within is merged; null where a person must choose. */
type MergeText = (sides: ThreeSides<Block>) => Block | null;

/** Null where a person must choose. */
export function mergeObject({ base, ours, theirs }: ThreeSides<Block>, mergeText: MergeText): Block | null {
  if (base === undefined || ![base, ours, theirs].every(holdsText)) return null;
  return mergeKeyed({ base, ours, theirs } as unknown as Three<Keyed>, mergeText) as Block | null;
}

const holdsText = (block: Block): boolean =>
  !isTextBlock(block) && isKnownObject(block) && (block._type === 'table' || block._type === 'factBox');

function mergeKeyed(sides: Three<Keyed>, mergeText: MergeText): Keyed | null {
  const { base, ours, theirs } = sides;
  if (isText(ours)) return mergeText(sides as unknown as ThreeSides<Block>) as Keyed | null;
  const merged: [string, unknown][] = [];
  for (const name of new Set([ours, theirs, base].flatMap((side) => Object.keys(side)))) {
    // A field that a side does not have is null to compare: adding and removing it are changes as any.
    const three = { base: base[name] ?? null, ours: ours[name] ?? null, theirs: theirs[name] ?? null };
    const settled = settle<unknown>(three);
    const value = settled === null ? mergeList(three, mergeText) : settled.value;
    if (settled === null && value === null) return null;
    if (value !== null) merged.push([name, value]);
  }
  return Object.fromEntries(merged) as Keyed;
}

const isText = ({ _type }: Keyed): boolean => _type === 'block';

/** Null where the sides differ in what is there or in its order. */
function mergeList({ base, ours, theirs }: Three<unknown>, mergeText: MergeText): readonly Keyed[] | null {
  if (!isList(base) || !isList(ours) || !isList(theirs)) return null;
  const isSameRow = [base, theirs].every(
    (side) => side.length === ours.length && side.every(({ _key }, at) => _key === ours[at]?._key),
  );
  if (!isSameRow) return null;
  const merged = ours.map((own, at) => mergeKeyed({ base: base[at]!, ours: own, theirs: theirs[at]! }, mergeText));
  return merged.every((one) => one !== null) ? merged : null;
}

const isList = (value: unknown): value is readonly Keyed[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && '_key' in one);
