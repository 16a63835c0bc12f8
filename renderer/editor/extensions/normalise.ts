/** Takes off what the document model has no place for, wherever it came from: paste, a shortcut of Lexical's, an old clipboard. */
import { $isLinkNode, LinkNode } from '@lexical/link';
import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $createLineBreakNode,
  $isElementNode,
  $isLineBreakNode,
  defineExtension,
  ParagraphNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { isSafeHref } from '../../../shared/model/href';
import { $isTextBlockElement, $isWrapper } from '../nodes/body-nodes';
import { ObjectBlockNode } from '../nodes/object-nodes';
import { knownFormats } from '../text-formats';
import { $standAtRoot, registerNormaliseContainers } from './normalise-containers';

/** As deep as the model allows a list to be. */
export const maxListLevel = 10;

export const NormaliseExtension = defineExtension({ name: 'midad/normalise', register: registerNormalise });

/** Gives a function that takes it off again. */
export function registerNormalise(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $plainText),
    editor.registerNodeTransform(ParagraphNode, $plainBlock),
    editor.registerNodeTransform(HeadingNode, $plainBlock),
    editor.registerNodeTransform(QuoteNode, $plainBlock),
    editor.registerNodeTransform(LinkNode, $safeLink),
    editor.registerNodeTransform(ListItemNode, $plainItem),
    editor.registerNodeTransform(ListNode, $mergeLists),
    editor.registerNodeTransform(ObjectBlockNode, $standAtRoot),
    registerNormaliseContainers(editor),
  );
}

function $plainText(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('');
  const format = node.getFormat();
  if ((format & knownFormats) !== format) node.setFormat(format & knownFormats);
}

function $plainBlock(node: ElementNode): void {
  if ($isTextBlockElement(node.getParent())) return $becomeLine(node);
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

/** A block in another block, as pages have paragraphs in list items and quotes, becomes a line of it. */
function $becomeLine(node: ElementNode): void {
  const [before, after] = [node.getPreviousSibling(), node.getNextSibling()];
  const start = before === null || $isLineBreakNode(before) ? [] : [$createLineBreakNode()];
  const end = after === null || $isElementNode(after) ? [] : [$createLineBreakNode()];
  node.getParentOrThrow().splice(node.getIndexWithinParent(), 1, [...start, ...node.getChildren(), ...end]);
}

/** The words of an unsafe link stay. */
function $safeLink(link: LinkNode): void {
  if (!$isLinkNode(link) || isSafeHref(link.getURL())) return;
  link.getParentOrThrow().splice(link.getIndexWithinParent(), 0, link.getChildren());
  link.remove();
}

function $plainItem(item: ListItemNode): void {
  $partLists(item);
  if (item.getFormatType() !== '') item.setFormat('');
  const holdsText: boolean = !$isWrapper(item);
  if (holdsText && item.getIndent() >= maxListLevel) item.setIndent(maxListLevel - 1);
}

/** Lexical takes an item for one list or for words and loses what else it holds, yet leaves some with both itself when it splits and joins lists. */
function $partLists(item: ListItemNode): void {
  let last = item;
  for (const [index, child] of item.getChildren().entries()) {
    const isApart = index > 0 && ($isListNode(child) || $isWrapper(last));
    if (isApart) {
      const next = $createListItemNode();
      last.insertAfter(next);
      last = next;
    }
    if (!last.is(item)) last.append(child);
  }
}

/** A list behind one of its own kind is its continuation, as the model has no border between them. */
function $mergeLists(list: ListNode): void {
  if (list.getStart() !== 1) list.setStart(1);
  const before = $listBefore(list);
  if (!$isListNode(before) || before.getListType() !== list.getListType()) return;
  const wrapper = list.getParent();
  before.append(...list.getChildren());
  list.remove();
  if ($isListItemNode(wrapper) && wrapper.getChildrenSize() === 0) wrapper.remove();
}

function $listBefore(list: ListNode) {
  const before = list.getPreviousSibling();
  if (before !== null) return before;
  const wrapper = list.getParent();
  const previous = $isListItemNode(wrapper) ? wrapper.getPreviousSibling() : null;
  return $isWrapper(previous) ? previous.getLastChild() : null;
}
