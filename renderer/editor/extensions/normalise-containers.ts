/** Holds tables and fact boxes to what the document model has a place for. */
import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isTableCellNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $insertNodeToNearestRootAtCaret, mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSiblingCaret,
  $isElementNode,
  $isLineBreakNode,
  $isRootNode,
  $isTextNode,
  $rewindSiblingCaret,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $containerOf, $isContainer, $textBlocks } from '../nodes/body-nodes';
import {
  $createFactBoxTitle,
  $isFactBox,
  $isFactBoxTitle,
  $titleOf,
  FactBoxNode,
  FactBoxTitleNode,
} from '../nodes/fact-box-nodes';
import { $showHeaders } from '../tables/table-grid';

/** As the model allows: blocks in a cell and in a box, letters of a title, columns (shared/model/object-blocks.ts). */
const most = { inCell: 100, inBox: 200, title: 2000, columns: 50 };

/** Gives a function that takes it off again. */
export function registerNormaliseContainers(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, (table) => {
      $standAtRoot(table);
      $plainTable(table);
    }),
    editor.registerNodeTransform(TableRowNode, (row) => {
      if (row.getHeight() !== undefined) row.setHeight(undefined);
    }),
    editor.registerNodeTransform(TableCellNode, $plainCell),
    editor.registerNodeTransform(FactBoxNode, (box) => {
      $standAtRoot(box);
      $plainBox(box);
    }),
    editor.registerNodeTransform(FactBoxTitleNode, $plainTitle),
    editor.registerNodeTransform(LinkNode, (link) => {
      if ($isFactBoxTitle(link.getParent())) $unwrap(link);
    }),
  );
}

/** A block that no cell or box can hold, nor a list or a quote: in a list it parts it, in a table or box it goes behind. */
export function $standAtRoot(node: LexicalNode): void {
  const parent = node.getParent();
  if (parent === null || $isRootNode(parent)) return;
  const container = $outermostContainer(parent);
  if (container !== null) container.insertAfter(node);
  else {
    $insertNodeToNearestRootAtCaret(node, $rewindSiblingCaret($getSiblingCaret(node, 'next')), {
      $shouldSplit: () => false,
    });
  }
}

function $outermostContainer(node: LexicalNode): LexicalNode | null {
  let outermost: LexicalNode | null = null;
  for (let at = $containerOf(node); at !== null;) {
    outermost = at;
    const parent: LexicalNode | null = at.getParent();
    at = parent === null ? null : $containerOf(parent);
  }
  return outermost;
}

function $plainTable(table: TableNode): void {
  if (table.getChildrenSize() === 0) return table.remove();
  if (table.getFormatType() !== '') table.setFormat('');
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenRows() > 0) table.setFrozenRows(0);
  if (table.getFrozenColumns() > 0) table.setFrozenColumns(0);
  $showHeaders(table);
}

function $plainCell(cell: TableCellNode): void {
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  if (cell.getFormatType() !== '') cell.setFormat('');
  if (cell.getColSpan() > most.columns) cell.setColSpan(most.columns);
  $wrapWords(cell);
  $putOut(cell, most.inCell);
}

/** A box has one line of title before its blocks, and at least one block. */
function $plainBox(box: FactBoxNode): void {
  const title = $titleOf(box);
  if (title === null) box.splice(0, 0, [$createFactBoxTitle()]);
  else if (title.getIndexWithinParent() !== 0) box.splice(0, 0, [title]);
  for (const other of box.getChildren().slice(1).filter($isFactBoxTitle)) $becomeParagraph(other);
  if (box.getChildrenSize() === 1) box.append($createParagraphNode());
  $wrapWords(box);
  $putOut(box, most.inBox);
}

function $plainTitle(title: FactBoxTitleNode): void {
  if (!$isFactBox(title.getParent())) return $becomeParagraph(title);
  if (title.getFormatType() !== '') title.setFormat('');
  const last = title.getLastChild();
  const excess = title.getTextContentSize() - most.title;
  if (excess > 0 && $isTextNode(last)) last.setTextContent(last.getTextContent().slice(0, -excess));
  for (const child of title.getChildren()) {
    if ($isTextNode(child)) {
      if (child.getFormat() !== 0) child.setFormat(0);
    } else if ($isElementNode(child)) $unwrap(child);
    else if (!$isLineBreakNode(child)) child.remove();
  }
}

function $becomeParagraph(title: FactBoxTitleNode): void {
  title.replace($createParagraphNode(), true);
}

function $unwrap(node: LexicalNode): void {
  if (!$isElementNode(node)) return;
  node.getParentOrThrow().splice(node.getIndexWithinParent(), 1, node.getChildren());
}

/** What is too much for a cell or box goes on behind it. */
function $putOut(parent: TableCellNode | FactBoxNode, limit: number): void {
  const container = $outermostContainer(parent);
  for (
    let last = parent.getLastChild();
    $textBlocks(parent).length > limit && last !== null;
    last = parent.getLastChild()
  ) {
    if (container === null || last === parent.getFirstChild()) return;
    container.insertAfter(last);
  }
}

/** Words that were put into a cell or box without a block round them get one. */
function $wrapWords(parent: TableCellNode | FactBoxNode): void {
  for (const child of parent.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) continue;
    if ($isContainer(child) || !($isTextNode(child) || $isLineBreakNode(child) || $isLinkNode(child))) continue;
    const paragraph = $createParagraphNode();
    child.insertBefore(paragraph);
    paragraph.append(child);
  }
  if ($isTableCellNode(parent) && parent.getChildrenSize() === 0) parent.append($createParagraphNode());
}
