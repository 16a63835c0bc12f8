/** Turning blocks of one kind into another. A block keeps its key and all that it carries. */
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableSelection, type TableSelection } from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection, type ElementNode, type RangeSelection } from 'lexical';
import { listItems, type ListItem } from '../../shared/model/text-block';
import { $copyCarriedBlock } from './carried-state';
import { $blockOf } from './nodes/body-nodes';

export type BlockKind = 'normal' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'blockquote' | ListItem;

const isListItem = (kind: BlockKind): kind is ListItem => (listItems as readonly string[]).includes(kind);

/** Asked a second time it turns the blocks back into paragraphs. */
export function $turnSelectionInto(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return;
  const blocks = $selectedBlocks(selection);
  const target = blocks.every((block) => $kindOf(block) === kind) ? 'normal' : kind;
  for (const block of blocks) {
    if (isListItem(target)) $turnIntoItem(block, target);
    else $replace(block, $createBlock(target));
  }
}

/** The kind of the block where the selection began; null outside the text. */
export function $selectedKind(): BlockKind | null {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
  return block === null ? null : $kindOf(block);
}

function $kindOf(block: ElementNode): BlockKind {
  if ($isHeadingNode(block)) return block.getTag();
  if ($isQuoteNode(block)) return 'blockquote';
  const list = $isListItemNode(block) ? block.getParent() : null;
  if (!$isListNode(list)) return 'normal';
  return list.getListType();
}

export function $selectedBlocks(selection: RangeSelection | TableSelection): ElementNode[] {
  const nodes = [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()];
  const blocks = nodes.flatMap((node) => $blockOf(node) ?? []);
  return [...new Map(blocks.map((block) => [block.getKey(), block])).values()];
}

function $createBlock(kind: Exclude<BlockKind, ListItem>): ElementNode {
  if (kind === 'normal') return $createParagraphNode();
  return kind === 'blockquote' ? $createQuoteNode() : $createHeadingNode(kind);
}

function $replace(block: ElementNode, target: ElementNode): void {
  $copyCarriedBlock(block, target);
  block.replace(target, true);
}

/** Neighbouring lists of one kind grow together afterwards (extensions/normalise.ts). */
function $turnIntoItem(block: ElementNode, kind: ListItem): void {
  const parent = block.getParent();
  if ($isListNode(parent)) {
    parent.setListType(kind);
    return;
  }
  const item = $createListItemNode();
  $copyCarriedBlock(block, item);
  block.insertBefore($createListNode(kind).append(item));
  item.append(...block.getChildren());
  $moveElementPoints(block, item);
  block.remove();
}

/** In an empty block the caret stands on the block itself. */
function $moveElementPoints(from: ElementNode, to: ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of selection.getStartEndPoints()) {
    if (point.key === from.getKey()) point.set(to.getKey(), point.offset, 'element');
  }
}
