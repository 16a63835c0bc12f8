/** Whether the caret can go no further within its block. */
import { $isElementNode, type LexicalEditor, type LexicalNode, type RangeSelection } from 'lexical';
import { $blockOf } from '../nodes/body-nodes';

type Edge = {
  /** Towards the beginning of the text or its end. */
  readonly way: 'previous' | 'next';
  /** `line`: also in the middle of the block's first or last line. Needs an editor that is on screen. */
  readonly axis: 'letter' | 'line';
};

/** Of a collapsed selection. Only within a read or update. */
export function isAtEdge(editor: LexicalEditor | null, selection: RangeSelection, { way, axis }: Edge): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  const block = $blockOf(node);
  if (block === null) return false;
  if (isLastPlace(selection, { way, block })) return true;
  const element = editor?.getElementByKey(block.getKey()) ?? null;
  return axis === 'line' && element !== null && isOnEdgeLine(element, way);
}

function isLastPlace(
  { anchor }: RangeSelection,
  { way, block }: { readonly way: Edge['way']; readonly block: LexicalNode },
): boolean {
  let node: LexicalNode = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (way === 'previous' ? anchor.offset > 0 : anchor.offset < size) return false;
  while (!node.is(block)) {
    const sibling = way === 'previous' ? node.getPreviousSibling() : node.getNextSibling();
    if (sibling !== null) return false;
    node = node.getParentOrThrow();
  }
  return true;
}

/** By where the caret is drawn: less than its own height away from the block's edge. */
function isOnEdgeLine(element: HTMLElement, way: Edge['way']): boolean {
  const selection = globalThis.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  if (caret.height === 0) return false;
  const block = element.getBoundingClientRect();
  const gap = way === 'previous' ? caret.top - block.top : block.bottom - caret.bottom;
  return gap < caret.height;
}
