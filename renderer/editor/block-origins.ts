/** Which block of the document a node was made from, so that an untouched one gives back the very same object. */
import { $getEditor, type LexicalEditor, type LexicalNode } from 'lexical';
import { textBlocksIn, type Block, type Body } from '../../shared/model/body';
import { isSameJson } from './carried-state';

/** By node version: Lexical makes a new object of every node that changes. */
const origins = new WeakMap<LexicalNode, Block>();

/** The blocks of the body that was loaded or read last, by their keys: Lexical also makes a new object where no more than a node's neighbour or number changed. */
const lastBlocks = new WeakMap<LexicalEditor, ReadonlyMap<string, Block>>();

export function rememberOrigin<Node extends LexicalNode>(node: Node, block: Block): Node {
  origins.set(node, block);
  return node;
}

/** Only within a read or update. */
export function $rememberBody(body: Body): void {
  lastBlocks.set(
    $getEditor(),
    new Map(body.flatMap((block) => [block, ...textBlocksIn(block)]).map((block) => [block._key, block])),
  );
}

/** The block as it was the last time or when it was loaded, where it says the same. Only within a read or update. */
export function $formerOr(node: LexicalNode, block: Block): Block {
  const formers = [lastBlocks.get($getEditor())?.get(block._key), origins.get(node)];
  return formers.find((former) => former !== undefined && isSameJson(former, block)) ?? block;
}
