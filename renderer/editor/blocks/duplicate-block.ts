/** A second block like this one behind it. It gets keys of its own (extensions/keys.ts). */
import { $copyNode, $getNodeByKey, $isElementNode, type LexicalNode, type NodeKey } from 'lexical';
import { $dropAnchors } from '../comments/drop-anchors';
import { $containerOf, $flatBlocks, $flatIndexOf, $reorder, endOfUnit } from './flat-blocks';

/** With all that is under it in its list. Gives the first of the new nodes, null where there is no such block. */
export function $duplicateBlock(key: NodeKey): LexicalNode | null {
  const node = $getNodeByKey(key);
  if (node === null) return null;
  const container = $containerOf(node);
  const row = $flatBlocks(container);
  const start = $flatIndexOf(row, node);
  if (start < 0) return null;
  const end = endOfUnit(row, start);
  const copies = row.slice(start, end).map(({ node: original, item }) => ({ node: $deepCopy(original), item }));
  $reorder(container, [...row.slice(0, end), ...copies, ...row.slice(end)]);
  return copies[0]?.node ?? null;
}

/** Not a part of the text yet. Comments stay with the words they were made on. */
export function $deepCopy(node: LexicalNode): LexicalNode {
  const copy = $copyAll(node);
  $dropAnchors(copy);
  return copy;
}

function $copyAll(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map($copyAll));
  return copy;
}
