/** The letters of a block and the nodes they stand in. */
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { objectLetter } from '../../../shared/find/replace-in-block';

/** Only within a read or update. */
export const $lettersIn = (block: ElementNode): string =>
  $leavesOf(block)
    .map(({ letters }) => letters)
    .join('');

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

/** Only within a read or update. */
export function* $leafNodes(element: ElementNode): Generator<LexicalNode> {
  for (const node of element.getChildren()) {
    if ($isElementNode(node)) yield* $leafNodes(node);
    else yield node;
  }
}

function $lettersOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  return $isLineBreakNode(node) ? '\n' : objectLetter;
}
