/** Every kind of node that a body can become, and the blocks among them. */
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode, HeadingNode, QuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from '@lexical/table';
import { $findMatchingParent } from '@lexical/utils';
import {
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  type ElementNode,
  type Klass,
  type LexicalNode,
  type LexicalNodeReplacement,
} from 'lexical';
import { BodyLinkNode, bodyLinkReplacement } from './body-link';
import { $isFactBox, $isFactBoxTitle, factBoxNodes, type FactBoxNode } from './fact-box-nodes';
import { ObjectBlockNode, ObjectInlineNode } from './object-nodes';
import { tableNodes } from './table-nodes';

export const bodyNodes: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  BodyLinkNode,
  bodyLinkReplacement,
  ObjectBlockNode,
  ObjectInlineNode,
  ...tableNodes,
  ...factBoxNodes,
];

/** A block that holds text blocks of its own. */
export type Container = TableNode | FactBoxNode;
export const $isContainer = (node: LexicalNode | null | undefined): node is Container =>
  $isTableNode(node) || $isFactBox(node);

/** The table or box that a node stands in, or is. */
export const $containerOf = (node: LexicalNode): Container | null => {
  const container = $findMatchingParent(node, $isContainer);
  return $isContainer(container) ? container : null;
};

/** The elements that hold blocks: the root, a box, a cell. */
export const $holdsBlocks = (node: LexicalNode | null): boolean =>
  $isRootNode(node) || $isFactBox(node) || $isTableCellNode(node);

/** The element that is one text block of the model: not a list, and not the item that only wraps a deeper list. */
export function $isTextBlockElement(node: LexicalNode | null | undefined): node is ElementNode {
  return (
    $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || ($isListItemNode(node) && !$isWrapper(node))
  );
}

/** A list item that is there only because its list is deeper. */
export function $isWrapper(node: LexicalNode | null | undefined): node is ListItemNode {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

/** All blocks of the body in their order, those of other kinds than text among them; a table or box comes before what stands in it. */
export function* $blocks(parent: ElementNode): Generator<LexicalNode> {
  for (const node of parent.getChildren()) {
    if ($isFactBoxTitle(node)) continue;
    const isFrame = $isListNode(node) || $isWrapper(node) || $isTableRowNode(node) || $isTableCellNode(node);
    if (!isFrame) yield node;
    if (isFrame || $isContainer(node)) yield* $blocks(node);
  }
}

export const $textBlocks = (parent: ElementNode): ElementNode[] => [...$blocks(parent)].filter($isTextBlockElement);

/** The text block that a node stands in. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  const block = $findMatchingParent(node, $isTextBlockElement);
  return $isElementNode(block) ? block : null;
}

export const headingTags: readonly HeadingTagType[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
export const isHeadingTag = (style: string): style is HeadingTagType =>
  (headingTags as readonly string[]).includes(style);
