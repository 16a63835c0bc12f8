/** The letters of the text as a search sees them, and the nodes they stand in. */
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { objectLetter } from '../../../shared/find/replace-in-block';
import { carriedBlock } from '../carried-state';
import { $isTextBlockElement } from '../nodes/body-nodes';

/** `key`: the block's own in the document; null where the keys extension has not seen it yet. */
export type BlockText = { readonly node: NodeKey; readonly key: string | null; readonly text: string };

/** Every block of text in the order of the page, those within tables and boxes too. Only within a read or update. */
export function $blockTexts(): BlockText[] {
  return [...$textBlocksBelow($getRoot())].map((block) => ({
    node: block.getKey(),
    key: $getState(block, carriedBlock)?.key ?? null,
    text: $leavesOf(block)
      .map(({ letters }) => letters)
      .join(''),
  }));
}

function* $textBlocksBelow(parent: ElementNode): Generator<ElementNode> {
  for (const node of parent.getChildren()) {
    if ($isTextBlockElement(node)) yield node;
    else if ($isElementNode(node)) yield* $textBlocksBelow(node);
  }
}

/** A node without children that stands in a block. `start`: letters of the block before it. */
export type Leaf = { readonly node: LexicalNode; readonly start: number; readonly letters: string };

/** Only within a read or update. */
export function $leavesOf(block: ElementNode): Leaf[] {
  const leaves: Leaf[] = [];
  let start = 0;
  for (const node of $leafNodes(block)) {
    const letters = $lettersOf(node);
    leaves.push({ node, start, letters });
    start += letters.length;
  }
  return leaves;
}

function* $leafNodes(element: ElementNode): Generator<LexicalNode> {
  for (const node of element.getChildren()) {
    if ($isElementNode(node)) yield* $leafNodes(node);
    else yield node;
  }
}

function $lettersOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  return $isLineBreakNode(node) ? '\n' : objectLetter;
}
