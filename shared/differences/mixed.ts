/**
 * Two versions of one thing as a thing that can be built either way, difference by difference. Everything in this room is made of such pieces:
 * what is built with no difference taken back is the later version, with all of them the earlier one.
 */
import { sameData } from '../merge/same-data';
import type { Told } from './told';

/** Where a change is met in the text as it stands; letters count as in the block's text, an object in a line as one. */
export type ChangePlace =
  | { readonly kind: 'field'; readonly field: string; readonly from: number; readonly to: number }
  /** In a text of a card; `field`: which one (shared/model/object-texts.ts). */
  | {
      readonly kind: 'cardText';
      readonly key: string;
      readonly field: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'block'; readonly key: string; readonly from: number; readonly to: number }
  /** What has gone stood behind this block; null: at the beginning. */
  | { readonly kind: 'behind'; readonly key: string | null };

/** The smallest difference that makes sense alone. */
export type Atom = Told & {
  /** The same for the same difference, whatever was decided elsewhere meanwhile. */
  readonly id: string;
  readonly place: ChangePlace;
  /** Who made it: the number of the layer, counted from the oldest. */
  readonly layer: number;
  /** Keys of blocks that are in the text only with it, or only without it. */
  readonly brings?: readonly string[];
  readonly leaves?: readonly string[];
  /** It only makes sense with that other one; what is told of both. */
  readonly bound?: { readonly to: string; readonly told: Told };
};

/** Whether a difference is taken back. */
export type IsBack = (atom: string) => boolean;

export type Mixed<T> = { readonly atoms: readonly Atom[]; readonly build: (isBack: IsBack) => T };

/** One thing before, after, and after each layer between, the oldest first; undefined where it was not there. */
export type Sides<T> = { readonly before: T; readonly after: T; readonly between: readonly (T | undefined)[] };

export const unchanged = <T>(after: T): Mixed<T> => ({ atoms: [], build: () => after });

/** Something that is taken back as a whole, or not. */
export function whole<T>({ before, after, between }: Sides<T>, atom: Omit<Atom, 'layer'>): Mixed<T> {
  if (sameData(before, after)) return unchanged(after);
  const layer = layerSince(between, (one) => sameData(one, after));
  return { atoms: [{ ...atom, layer }], build: (isBack) => (isBack(atom.id) ? before : after) };
}

/** The layer since which it is so; the last one where it is not so after any before. */
export function layerSince<T>(between: readonly T[], isSo: (one: T, layer: number) => boolean): number {
  let layer = between.length;
  while (layer > 0 && isSo(between[layer - 1]!, layer - 1)) layer -= 1;
  return layer;
}
