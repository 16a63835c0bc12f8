/** Enter, Backspace, Delete and the arrows where a table or a box begins or ends. */
import { $findCellNode, $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type CaretDirection,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $blockOf, $containerOf, $isContainer, $textBlocks } from '../nodes/body-nodes';
import { $isFactBox, $isFactBoxTitle, $titleOf, type FactBoxNode } from '../nodes/fact-box-nodes';
import { $isAtEdge, $topOf } from './caret-at-edge';
import { $cellBeside } from './table-grid';

/** Gives a function that takes it off again. */
export function registerEdges(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $keepEdge, COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $leaveBox(event, 'next'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $leaveBox(event, 'previous'), COMMAND_PRIORITY_HIGH),
  );
}

function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** An empty last line leads out of a box; out of a table where nothing stands behind it that one could go to. */
function $leaveByEnter(): boolean {
  const caret = $caret();
  const block = caret === null ? null : $blockOf(caret.anchor.getNode());
  const holder = block?.getParent() ?? null;
  if (!$isParagraphNode(block) || !block.isEmpty() || block.getNextSibling() !== null || holder === null) return false;
  const before = block.getPreviousSibling();
  if (before === null || $isFactBoxTitle(before)) return false;
  const container = $containerOf(block);
  if (container === null || !($isFactBox(holder) || ($isTableCellNode(holder) && $isLastPlace(holder, container))))
    return false;
  block.remove();
  const paragraph = $createParagraphNode();
  container.insertAfter(paragraph);
  paragraph.select();
  return true;
}

const $isLastPlace = (cell: Parameters<typeof $cellBeside>[0], table: ElementNode): boolean =>
  $cellBeside(cell, 'next') === null && table.getNextSibling() === null;

/** Nothing is joined over the border of a cell or a box: the caret goes there, and what is empty behind it goes away. */
function $keepEdge(isBackward: boolean): boolean {
  const selection = $caret();
  if (selection === null) return false;
  const direction: CaretDirection = isBackward ? 'previous' : 'next';
  const node = selection.anchor.getNode();
  const cell = $findCellNode(node);
  if (cell !== null) return $isAtEdge(selection.anchor, cell, direction);
  const container = $containerOf(node);
  return $isFactBox(container) ? $keepBoxEdge(container, selection, direction) : $keepOuterEdge(selection, direction);
}

function $keepBoxEdge(box: FactBoxNode, selection: RangeSelection, direction: CaretDirection): boolean {
  const title = $titleOf(box);
  if (title === null) return false;
  const node = selection.anchor.getNode();
  const isInTitle = title.is(node) || title.isParentOf(node);
  if (isInTitle && direction === 'previous' && $isAtEdge(selection.anchor, title, direction)) {
    if ($isBare(box)) $takeAway(box);
    return true;
  }
  if (isInTitle) {
    if (!$isAtEdge(selection.anchor, title, direction)) return false;
    title.getNextSibling<ElementNode>()?.selectStart();
    return true;
  }
  if (direction === 'next') return $isAtEdge(selection.anchor, box, direction);
  const first = title.getNextSibling();
  if (!$isElementNode(first) || !$isAtEdge(selection.anchor, first, direction)) return false;
  // A list item or heading first becomes a paragraph, as everywhere.
  if (!$isParagraphNode(first)) return false;
  if (first.isEmpty() && first.getNextSibling() !== null) first.remove();
  title.selectEnd();
  return true;
}

const $isBare = (box: FactBoxNode): boolean => box.getTextContent().trim() === '' && $textBlocks(box).length === 1;

function $takeAway(box: FactBoxNode): void {
  const paragraph = $createParagraphNode();
  box.replace(paragraph);
  paragraph.select();
}

function $keepOuterEdge(selection: RangeSelection, direction: CaretDirection): boolean {
  const top = $topOf(selection.anchor.getNode());
  if (!$isElementNode(top) || !$isAtEdge(selection.anchor, top, direction)) return false;
  const container = direction === 'previous' ? top.getPreviousSibling() : top.getNextSibling();
  if (!$isContainer(container)) return false;
  if (direction === 'previous' && !$isParagraphNode(top)) return false;
  if (direction === 'previous') container.selectEnd();
  else container.selectStart();
  if (top.isEmpty()) top.remove();
  return true;
}

/** Beyond a box that stands first or last in the text is a place to write, once somebody goes there. Lexical does it for tables. */
function $leaveBox(event: KeyboardEvent, direction: CaretDirection): boolean {
  const selection = $caret();
  const top = selection === null ? null : $topOf(selection.anchor.getNode());
  if (selection === null || !$isFactBox(top) || !$isAtEdge(selection.anchor, top, direction)) return false;
  if ((direction === 'next' ? top.getNextSibling() : top.getPreviousSibling()) !== null) return false;
  const paragraph = $createParagraphNode();
  if (direction === 'next') top.insertAfter(paragraph);
  else top.insertBefore(paragraph);
  paragraph.select();
  event.preventDefault();
  return true;
}
