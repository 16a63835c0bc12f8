/** Blocks as the document names them. */
import { $getRoot, $getState, type LexicalNode } from 'lexical';
import { carriedBlock } from './carried-state';
import { $containerKey } from './extensions/keys-of-containers';
import { $blocks, $isContainer } from './nodes/body-nodes';
import { $isObject, rawObject } from './nodes/object-nodes';

/** Null on a block that the keys extension has not seen yet. */
export function $documentKeyOf(node: LexicalNode): string | null {
  if ($isObject(node)) return $getState(node, rawObject)._key;
  return ($isContainer(node) ? $containerKey(node) : $getState(node, carriedBlock)?.key) ?? null;
}

/** Those that are there, in the order of the page. One walk through the text, however many are asked for. */
export function $blocksOfKeys(keys: ReadonlySet<string>): ReadonlyMap<string, LexicalNode> {
  const found = new Map<string, LexicalNode>();
  if (keys.size === 0) return found;
  for (const node of $blocks($getRoot())) {
    const key = $documentKeyOf(node);
    if (key !== null && keys.has(key)) found.set(key, node);
  }
  return found;
}
