/** Several pictures that become a gallery, and a gallery that becomes pictures again. */
import {
  $getNodeByKey,
  $getState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { GalleryBlock, ImageBlock } from '../../../../shared/model/object-blocks';
import { $selectCard } from '../../cards/select-card';
import { newKey } from '../../new-key';
import { $createObjectBlock, ObjectBlockNode, rawObject } from '../../nodes/object-nodes';

/** Whether another picture or gallery stands right beside this one. */
export const canJoin = (editor: LexicalEditor, key: NodeKey): boolean => editor.read(() => $row(key).length > 1);

/** All pictures and galleries that follow each other without a word between become one gallery, in their order. */
export function joinIntoGallery(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const row = $row(key);
      const [first] = row;
      if (first === undefined || row.length < 2) return;
      const raws = row.map($rawOf);
      const caption =
        raws.map((raw) => (raw._type === 'gallery' ? raw.caption : '')).find((words) => words !== '') ?? '';
      const images = raws.flatMap((raw) => (raw._type === 'gallery' ? raw.images : [raw]));
      const gallery = $createObjectBlock(galleryOf(images, caption));
      first.insertBefore(gallery);
      row.forEach((node) => node.remove(true));
      $selectCard(gallery.getKey());
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Its own caption becomes the first picture's, if that has none. */
export function takeApart(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!(node instanceof ObjectBlockNode)) return;
      const raw = $rawOf(node);
      if (raw._type !== 'gallery') return;
      const nodes = raw.images.map((image, at) =>
        $createObjectBlock(at === 0 && image.caption === '' ? { ...image, caption: raw.caption } : image),
      );
      for (const one of nodes) node.insertBefore(one);
      node.remove(true);
      const [first] = nodes;
      if (first !== undefined) $selectCard(first.getKey());
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Two galleries may hold copies of one picture under one key. */
function galleryOf(images: readonly ImageBlock[], caption: string): GalleryBlock {
  const seen = new Set<string>();
  const own = images.map((image) => {
    const _key = seen.has(image._key) ? newKey() : image._key;
    seen.add(_key);
    return { ...image, _key };
  });
  return { _type: 'gallery', _key: newKey(), caption, images: own };
}

function $row(key: NodeKey): ObjectBlockNode[] {
  const node = $getNodeByKey(key);
  if (!$isPicture(node)) return [];
  const before = node.getPreviousSiblings().reverse();
  const after = node.getNextSiblings();
  return [...$leading(before).reverse(), node, ...$leading(after)];
}

function $leading(nodes: readonly LexicalNode[]): ObjectBlockNode[] {
  const end = nodes.findIndex((node) => !$isPicture(node));
  return (end === -1 ? nodes : nodes.slice(0, end)).filter($isPicture);
}

const $isPicture = (node: LexicalNode | null): node is ObjectBlockNode =>
  node instanceof ObjectBlockNode && ['image', 'gallery'].includes($getState(node, rawObject)._type);

const $rawOf = (node: ObjectBlockNode): ImageBlock | GalleryBlock =>
  $getState(node, rawObject) as ImageBlock | GalleryBlock;
