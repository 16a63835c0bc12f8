/**
 * The arrows to the left and right move the way they point, in tables and beside them. Lexical's own table handler takes left for back always: in a table
 * that runs from the right the caret is thrown from one edge of a cell to the other and never leaves it (lexical 0.52).
 */
import {
  $createTableSelectionFrom,
  $findCellNode,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $blockOf } from '../nodes/body-nodes';
import { $isAtEdge, $topOf, shownDirection } from './caret-at-edge';
import { $cellBeside, type Step } from './table-grid';

type Side = 'left' | 'right';

const commandOf = { left: KEY_ARROW_LEFT_COMMAND, right: KEY_ARROW_RIGHT_COMMAND } as const;

/** Gives a function that takes it off again. */
export function registerArrowKeys(editor: LexicalEditor): () => void {
  // What is handed on under the other arrow's name must not come back here.
  let isHandedOn = false;
  const handOn = (event: KeyboardEvent, side: Side): boolean => {
    isHandedOn = true;
    try {
      return editor.dispatchCommand(commandOf[side], event);
    } finally {
      isHandedOn = false;
    }
  };
  const follow = (side: Side) =>
    editor.registerCommand(
      commandOf[side],
      (event) => !isHandedOn && !isOfSystem(event) && $follow({ event, side, handOn }),
      COMMAND_PRIORITY_CRITICAL,
    );
  return mergeRegister(follow('left'), follow('right'));
}

/** By word, by line: the browser's own. */
const isOfSystem = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

type Press = {
  readonly event: KeyboardEvent;
  readonly side: Side;
  readonly handOn: (event: KeyboardEvent, side: Side) => boolean;
};

function $follow(press: Press): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return $followCells($getNodeByKey(selection.tableKey), press);
  if (!$isRangeSelection(selection)) return false;
  const cell = $findCellNode(selection.focus.getNode());
  return cell === null ? $followBeside(selection, press) : $followInCell(selection, cell, press);
}

/** Lexical's own, but with the other arrow where the table runs from the right. */
function $followCells(table: LexicalNode | null, { event, side, handOn }: Press): boolean {
  if (!$isTableNode(table) || shownDirection(table) === 'ltr') return false;
  handOn(event, side === 'left' ? 'right' : 'left');
  event.preventDefault();
  return true;
}

function $followInCell(selection: RangeSelection, cell: TableCellNode, { event, side }: Press): boolean {
  const table = cell.getParentOrThrow().getParentOrThrow<TableNode>();
  const direction = $logical(side, $blockOf(selection.focus.getNode()) ?? cell);
  if (!selection.isCollapsed() && !event.shiftKey) return $collapse(selection, event, direction);
  if (!$isAtEdge(selection.focus, cell, direction)) {
    // There Lexical's table handler would take the arrow for one that leaves by the other edge.
    return $isAtEdge(selection.focus, cell, lexicalDirection[side]) && $moveWithin(selection, event, direction);
  }
  event.preventDefault();
  const step: Step = (side === 'left') === (shownDirection(table) === 'rtl') ? 'next' : 'previous';
  const target = $cellBeside(cell, step);
  if (event.shiftKey) $selectCells(table, cell, target ?? cell);
  else if (target === null) $leave(table, step);
  else $enter(target, side, step);
  return true;
}

/** As Lexical's handler reads the arrows. */
const lexicalDirection = { left: 'previous', right: 'next' } as const;

function $logical(side: Side, block: Parameters<typeof shownDirection>[0]): Step {
  return (side === 'left') === (shownDirection(block) === 'rtl') ? 'next' : 'previous';
}

function $collapse(selection: RangeSelection, event: KeyboardEvent, direction: Step): true {
  const isFocusThere = selection.isBackward() === (direction === 'previous');
  const { key, offset, type } = isFocusThere ? selection.focus : selection.anchor;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  event.preventDefault();
  return true;
}

function $moveWithin(selection: RangeSelection, event: KeyboardEvent, direction: Step): true {
  selection.modify(event.shiftKey ? 'extend' : 'move', direction === 'previous', 'character');
  event.preventDefault();
  return true;
}

/** The words are entered from the side that the caret comes from. */
function $enter(cell: TableCellNode, side: Side, step: Step): void {
  const block = step === 'next' ? cell.getFirstChild() : cell.getLastChild();
  const isFromItsStart = (side === 'left') === (shownDirection(block ?? cell) === 'rtl');
  if (isFromItsStart) cell.selectStart();
  else cell.selectEnd();
}

function $selectCells(table: TableNode, from: TableCellNode, to: TableCellNode): void {
  $setSelection($createTableSelectionFrom(table, from, to));
  table.markDirty();
}

function $leave(table: TableNode, step: Step): void {
  const beside = step === 'next' ? table.getNextSibling() : table.getPreviousSibling();
  if (!$isDecoratorNode(beside)) {
    if (step === 'next') table.selectNext();
    else table.selectPrevious();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(beside.getKey());
  $setSelection(selection);
}

/** From the block before or behind a table into its first or last cell; and on in the text where Lexical would go back into the table. */
function $followBeside(selection: RangeSelection, { event, side, handOn }: Press): boolean {
  const top = $topOf(selection.focus.getNode());
  const block = $blockOf(selection.focus.getNode());
  if (!$isElementNode(top) || block === null || (!selection.isCollapsed() && !event.shiftKey)) return false;
  const direction = $logical(side, block);
  if ($isAtEdge(selection.focus, top, direction)) {
    const table = direction === 'next' ? top.getNextSibling() : top.getPreviousSibling();
    if (!$isTableNode(table)) return false;
    if (event.shiftKey) return direction === 'previous' && side === 'right' ? handOn(event, 'left') : false;
    event.preventDefault();
    if (direction === 'next') table.selectStart();
    else table.selectEnd();
    return true;
  }
  const wouldGoBack = side === 'left' && $isTableNode(top.getPreviousSibling());
  return wouldGoBack && $isAtEdge(selection.focus, top, 'previous') && $moveWithin(selection, event, direction);
}
