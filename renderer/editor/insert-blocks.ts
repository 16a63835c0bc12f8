/** Blocks put in at the caret, as a person expects of a paste: what stands round it keeps its kind, and so does what comes in. */
import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $createParagraphNode,
  $getEditor,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { isTextBlock, type Block } from '../../shared/model/body';
import { $appendBlock } from './body-to-lexical';
import { $blockOf } from './nodes/body-nodes';

/**
 * In place of the selection. One block's words go into the line they are pasted into; of several, paragraphs at the ends join the words beside them, and
 * headings, quotes, lists and tables part the paragraph. Only within an update.
 */
export function $insertBlocks(blocks: readonly Block[], selection: BaseSelection): void {
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
  const nodes = $nodesOf(blocks);
  if (!$isRangeSelection(selection) || block === null || block.isEmpty())
    return $insert(isPlainLine(blocks) ? $wordsOf(nodes) : nodes, selection);
  if (blocks.length === 1 && blocks.every(isTextBlock)) return $insert($wordsOf(nodes), selection);
  // Lexical takes the words of a heading or quote at either end for words of the paragraph beside them; an empty paragraph goes between.
  const before = isAbsorbed(blocks[0]) ? [$createParagraphNode()] : [];
  const after = isAbsorbed(blocks.at(-1)) && !$isAtEnd(selection, block) ? [$createParagraphNode()] : [];
  $insert([...before, ...nodes, ...after], selection);
  for (const paragraph of [...before, ...after, block])
    if (paragraph.isAttached() && paragraph.isEmpty()) paragraph.remove();
}

function $insert(nodes: readonly LexicalNode[], selection: BaseSelection): void {
  $insertGeneratedNodes($getEditor(), [...nodes], selection);
}

/** Not in the text yet. */
export function $nodesOf(blocks: readonly Block[]): readonly LexicalNode[] {
  const frame = $createParagraphNode();
  for (const block of blocks) $appendBlock(frame, block);
  return taken(frame);
}

function taken(parent: ElementNode): readonly LexicalNode[] {
  const nodes = parent.getChildren();
  for (const node of nodes) node.remove();
  return nodes;
}

/** What stands in the only block, whether that is a paragraph or an item of a list. */
function $wordsOf([node]: readonly LexicalNode[]): readonly LexicalNode[] {
  const descendant = $isElementNode(node) ? node.getFirstDescendant() : null;
  const block = descendant === null ? null : $blockOf(descendant);
  return block === null ? [] : taken(block);
}

const isPlainLine = ([block, ...others]: readonly Block[]): boolean =>
  others.length === 0 &&
  block !== undefined &&
  isTextBlock(block) &&
  block.style === 'normal' &&
  block.listItem === undefined;

const isAbsorbed = (block: Block | undefined): boolean =>
  block !== undefined && isTextBlock(block) && block.style !== 'normal' && block.listItem === undefined;

function $isAtEnd({ anchor }: RangeSelection, block: ElementNode): boolean {
  const node = anchor.getNode();
  const isLast = block.is(node) || block.getLastDescendant()?.is(node) === true;
  return isLast && anchor.offset >= ($isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize());
}
