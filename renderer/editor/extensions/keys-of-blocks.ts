/** Which block is which, after an update that made, moved, split, joined or replaced some. */
import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $setState,
  NODE_STATE_DIRECT,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RootNode,
} from 'lexical';
import { carriedBlock, plainBlock, type CarriedBlock } from '../carried-state';
import { $documentKeyOf } from '../document-key';
import { $blocks, $isContainer, $isTextBlockElement } from '../nodes/body-nodes';
import { $isObject, rawObject } from '../nodes/object-nodes';
import { $containerKey, $keyContainer } from './keys-of-containers';

type Keeping = { readonly before: EditorState; readonly newKey: () => string };

/** What has a key keeps it; of two with the same, the one that had it before, else the first. */
export function $keepBlockKeys(root: RootNode, { before, newKey }: Keeping): void {
  const holders = new Map<string, LexicalNode>();
  const without: LexicalNode[] = [];
  for (const node of $blocks(root)) {
    const key = $documentKeyOf(node);
    const holder = key === null ? undefined : holders.get(key);
    if (key === null) without.push(node);
    else if (holder === undefined) holders.set(key, node);
    else {
      const isUsurped = !hadKey(holder, key, before) && hadKey(node, key, before);
      holders.set(key, isUsurped ? node : holder);
      without.push(isUsurped ? holder : node);
    }
  }
  for (const node of without) {
    if ($isObject(node)) $setState(node, rawObject, { ...$getState(node, rawObject), _key: newKey() });
    else if ($isContainer(node)) $keyContainer(node, newKey());
    else if ($isElementNode(node) && !$isPlaceOfEmptyBody(root, node, before))
      $giveKey(node, { before, newKey, holders });
  }
}

function hadKey(node: LexicalNode, key: string, before: EditorState): boolean {
  const former = $getNodeByKey(node.getKey(), before);
  if ($isObject(former)) return $getState(former, rawObject, NODE_STATE_DIRECT)._key === key;
  if ($isContainer(former)) return $containerKey(former, NODE_STATE_DIRECT) === key;
  return former !== null && $getState(former, carriedBlock, NODE_STATE_DIRECT)?.key === key;
}

/** The paragraph that an empty body was given to write in stays without a key until something is written (body-to-lexical.ts). */
function $isPlaceOfEmptyBody(root: RootNode, block: ElementNode, before: EditorState): boolean {
  if (
    !root.is(block.getParent()) ||
    root.getChildrenSize() > 1 ||
    !block.isEmpty() ||
    $getState(block, carriedBlock) !== null
  )
    return false;
  const former = $getNodeByKey(block.getKey(), before);
  return before.isEmpty() || (former !== null && $getState(former, carriedBlock, NODE_STATE_DIRECT) === null);
}

type Giving = Keeping & { readonly holders: Map<string, LexicalNode> };

function $giveKey(block: ElementNode, { before, newKey, holders }: Giving): void {
  const carried = $getState(block, carriedBlock) ?? $inherited(block, { before, newKey, holders });
  const isFree = carried !== null && !holders.has(carried.key);
  const next = isFree ? carried : { ...(carried ?? plainBlock), key: newKey(), tail: [] };
  $setState(block, carriedBlock, next);
  holders.set(next.key, block);
}

/**
 * Lexical makes another element where a block changes its kind, and where Enter is pressed at a block's very beginning it is the old element that stays
 * behind, empty. The block is where its words are.
 */
function $inherited(block: ElementNode, { before, newKey, holders }: Giving): CarriedBlock | null {
  const first = block.getFirstDescendant();
  const former = first === null ? null : formerBlockOf(first.getKey(), before);
  const carried = former === null ? null : $getState(former, carriedBlock, NODE_STATE_DIRECT);
  if (former === null || carried === null) return null;
  const holder = holders.get(carried.key);
  if (holder !== undefined) {
    const isLeftBehind = $isElementNode(holder) && holder.is(former) && holder.isEmpty();
    if (!isLeftBehind) return null;
    const key = newKey();
    $setState(holder, carriedBlock, { ...plainBlock, key });
    holders.set(key, holder);
    holders.delete(carried.key);
  }
  const { style, ...rest } = carried;
  return style !== undefined && former.getType() === block.getType() ? carried : rest;
}

function formerBlockOf(key: NodeKey, before: EditorState): ElementNode | null {
  for (let node = $getNodeByKey(key, before); node !== null;) {
    if ($isElementNode(node) && isBlockIn(node, before)) return node;
    node = node.__parent === null ? null : $getNodeByKey(node.__parent, before);
  }
  return null;
}

const isBlockIn = (node: ElementNode, before: EditorState): boolean => before.read(() => $isTextBlockElement(node));
