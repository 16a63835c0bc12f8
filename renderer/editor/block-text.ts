/**
 * A text block as one string, with the way back to its nodes. Line breaks are `\n`, what is no text is U+FFFC. Every room that looks for something in a
 * paragraph asks here, so that a word which is bold in the middle is one word.
 */
import { $findMatchingParent } from '@lexical/utils';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type TextNode,
} from 'lexical';
import { $isTextBlockElement } from './nodes/body-nodes';

export type TextPiece = { readonly key: NodeKey; readonly start: number; readonly end: number };
export type BlockText = { readonly text: string; readonly pieces: readonly TextPiece[] };

const object = '\uFFFC';

/** Only within a read or update. */
export function $blockText(block: ElementNode): BlockText {
  let text = '';
  const pieces: TextPiece[] = [];
  const take = (parent: ElementNode): void => {
    for (const node of parent.getChildren()) {
      if ($isTextNode(node)) {
        const start = text.length;
        text += node.getTextContent();
        pieces.push({ key: node.getKey(), start, end: text.length });
      } else if ($isLineBreakNode(node)) {
        pieces.push({ key: node.getKey(), start: text.length, end: text.length + 1 });
        text += '\n';
      } else if ($isElementNode(node) && node.isInline()) take(node);
      else text += object;
    }
  };
  take(block);
  return { text, pieces };
}

/** Every text block, in whatever it stands: lists, table cells, boxes. */
export function* $everyTextBlock(parent: ElementNode = $getRoot()): Generator<ElementNode> {
  for (const node of parent.getChildren()) {
    if ($isTextBlockElement(node)) yield node;
    else if ($isElementNode(node)) yield* $everyTextBlock(node);
  }
}

/** The text block that a node stands in, the nearest of them. */
export const $textBlockOf = (node: LexicalNode): ElementNode | null =>
  $findMatchingParent(node, $isTextBlockElement) as ElementNode | null;

/** Where a point of a selection stands in its block's text; null outside one. */
export function $placeOfPoint(
  point: PointType,
): { readonly block: ElementNode; readonly text: BlockText; readonly offset: number } | null {
  const node = point.getNode();
  const block = $textBlockOf(node);
  if (block === null) return null;
  const text = $blockText(block);
  if (point.type === 'text') {
    const piece = text.pieces.find(({ key }) => key === node.getKey());
    return piece === undefined ? null : { block, text, offset: piece.start + point.offset };
  }
  const before = $isElementNode(node) ? node.getChildAtIndex(point.offset - 1) : null;
  const behind = text.pieces.findLast(({ key }) => $isInside(key, before));
  return { block, text, offset: behind?.end ?? 0 };
}

function $isInside(key: NodeKey, node: LexicalNode | null): boolean {
  const inner = $getNodeByKey(key);
  return node !== null && inner !== null && (node.is(inner) || node.isParentOf(inner));
}

/**
 * Puts other letters in place of a stretch. They look like its first letter; a stretch that is empty like what stands before it. Gives the place behind them,
 * or null where there is no text to put them into.
 */
export function $replaceStretch(
  { pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
  letters: string,
): { readonly node: TextNode; readonly offset: number } | null {
  const touched = pieces.flatMap((piece) => {
    const node = $getNodeByKey(piece.key);
    return $isTextNode(node) && piece.start <= end && start <= piece.end ? [{ ...piece, node }] : [];
  });
  const first = touched.find((piece) => (start === end ? piece.end === start : piece.end > start)) ?? touched[0];
  if (first === undefined) return null;
  for (const piece of touched.toReversed()) {
    const from = Math.max(start, piece.start) - piece.start;
    const length = Math.min(end, piece.end) - piece.start - from;
    const isFirst = piece === first;
    if (!isFirst && length <= 0) continue;
    if (!isFirst && length === piece.end - piece.start) piece.node.remove();
    else piece.node.spliceText(from, Math.max(0, length), isFirst ? letters : '', false);
  }
  const offset = Math.max(start, first.start) - first.start + letters.length;
  if (first.node.getTextContentSize() > 0) return { node: first.node, offset };
  first.node.remove();
  return null;
}

/** A stretch on screen; null while its block has not been drawn. */
export function rangeOf(
  editor: LexicalEditor,
  { pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
): Range | null {
  const first = pieces.find((piece) => start < piece.end);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined) return null;
  const from = placeIn(editor, first, start);
  const to = placeIn(editor, last, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Where a caret would stand before that letter on screen; null while its block has not been drawn, or holds no text. */
export function pointOf(editor: LexicalEditor, { pieces }: BlockText, offset: number): Range | null {
  const piece = pieces.find(({ start, end }) => start <= offset && offset <= end);
  const place = piece === undefined ? null : placeIn(editor, piece, offset);
  if (place === null) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  return range;
}

function placeIn(editor: LexicalEditor, piece: TextPiece, offset: number): { node: Node; offset: number } | null {
  const element = editor.getElementByKey(piece.key);
  if (element === null) return null;
  const letters = firstText(element);
  // A line break is an element without letters.
  if (letters === null) {
    const parent = element.parentNode;
    if (parent === null) return null;
    return { node: parent, offset: [...parent.childNodes].indexOf(element) + (offset > piece.start ? 1 : 0) };
  }
  return { node: letters, offset: Math.min(offset - piece.start, letters.length) };
}

function firstText(node: Node): Text | null {
  if (node instanceof Text) return node;
  for (const child of node.childNodes) {
    const found = firstText(child);
    if (found !== null) return found;
  }
  return null;
}
