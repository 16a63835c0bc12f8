/** Document → editor. What Lexical has no place for is carried on the nodes (carried-state.ts). */
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getRoot,
  $getState,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { isLinkDef, isSpan, isTextBlock, type Body, type LinkDef, type Span, type TextBlock } from '../../shared/model/body';
import { carriedBlock, carriedLink, carriedSpan, type CarriedBlock } from './carried-state';
import { isHeadingTag } from './nodes/body-nodes';
import { $createUnknownBlock, $createUnknownInline } from './nodes/unknown-nodes';
import { formatOf, isDecorator } from './text-formats';

/** Replaces all that is in the editor. Only within an update. */
export function $bodyToLexical(body: Body): void {
  const root = $getRoot().clear();
  for (const block of body) {
    if (!isTextBlock(block)) root.append($createUnknownBlock(block));
    else if (block.listItem === undefined) root.append($fill($createBlock(block.style), block));
    else $fill($appendListItem(root, { kind: block.listItem, level: block.level ?? 1 }), block);
  }
}

function $createBlock(style: string): ElementNode {
  if (isHeadingTag(style)) return $createHeadingNode(style);
  return style === 'blockquote' ? $createQuoteNode() : $createParagraphNode();
}

/** Puts an item behind the last one, in a list of its kind at its level; levels that are skipped become lists without items. */
function $appendListItem(root: ElementNode, { kind, level }: { kind: 'bullet' | 'number'; level: number }): ElementNode {
  let parent = root;
  let list: ListNode | null = null;
  for (let depth = 1; depth <= level; depth += 1) {
    const last = depth === 1 ? parent.getLastChild() : lastNestedList(parent);
    if ($isListNode(last) && (depth < level || last.getListType() === kind)) list = last;
    else {
      list = $createListNode(kind);
      parent.append(depth === 1 ? list : $createListItemNode().append(list));
    }
    parent = list;
  }
  const item = $createListItemNode();
  parent.append(item);
  return item;
}

function lastNestedList(list: ElementNode): LexicalNode | null {
  const last = list.getLastChild();
  const inside = $isListItemNode(last) ? last.getFirstChild() : null;
  return $isListNode(inside) ? inside : null;
}

function $fill(element: ElementNode, block: TextBlock): ElementNode {
  $setState(element, carriedBlock, carriedOf(block));
  for (const child of block.children) {
    if (!isSpan(child)) element.append($createUnknownInline(child));
    else if (child.text !== '') $appendSpan(element, child, block);
  }
  return element;
}

function carriedOf(block: TextBlock): CarriedBlock {
  const { _type, _key: key, style, children, markDefs, listItem, level, direction, ...fields } = block;
  const isPlain = listItem === undefined ? style === 'normal' || style === 'blockquote' || isHeadingTag(style) : style === 'normal';
  const [only] = children;
  return {
    key,
    markDefs,
    unusedLinks: unusedLinks(block),
    fields,
    ...(isPlain ? {} : { style }),
    ...(direction === undefined ? {} : { direction }),
    ...(children.length === 1 && only !== undefined && isSpan(only) && only.text === '' ? { emptySpan: only } : {}),
  };
}

function unusedLinks({ children, markDefs }: TextBlock): string[] {
  const used = new Set(children.flatMap((child) => (isSpan(child) && child.text !== '' ? child.marks : [])));
  return markDefs.filter((def) => isLinkDef(def) && !used.has(def._key)).map(({ _key }) => _key);
}

function $appendSpan(element: ElementNode, span: Span, { markDefs }: TextBlock): void {
  const defs = markDefs.filter(({ _key }) => span.marks.includes(_key));
  const link = defs.find(isLinkDef);
  const { _type, _key: key, text, marks, ...fields } = span;
  const carried = {
    key,
    marks,
    link: link?._key ?? null,
    defs: defs.filter((def) => def !== link && !isDecorator(def._key)),
    fields,
  };
  const format = formatOf(marks);
  const parent = link === undefined ? element : $linkElement(element, link);
  for (const piece of text.split(/(\n|\t)/).filter((part) => part !== '')) {
    const node = $createPiece(piece, format);
    parent.append($setState(node, carriedSpan, carried));
  }
}

function $createPiece(piece: string, format: number): LexicalNode {
  if (piece === '\n') return $createLineBreakNode();
  if (piece === '\t') return $createTabNode().setFormat(format);
  return $createTextNode(piece).setFormat(format);
}

/** Neighbouring spans of one link stand in one LinkNode. */
function $linkElement(element: ElementNode, { _type, _key: key, href, ...fields }: LinkDef): ElementNode {
  const last = element.getLastChild();
  if ($isLinkNode(last) && $getState(last, carriedLink)?.key === key) return last;
  const link = $createLinkNode(href, { rel: null });
  element.append($setState(link, carriedLink, { key, fields }));
  return link;
}
