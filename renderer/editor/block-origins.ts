/** Which block of the document a node was made from, so that an untouched one gives back the very same object. */
import type { LexicalNode } from 'lexical';
import type { Block } from '../../shared/model/body';
import { isSameJson } from './carried-state';

/** By node version: Lexical makes a new object of every node that changes. */
const origins = new WeakMap<LexicalNode, Block>();

export function rememberOrigin<Node extends LexicalNode>(node: Node, block: Block): Node {
  origins.set(node, block);
  return node;
}

/** The block as it was, where it says the same. */
export function originOr(node: LexicalNode, block: Block): Block {
  const origin = origins.get(node);
  return origin !== undefined && isSameJson(origin, block) ? origin : block;
}
