/** Whether a caret can go no further in a block, and which way a block is shown. */
import {
  $caretFromPoint,
  $extendCaretToRange,
  $getEditor,
  $isElementNode,
  $isExtendableTextPointCaret,
  $isRootNode,
  $isSiblingCaret,
  type CaretDirection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';

/** True where no letter and no other place stands between the point and the end of the element in that direction. */
export function $isAtEdge(point: PointType, element: ElementNode, direction: CaretDirection): boolean {
  const caret = $caretFromPoint(point, direction);
  if ($isExtendableTextPointCaret(caret)) return false;
  if (caret.origin.is(element)) return $isSiblingCaret(caret);
  for (const next of $extendCaretToRange(caret).iterNodeCarets('root')) {
    if (!$isSiblingCaret(next)) return false;
    if (next.origin.is(element)) return true;
    if (!$isElementNode(next.origin)) return false;
  }
  return false;
}

/** The block of the document's first level that a node stands in; null for the root itself. */
export function $topOf(node: LexicalNode): LexicalNode | null {
  let top: LexicalNode | null = null;
  for (let at: LexicalNode | null = node; at !== null && !$isRootNode(at); at = at.getParent()) top = at;
  return top;
}

/** As it is shown; right to left where it is not shown. */
export function shownDirection(node: LexicalNode): 'rtl' | 'ltr' {
  const element = $getEditor().getElementByKey(node.getKey());
  return element !== null && getComputedStyle(element).direction === 'ltr' ? 'ltr' : 'rtl';
}
