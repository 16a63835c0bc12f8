/** The places in the text that are held for pictures on their way, and what is put there. */
import { $getRoot, $getState, type LexicalNode, type NodeKey } from 'lexical';
import type { StoredPicture } from '../../../../shared/media/picture';
import type { Block } from '../../../../shared/model/body';
import type { GalleryBlock, ImageBlock } from '../../../../shared/model/object-blocks';
import { $selectCard } from '../../cards/select-card';
import { $nodesOf } from '../../insert-blocks';
import { newKey } from '../../new-key';
import { $createObjectBlock, ObjectBlockNode, rawObject } from '../../nodes/object-nodes';
import { arrivingType } from './arriving-type';

export const $createPlace = (key: string): ObjectBlockNode => $createObjectBlock({ _type: arrivingType, _key: key });

const $places = (): ObjectBlockNode[] =>
  $getRoot()
    .getChildren()
    .filter((node): node is ObjectBlockNode => node instanceof ObjectBlockNode)
    .filter((node) => $getState(node, rawObject)._type === arrivingType);

/** By the `_key` of each place. */
export const $placeKeys = (): ReadonlyMap<string, NodeKey> =>
  new Map($places().map((node) => [$getState(node, rawObject)._key, node.getKey()]));

export const $placeOf = (key: string): ObjectBlockNode | undefined =>
  $places().find((node) => $getState(node, rawObject)._key === key);

/** Before the place, which goes; where it was selected, what has come is. */
export function $fillPlace(place: LexicalNode, blocks: readonly Block[]): void {
  const nodes = $nodesOf(blocks);
  for (const node of nodes) place.insertBefore(node);
  const wasSelected = place.isSelected();
  place.remove(true);
  const last = nodes.at(-1);
  if (wasSelected && last instanceof ObjectBlockNode) $selectCard(last.getKey());
}

export function $putBehind(key: string, blocks: readonly Block[]): void {
  const place = $placeOf(key);
  for (const node of [...$nodesOf(blocks)].reverse()) place?.insertAfter(node);
}

export const imageOf = (picture: StoredPicture): ImageBlock => ({ _type: 'image', _key: newKey(), ...picture });

export const galleryOf = (pictures: readonly StoredPicture[]): GalleryBlock => ({
  _type: 'gallery',
  _key: newKey(),
  caption: '',
  images: pictures.map(imageOf),
});
