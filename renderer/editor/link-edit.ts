/** Putting a link round words, changing where it leads, taking it off. */
import { $createLinkNode, $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import { $createTextNode, $getSelection, $isRangeSelection } from 'lexical';

/** The link that the selection begins in. */
export function $selectedLink(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
}

/** With nothing selected a link under the caret is changed, or else the address itself is written as a link. */
export function $applyLink(href: string): void {
  const link = $selectedLink();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) $toggleLink(href, { rel: null });
  else if (link !== null) link.setURL(href);
  else selection.insertNodes([$createLinkNode(href, { rel: null }).append($createTextNode(href))]);
}

/** The words stay. */
export function $removeLink(): void {
  const link = $selectedLink();
  const selection = $getSelection();
  if (link !== null && $isRangeSelection(selection) && selection.isCollapsed()) link.select(0, link.getChildrenSize());
  $toggleLink(null);
}
