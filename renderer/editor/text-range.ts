/** Places in a block's text, counted in UTF-16 units as in the document, as Lexical and the page know them. */
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type TextNode,
} from 'lexical';
import { carriedBlock } from './carried-state';
import { $blockOf, $textBlocks } from './nodes/body-nodes';

export type TextSpan = { readonly start: number; readonly end: number };

type Spot = { readonly node: TextNode; readonly offset: number };

/** For a CSS highlight; null where the text is not on the page. Only within a read or update. */
export function rangeIn(editor: LexicalEditor, block: ElementNode, { start, end }: TextSpan): Range | null {
  const [from, to] = [$spotAt(block, start, 'behind'), $spotAt(block, end, 'before')];
  if (from === null || to === null) return null;
  const [first, last] = [textOf(editor, from.node), textOf(editor, to.node)];
  if (first === null || last === null) return null;
  const range = document.createRange();
  range.setStart(first, Math.min(from.offset, first.length));
  range.setEnd(last, Math.min(to.offset, last.length));
  return range;
}

/** Selects words of a block, by its key in the document. False where the block or the place is gone. */
function $selectSpan(key: string, { start, end }: TextSpan): boolean {
  const block = $textBlocks($getRoot()).find((one) => $getState(one, carriedBlock)?.key === key);
  if (block === undefined) return false;
  const [from, to] = [$spotAt(block, start, 'behind'), $spotAt(block, end, 'before')];
  if (from === null || to === null) return false;
  const selection = $createRangeSelection();
  selection.anchor.set(from.node.getKey(), from.offset, 'text');
  selection.focus.set(to.node.getKey(), to.offset, 'text');
  $setSelection(selection);
  return true;
}

/** As `$selectSpan`, and brings the words into view with the focus on them. */
export function selectWords(editor: LexicalEditor, key: string, span: TextSpan): boolean {
  let isThere = false;
  editor.update(
    () => {
      isThere = $selectSpan(key, span);
    },
    { discrete: true },
  );
  if (isThere) editor.focus();
  return isThere;
}

/** What is selected, or where the caret stands, within the block where it ends. Null outside the text. */
export function $selectedSpan(): (TextSpan & { readonly key: string }) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [first, last] = selection.getStartEndPoints() ?? [selection.anchor, selection.focus];
  const points = selection.isBackward() ? [last, first] : [first, last];
  const [start, end] = points.map($offsetOf);
  if (start === undefined || end === undefined || end === null) return null;
  return { key: end.key, start: start?.key === end.key ? start.offset : 0, end: end.offset };
}

/** The selected words of each block that the selection touches; none where only a caret stands. */
export function $selectedTexts(): readonly string[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const points = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [from, to] = points.map(({ key, offset }) => ({ key, offset }));
  const texts = new Map<string, string>();
  for (const node of selection.getNodes()) {
    if (!$isTextNode(node) && !$isLineBreakNode(node)) continue;
    const block = $blockOf(node)?.getKey() ?? '';
    const key = node.getKey();
    const end = key === to?.key ? to.offset : undefined;
    const start = key === from?.key ? from.offset : 0;
    const text = $isTextNode(node) ? node.getTextContent().slice(start, end) : '\n';
    texts.set(block, (texts.get(block) ?? '') + text);
  }
  return [...texts.values()];
}

/** At the border of two nodes a span begins in the one behind and ends in the one before. */
function $spotAt(block: ElementNode, offset: number, border: 'before' | 'behind'): Spot | null {
  let left = offset;
  let last: Spot | null = null;
  for (const leaf of $leaves(block)) {
    const size = leaf.getTextContentSize();
    if ($isTextNode(leaf)) {
      if (left < size || (left === size && border === 'before')) return { node: leaf, offset: left };
      last = { node: leaf, offset: size };
    }
    left -= size;
  }
  return left === 0 ? last : null;
}

/** Letters of its block before a point of a selection; null outside a text block. */
export function $offsetOf(point: PointType): { readonly key: string; readonly offset: number } | null {
  const node = point.getNode();
  const block = $blockOf(node);
  const key = block === null ? undefined : $getState(block, carriedBlock)?.key;
  if (block === null || key === undefined) return null;
  const within =
    point.type === 'text'
      ? point.offset
      : sizeOf($isElementNode(node) ? node.getChildren().slice(0, point.offset) : []);
  let before = 0;
  for (let at: LexicalNode = node; !at.is(block); at = at.getParentOrThrow())
    before += sizeOf(at.getPreviousSiblings());
  return { key, offset: before + within };
}

const sizeOf = (nodes: readonly LexicalNode[]): number =>
  nodes.reduce((size, node) => size + node.getTextContentSize(), 0);

function* $leaves(element: ElementNode): Generator<LexicalNode> {
  for (const node of element.getChildren()) {
    if ($isElementNode(node)) yield* $leaves(node);
    else yield node;
  }
}

function textOf(editor: LexicalEditor, node: TextNode): Text | null {
  let at: Node | null = editor.getElementByKey(node.getKey());
  while (at !== null && !(at instanceof Text)) at = at.firstChild;
  return at;
}
