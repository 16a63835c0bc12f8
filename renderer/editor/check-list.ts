/**
 * Ticking items: a click on the box, wherever it stands, and the keys. Lexical's own asks the item's `dir` attribute, which items never have, and so
 * looks for the box on the left of an Arabic list (lexical 0.52, facebook/lexical#7929).
 */
import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $selectedBlocks } from './turn-into';

/** Gives a function that takes it off again. */
export function registerCheckList(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    ({ target, clientX }) => {
      const element = target instanceof HTMLElement ? target.closest('li') : null;
      if (element === null || !isOnBox(element, clientX)) return false;
      const item = $getNearestNodeFromDOMNode(element);
      if (!$isCheckItem(item)) return false;
      item.toggleChecked();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/** The box stands in the room before the item's words, on the side where its list begins. */
function isOnBox(item: HTMLElement, x: number): boolean {
  const { left, right } = item.getBoundingClientRect();
  const room =
    item.parentElement === null ? 0 : Number.parseFloat(getComputedStyle(item.parentElement).fontSize) * boxRoom;
  const isRightToLeft = item.parentElement !== null && getComputedStyle(item.parentElement).direction === 'rtl';
  return isRightToLeft ? x >= right - room && x <= right : x >= left && x <= left + room;
}

/** In letters' heights; as editor-text.module.css has it. */
const boxRoom = 1.6;

function $isCheckItem(node: LexicalNode | null): node is ListItemNode {
  const list = node?.getParent();
  return (
    $isListItemNode(node) && $isListNode(list) && list.getListType() === 'check' && !$isListNode(node.getFirstChild())
  );
}

/** All selected items become what the first one becomes. */
export function $tickSelected(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const items = $selectedBlocks(selection).filter($isCheckItem);
  const isTicked = items[0]?.getChecked() !== true;
  for (const item of items) item.setChecked(isTicked);
}
