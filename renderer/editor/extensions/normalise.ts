/** Takes off what the document model has no place for, wherever it came from: paste, a shortcut of Lexical's, an old clipboard. */
import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import { defineExtension, ParagraphNode, TextNode, type ElementNode, type LexicalEditor } from 'lexical';
import { isSafeHref } from '../../../shared/model/href';
import { $isWrapper } from '../nodes/body-nodes';
import { knownFormats } from '../text-formats';

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
  );
}

function $plainText(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('');
  const format = node.getFormat();
  if ((format & knownFormats) !== format) node.setFormat(format & knownFormats);
}

function $plainBlock(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

/** The words of an unsafe link stay. */
function $safeLink(link: LinkNode): void {
  if (!$isLinkNode(link) || isSafeHref(link.getURL())) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $plainItem(item: ListItemNode): void {
  if (item.getFormatType() !== '') item.setFormat('');
  if (item.getChecked() !== undefined) item.setChecked(undefined);
  const holdsText: boolean = !$isWrapper(item);
  if (holdsText && item.getIndent() >= maxListLevel) item.setIndent(maxListLevel - 1);
}

/** Checklists become bullets; a list behind one of its own kind is its continuation, as the model has no border between them. */
function $mergeLists(list: ListNode): void {
  if (list.getListType() === 'check') list.setListType('bullet');
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
