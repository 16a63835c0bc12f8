/** Cards as what is selected, and how a person gets into their fields and out again. */
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $blocksOfKeys } from '../document-key';
import { $isObject, ObjectBlockNode } from '../nodes/object-nodes';

/** Only within an update. */
export function $selectCard(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** The one card that is selected; null where it is text, or several. */
export function $selectedCard(): ObjectBlockNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [only] = nodes;
  return nodes.length === 1 && only instanceof ObjectBlockNode ? only : null;
}

/** The card as a whole is selected, keys go to the text again. */
export function selectCard(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      if ($isObject($getNodeByKey(key))) $selectCard(key);
    },
    { discrete: true },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** Selects the card of a block of the document and brings it into view. False where it is gone, or no card. */
export function showCard(editor: LexicalEditor, block: string): boolean {
  const node = cardOfKey(editor, block);
  if (node === null) return false;
  selectCard(editor, node);
  editor.getElementByKey(node)?.scrollIntoView({ block: 'center' });
  return true;
}

/** The card of a block of the document; null where it is gone, or no card. */
export function cardOfKey(editor: LexicalEditor, block: string): NodeKey | null {
  const node = editor.read(() => $blocksOfKeys(new Set([block])).get(block));
  return node instanceof ObjectBlockNode ? node.getKey() : null;
}

/** The same of any block: what is no card has the caret at its beginning. */
export function showBlock(editor: LexicalEditor, block: string): boolean {
  const node = editor.read(() => $blocksOfKeys(new Set([block])).get(block));
  if (!$isElementNode(node)) return showCard(editor, block);
  editor.update(() => void $getNodeByKey<ElementNode>(node.getKey())?.selectStart(), { discrete: true });
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.getElementByKey(node.getKey())?.scrollIntoView({ block: 'center' });
  return true;
}

/** What of a card can hold the keyboard, fields before buttons. */
const places = ['input:not([disabled]), textarea:not([disabled])', 'button:not([disabled]), [tabindex="0"]'];

/** Puts the keyboard into the card's first field, or its first button. False where it has neither. */
export function enterCard(editor: LexicalEditor, key: NodeKey): boolean {
  const element = editor.getElementByKey(key);
  const place = places.map((selector) => element?.querySelector<HTMLElement>(selector)).find(Boolean);
  place?.focus();
  return place !== undefined && place !== null;
}

/** Like `enterCard`, for a card that has just been put in. */
export function enterWhenDrawn(editor: LexicalEditor, key: NodeKey): void {
  // The card is drawn in a microtask of the commit (object-cards.tsx); this one is queued behind it.
  queueMicrotask(() => void enterCard(editor, key));
}
