/** Another text in a mounted editor: the caret stays by the letter it stood at, and the focus where it is. */
import {
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { Body } from '../../shared/model/body';
import { $bodyToLexical } from './body-to-lexical';
import { carriedBlock } from './carried-state';
import { $blockOf, $textBlocks } from './nodes/body-nodes';

/** No change of the person's: it is not reported as one, and no undo leads back behind it. */
export function showBody(editor: LexicalEditor, body: Body, focus: 'in-text' | 'elsewhere'): void {
  // First, so that the new text is what the next undo can lead back to.
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  editor.update(
    () => {
      const caret = $readCaret();
      $setSelection(null);
      $bodyToLexical(body);
      if (caret !== null && focus === 'in-text') $placeCaret(caret);
    },
    { discrete: true, tag: focus === 'in-text' ? [HISTORY_MERGE_TAG] : [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** A change of the person's that was made elsewhere: one step for the undo. `null`: the text stays, and only what is tied to the step changes. */
export function editBody(
  editor: LexicalEditor,
  body: Body | null,
  { focus, $also }: { readonly focus: 'in-text' | 'elsewhere'; readonly $also?: (() => void) | undefined },
): void {
  editor.update(
    () => {
      $also?.();
      if (body === null) return;
      const caret = $readCaret();
      $setSelection(null);
      $bodyToLexical(body);
      if (caret !== null && focus === 'in-text') $placeCaret(caret);
    },
    { discrete: true, tag: focus === 'in-text' ? [HISTORY_PUSH_TAG] : [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Whether keys that are pressed now go into this text. */
export const focusOf = (editor: LexicalEditor): 'in-text' | 'elsewhere' =>
  editor.getRootElement()?.contains(document.activeElement) === true ? 'in-text' : 'elsewhere';

/** Where the caret stands in the document's own terms: letters from the beginning of a block. */
export type Caret = { readonly block: string; readonly offset: number };

/** Null where there is none, or where it stands in no text block. */
export function $readCaret(): Caret | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $caretAt(selection.focus) : null;
}

export function $caretAt(point: PointType): Caret | null {
  const node = point.getNode();
  const block = $blockOf(node);
  const key = block === null ? undefined : $getState(block, carriedBlock)?.key;
  if (block === null || key === undefined) return null;
  const within =
    point.type === 'text'
      ? point.offset
      : sizeOf($isElementNode(node) ? node.getChildren().slice(0, point.offset) : []);
  return { block: key, offset: $sizeBefore(node, block) + within };
}

/** At the end of a block that has become shorter; nowhere where it is gone. */
export function $placeCaret({ block: key, offset }: Caret): void {
  const block = $textBlocks($getRoot()).find((one) => $getState(one, carriedBlock)?.key === key);
  if (block === undefined) return;
  for (const node of block.getAllTextNodes()) {
    const size = node.getTextContentSize();
    const before = $sizeBefore(node, block);
    if (before + size >= offset) {
      const at = Math.max(0, offset - before);
      node.select(at, at);
      return;
    }
  }
  block.selectEnd();
}

/** Letters of the block that stand before a node within it. */
function $sizeBefore(node: LexicalNode, block: ElementNode): number {
  let size = 0;
  for (let at: LexicalNode = node; !at.is(block); at = at.getParentOrThrow()) size += sizeOf(at.getPreviousSiblings());
  return size;
}

const sizeOf = (nodes: readonly LexicalNode[]): number =>
  nodes.reduce(
    (size, node) => size + ($isTextNode(node) ? node.getTextContentSize() : node.getTextContent().length),
    0,
  );
