/** Cards by keyboard and mouse: selected as a whole, passed with the arrows as they point, taken away, left for the text. */
import { $isListNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { isInField } from '../cards/fence-card';
import { $selectCard, $selectedCard, enterCard } from '../cards/select-card';
import { ObjectBlockNode } from '../nodes/object-nodes';
import { isAtEdge } from './caret-edge';

export const CardsExtension = defineExtension({ name: 'midad/cards', register: registerCards });

/** Towards the beginning of the text or its end. */
type Way = 'previous' | 'next';

/** Gives a function that takes it off again. */
export function registerCards(editor: LexicalEditor): () => void {
  const on = <Payload>(command: LexicalCommand<Payload>, $run: (payload: Payload) => boolean) =>
    editor.registerCommand(command, $run, COMMAND_PRIORITY_HIGH);
  return mergeRegister(
    on(CLICK_COMMAND, $selectClicked),
    on(KEY_ARROW_UP_COMMAND, (event) => $go(editor, event, 'previous')),
    on(KEY_ARROW_DOWN_COMMAND, (event) => $go(editor, event, 'next')),
    on(KEY_ARROW_LEFT_COMMAND, (event) => $go(editor, event, $runsRightToLeft(editor) ? 'next' : 'previous')),
    on(KEY_ARROW_RIGHT_COMMAND, (event) => $go(editor, event, $runsRightToLeft(editor) ? 'previous' : 'next')),
    on(KEY_BACKSPACE_COMMAND, (event) => $takeAway(event, 'previous')),
    on(KEY_DELETE_COMMAND, (event) => $takeAway(event, 'next')),
    on(KEY_ENTER_COMMAND, (event) => $write(event)),
    // Without a caret Chromium would write to the beginning of the text, behind Lexical's back.
    on(KEY_DOWN_COMMAND, (event) => event.key.length === 1 && !event.ctrlKey && !event.metaKey && $refuse(event)),
    on(BEFORE_INPUT_COMMAND, $refuse),
    on(KEY_TAB_COMMAND, (event) => $enter(editor, event)),
    on(KEY_ESCAPE_COMMAND, (event) => $leave(event)),
  );
}

/** The caret goes into the text behind a card, where there is none into a new paragraph. Only within an update. */
export function $leaveCard(key: NodeKey): void {
  const card = $getNodeByKey(key);
  if (!(card instanceof ObjectBlockNode)) return;
  const next = card.getNextSibling();
  if ($isElementNode(next)) $selectEdge(next, 'previous');
  else $writeBeside(card, 'next');
}

/** The caret goes where the card was. Only within an update. */
export function $removeCard(key: NodeKey): void {
  const card = $getNodeByKey(key);
  if (card instanceof ObjectBlockNode) $remove(card, 'next');
}

function $selectClicked(event: MouseEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element) || isInField(target)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if (!(node instanceof ObjectBlockNode)) return false;
  $selectCard(node.getKey());
  return true;
}

/** An arrow at the edge of the text beside a card selects the card; from a card it goes on as it points. */
function $go(editor: LexicalEditor, event: KeyboardEvent, way: Way): boolean {
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
  const card = $selectedCard();
  if (card !== null) {
    event.preventDefault();
    const neighbour = siblingOf(card, way);
    if (neighbour !== null) $stepOnto(neighbour, way);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const neighbour = $cardBeside(selection, way);
  const axis = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? 'line' : 'letter';
  if (neighbour === null || !isAtEdge(editor, selection, { way, axis })) return false;
  event.preventDefault();
  $selectCard(neighbour.getKey());
  return true;
}

function $stepOnto(node: LexicalNode, way: Way): void {
  if (node instanceof ObjectBlockNode) $selectCard(node.getKey());
  else if ($isElementNode(node)) $selectEdge(node, way === 'next' ? 'previous' : 'next');
}

const siblingOf = (node: LexicalNode, way: Way): LexicalNode | null =>
  way === 'next' ? node.getNextSibling() : node.getPreviousSibling();

/** The caret comes to its beginning, or with `next` to its end. */
function $selectEdge(node: LexicalNode, edge: Way): void {
  const last = $isElementNode(node) && edge === 'next' ? node.getLastDescendant() : null;
  const first = $isElementNode(node) && edge === 'previous' ? node.getFirstDescendant() : null;
  const place = last ?? first ?? node;
  if (edge === 'next') place.selectEnd();
  else place.selectStart();
}

/** The card that follows or precedes what stands outermost round the caret in its container. */
function $cardBeside({ anchor }: RangeSelection, way: Way): ObjectBlockNode | null {
  let node: LexicalNode = anchor.getNode();
  for (let parent = node.getParent(); parent !== null && !$isRootOrShadowRoot(parent); parent = node.getParent()) {
    // Within a list only its first and last item touch what is outside.
    if ($isListNode(parent.getParent()) || $isListNode(parent)) {
      if (siblingOf($isListNode(parent) ? node : parent, way) !== null) return null;
    }
    node = parent;
  }
  if ($isRootOrShadowRoot(node)) return null;
  const neighbour = siblingOf(node, way);
  return neighbour instanceof ObjectBlockNode ? neighbour : null;
}

/** In an LTR paragraph of an Arabic article the arrows follow the paragraph, as the caret does. */
function $runsRightToLeft(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  const element = node === null ? null : editor.getElementByKey(node.getKey());
  return element === null ? $getRoot().getDirection() !== 'ltr' : getComputedStyle(element).direction === 'rtl';
}

/** A selected card goes; beside a card the key selects it first, so that nothing is lost by one press too many. */
function $takeAway(event: KeyboardEvent, way: Way): boolean {
  const card = $selectedCard();
  if (card !== null) {
    event.preventDefault();
    $remove(card, way);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const neighbour = $cardBeside(selection, way);
  if (neighbour === null || !isAtEdge(null, selection, { way, axis: 'letter' })) return false;
  event.preventDefault();
  const block = selection.anchor.getNode();
  if ($isElementNode(block) && block.isEmpty() && $isRootOrShadowRoot(block.getParent())) block.remove();
  $selectCard(neighbour.getKey());
  return true;
}

function $remove(card: ObjectBlockNode, way: Way): void {
  const sides = way === 'next' ? (['next', 'previous'] as const) : (['previous', 'next'] as const);
  const side = sides.find((one) => siblingOf(card, one) !== null);
  const neighbour = side === undefined ? null : siblingOf(card, side);
  if (side === undefined || neighbour === null) {
    const paragraph = $createParagraphNode();
    card.replace(paragraph);
    paragraph.selectStart();
    return;
  }
  card.remove(true);
  $stepOnto(neighbour, side);
}

/** Enter goes on behind a selected card, with Shift before it. */
function $write(event: KeyboardEvent | null): boolean {
  const card = $selectedCard();
  if (card === null) return false;
  event?.preventDefault();
  $writeBeside(card, event?.shiftKey === true ? 'previous' : 'next');
  return true;
}

function $writeBeside(card: ObjectBlockNode, way: Way): void {
  const paragraph = $createParagraphNode();
  if (way === 'next') card.insertAfter(paragraph);
  else card.insertBefore(paragraph);
  paragraph.select();
}

/** Nothing is written while a card is selected as a whole. */
function $refuse(event: Event): boolean {
  if ($selectedCard() === null) return false;
  event.preventDefault();
  return true;
}

function $enter(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const card = $selectedCard();
  if (card === null || event.shiftKey || !enterCard(editor, card.getKey())) return false;
  event.preventDefault();
  return true;
}

function $leave(event: KeyboardEvent): boolean {
  const card = $selectedCard();
  if (card === null) return false;
  event.preventDefault();
  $leaveCard(card.getKey());
  return true;
}
