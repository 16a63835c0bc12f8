/** Where the blocks of the text are drawn: which one is under the mouse, and between which two a dragged one would come. */
import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { $flatBlocks } from './flat-blocks';

export type Place = {
  readonly key: NodeKey;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** In the window's pixels, in order. A table or a box is one of them; its own blocks are not. */
export function placesOf(editor: LexicalEditor): Place[] {
  return editor.read(() =>
    $flatBlocks($getRoot()).flatMap(({ node }) => {
      const element = editor.getElementByKey(node.getKey());
      if (element === null) return [];
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return [{ key: node.getKey(), top, bottom, left, right }];
    }),
  );
}

/** The block at this height: the space between two belongs to the nearer one. Null above the first and below the last. */
export function placeAt(places: readonly Place[], y: number): Place | null {
  const reach = 12;
  const near = places.filter(({ top, bottom }) => y >= top - reach && y <= bottom + reach);
  const distance = ({ top, bottom }: Place): number => Math.max(top - y, y - bottom, 0);
  return near.reduce<Place | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
}

export type Drop = { readonly beside: NodeKey; readonly side: 'before' | 'after'; readonly y: number };

/** The gap between two blocks that is nearest to this height. */
export function dropAt(places: readonly Place[], y: number): Drop | null {
  const drops = places.flatMap((place, index): Drop[] => {
    const above = places[index - 1];
    const before: Drop = {
      beside: place.key,
      side: 'before',
      y: above === undefined ? place.top : (above.bottom + place.top) / 2,
    };
    const isLast = index === places.length - 1;
    return isLast ? [before, { beside: place.key, side: 'after', y: place.bottom }] : [before];
  });
  return drops.reduce<Drop | null>(
    (best, drop) => (best === null || Math.abs(drop.y - y) < Math.abs(best.y - y) ? drop : best),
    null,
  );
}
