/** Putting a link round words, changing where it leads, taking it off. */
import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $copyNode,
  $createTextNode,
  $getCaretRange,
  $getSelection,
  $getSiblingCaret,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $normalizeCaret,
  $setSelection,
  $updateRangeSelectionFromCaretRange,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

/** The link that the selection begins in. */
export function $selectedLink(): LinkNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $linkOf(selection.anchor.getNode()) : null;
}

/** Where that link leads. */
export const $selectedHref = (): string | null => $selectedLink()?.getURL() ?? null;

/** With nothing selected a link under the caret is changed, or else the address itself is written as a link. */
export function $applyLink(href: string): void {
  const link = $selectedLink();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed())
    $changeWords(selection, (words) => $stretches(words).forEach((one) => $link(one, href)));
  else if (link !== null) link.setURL(href);
  else selection.insertNodes([$createLinkNode(href, { rel: null }).append($createTextNode(href))]);
}

/** The words stay. With nothing selected the whole link under the caret goes. */
export function $removeLink(): void {
  const link = $selectedLink();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) $changeWords(selection, (words) => words.forEach($unlink));
  else for (const node of link?.getChildren() ?? []) $unlink(node);
}

const $linkOf = (node: LexicalNode): LinkNode | null => $findMatchingParent(node, $isLinkNode);

const $isWords = (node: LexicalNode): boolean => $isTextNode(node) || $isLineBreakNode(node);

/**
 * Lexical's own `$toggleLink` also takes the links at whose very edge the selection ends for selected: it gives them the new address, and throws where
 * they should go. Nor can Lexical follow a selection whose ends are carried from one parent to another: it is put round the same words afterwards.
 */
function $changeWords(selection: RangeSelection, $change: (words: readonly LexicalNode[]) => void): void {
  const words = selection.extract().filter($isWords);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  const isBackward = selection.isBackward();
  $setSelection(null);
  $change(words);
  const start = $normalizeCaret($getSiblingCaret(first, 'previous')).getFlipped();
  const end = $normalizeCaret($getSiblingCaret(last, 'next'));
  $updateRangeSelectionFromCaretRange(
    selection,
    isBackward ? $getCaretRange(end.getFlipped(), start.getFlipped()) : $getCaretRange(start, end),
  );
  $setSelection(selection);
}

/** Words and whole links, parted where a block ends or an object stands between. */
function $stretches(words: readonly LexicalNode[]): LexicalNode[][] {
  const stretches: LexicalNode[][] = [];
  for (const part of new Set(words.map((node) => $linkOf(node) ?? node))) {
    const stretch = stretches.at(-1);
    if (part.getPreviousSibling()?.is(stretch?.at(-1)) === true) stretch?.push(part);
    else stretches.push([part]);
  }
  return stretches;
}

/** A link among the words takes in the others and keeps its key. */
function $link(stretch: readonly LexicalNode[], href: string): void {
  const link = stretch.find($isLinkNode) ?? $createLinkNode(href, { rel: null });
  const words = stretch.flatMap((part) => ($isLinkNode(part) ? part.getChildren() : [part]));
  if (stretch[0]?.is(link) === false) stretch[0].insertBefore(link);
  link.setURL(href).append(...words);
  for (const part of stretch) if ($isLinkNode(part) && !part.is(link)) part.remove();
}

/** What stands behind in the link becomes a second link with the same key (extensions/keys-of-links.ts). */
function $unlink(node: LexicalNode): void {
  const link = $linkOf(node);
  if (link === null) return;
  const behind = node.getNextSiblings();
  if (behind.length > 0) link.insertAfter($copyNode(link).append(...behind));
  link.insertAfter(node);
  if (link.isEmpty()) link.remove();
}
