/** Document → editor. What Lexical has no place for is carried on the nodes (carried-state.ts). */
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getState,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { isKnownObject, isTextBlock, type Block, type Body, type ObjectBlock } from '../../shared/model/body';
import {
  isLinkDef,
  isSpan,
  type InlineObject,
  type LinkDef,
  type MarkDef,
  type Span,
  type TextBlock,
  type ListItem,
} from '../../shared/model/text-block';
import { $rememberBody, rememberOrigin } from './block-origins';
import {
  carriedBlock,
  carriedLink,
  carriedSpan,
  plainSpan,
  type CarriedBlock,
  type CarriedSpan,
} from './carried-state';
import { $createBox, $createTable } from './containers-to-lexical';
import { isHeadingTag } from './nodes/body-nodes';
import { $createObjectBlock, $createObjectInline } from './nodes/object-nodes';
import { formatOf, isDecorator } from './text-formats';

/** Replaces all that is in the editor. Only within an update. */
export function $bodyToLexical(body: Body): void {
  const root = $getRoot().clear();
  for (const block of body) $appendBlock(root, block);
  // An empty body has no block, and still a person needs a place to write: a paragraph that carries no key yet.
  if (body.length === 0) root.append($createParagraphNode());
  $rememberBody(body);
}

/** Puts a block behind the last one; an item goes into the list that ends there, if that is of its kind. */
export function $appendBlock(parent: ElementNode, block: Block): void {
  if (!isTextBlock(block)) parent.append(rememberOrigin($createObject(block), block));
  else if (block.listItem === undefined) parent.append($fill($createBlock(block.style), block));
  else {
    const item = $appendListItem(parent, { kind: block.listItem, level: block.level ?? 1 });
    if (block.checked !== undefined) item.setChecked(block.checked);
    $fill(item, block);
  }
}

function $createObject(block: ObjectBlock): LexicalNode {
  if (isKnownObject(block) && block._type === 'table') return $createTable(block, $appendBlock);
  if (isKnownObject(block) && block._type === 'factBox') return $createBox(block, $appendBlock);
  return $createObjectBlock(block);
}

function $createBlock(style: string): ElementNode {
  if (isHeadingTag(style)) return $createHeadingNode(style);
  return style === 'blockquote' ? $createQuoteNode() : $createParagraphNode();
}

function $appendListItem(root: ElementNode, place: ListPlace): ListItemNode {
  const item = $createListItemNode();
  $listAt(root, place).append(item);
  return item;
}

type ListPlace = { readonly kind: ListItem; readonly level: number };

/** The list that an item behind the last block belongs into, of its kind at its level; levels that are skipped become lists without items. */
export function $listAt(root: ElementNode, { kind, level }: ListPlace): ListNode {
  let parent = root;
  for (let depth = 1; ; depth += 1) {
    const last = depth === 1 ? parent.getLastChild() : lastNestedList(parent);
    const isThere = $isListNode(last) && (depth < level || last.getListType() === kind);
    const list = isThere ? last : $createListNode(kind);
    if (!isThere) parent.append(depth === 1 ? list : $createListItemNode().append(list));
    if (depth >= level) return list;
    parent = list;
  }
}

function lastNestedList(list: ElementNode): LexicalNode | null {
  const last = list.getLastChild();
  const inside = $isListItemNode(last) ? last.getFirstChild() : null;
  return $isListNode(inside) ? inside : null;
}

function $fill(element: ElementNode, block: TextBlock): ElementNode {
  $setState(element, carriedBlock, carriedOf(block));
  let lead: Span[] = [];
  for (const child of block.children) {
    if (isSpan(child) && child.text === '') lead.push(child);
    else {
      if (isSpan(child)) $appendSpan(element, child, { lead, markDefs: block.markDefs });
      else $appendObject(element, child, lead);
      lead = [];
    }
  }
  return rememberOrigin(element, block);
}

function carriedOf(block: TextBlock): CarriedBlock {
  const { _type, _key: key, style, children, markDefs, listItem, level, checked, direction, ...fields } = block;
  const lastWords = children.findLastIndex((child) => !isSpan(child) || child.text !== '');
  const borne = new Set(children.flatMap((child) => (isSpan(child) && child.text !== '' ? child.marks : [])));
  const isSaidByNode = listItem === undefined ? isBlockStyle(style) : style === 'normal';
  return {
    key,
    defOrder: markDefs.map((def) => def._key),
    spareDefs: markDefs.filter((def) => !borne.has(def._key)),
    tail: children.slice(lastWords + 1).filter(isSpan),
    fields,
    ...(isSaidByNode ? {} : { style }),
    ...(direction === undefined ? {} : { direction }),
  };
}

const isBlockStyle = (style: string): boolean => style === 'normal' || style === 'blockquote' || isHeadingTag(style);

function $appendObject(element: ElementNode, object: InlineObject, lead: readonly Span[]): void {
  const node = $createObjectInline(object);
  if (lead.length > 0) $setState(node, carriedSpan, { ...plainSpan, key: object._key, lead });
  element.append(node);
}

type SpanPlace = { readonly lead: readonly Span[]; readonly markDefs: readonly MarkDef[] };

function $appendSpan(element: ElementNode, span: Span, { lead, markDefs }: SpanPlace): void {
  const borne = span.marks.flatMap((mark) => markDefs.find(({ _key }) => _key === mark) ?? []);
  const link = borne.find(isLinkDef);
  const carried = carriedBySpan(span, { borne, link });
  const format = formatOf(span.marks.filter((mark) => borne.every(({ _key }) => _key !== mark)));
  const parent = link === undefined ? element : $linkElement(element, link);
  const pieces = span.text.split(/(\n)/).filter((piece) => piece !== '');
  for (const [index, piece] of pieces.entries()) {
    const node = piece === '\n' ? $createLineBreakNode() : $createTextNode(piece).setFormat(format);
    parent.append($setState(node, carriedSpan, index === 0 ? { ...carried, lead } : carried));
  }
}

function carriedBySpan(
  span: Span,
  { borne, link }: { borne: readonly MarkDef[]; link: LinkDef | undefined },
): CarriedSpan {
  const { _type, _key: key, text, marks, ...fields } = span;
  const isDef = new Set(borne.map((def) => def._key));
  return {
    key,
    order: marks,
    unknown: marks.filter((mark) => !isDef.has(mark) && !isDecorator(mark)),
    defs: [...new Set(borne)].filter((def) => def !== link),
    lead: [],
    fields,
  };
}

/** Neighbouring spans of one link stand in one LinkNode. */
function $linkElement(element: ElementNode, { _type, _key: key, href, ...fields }: LinkDef): ElementNode {
  const last = element.getLastChild();
  if ($isLinkNode(last) && $getState(last, carriedLink)?.key === key) return last;
  const link = $createLinkNode(href, { rel: null });
  element.append($setState(link, carriedLink, { key, fields }));
  return link;
}
