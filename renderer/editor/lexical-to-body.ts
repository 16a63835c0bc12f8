/** Editor → document. A block that has not changed is the same object as the last time, so everything after it can skip it. */
import type { LinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $getRoot, $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { isTextBlock, type Block, type Body } from '../../shared/model/body';
import type { LinkDef, MarkDef, Span, TextBlock } from '../../shared/model/text-block';
import { $formerOr, $rememberBody } from './block-origins';
import { carriedBlock, carriedLink, carriedSpan, type CarriedBlock, type CarriedSpan } from './carried-state';
import { $containerBlock } from './containers-to-body';
import { maxListLevel } from './extensions/normalise';
import { $isContainer, $isWrapper } from './nodes/body-nodes';
import { $isObject, rawObject } from './nodes/object-nodes';
import { arrivingType } from './pictures/arriving/arriving-type';
import { $runsOf, runText, type Run } from './runs';
import { decoratorsOf, isDecorator } from './text-formats';

type ListPlace = Pick<TextBlock, 'listItem' | 'level' | 'checked'>;

/** The body as it stands. Only within a read or update. */
export function $lexicalToBody(): Body {
  const children = $getRoot()
    .getChildren()
    .filter((node) => !$isArriving(node));
  // The place to write that an empty body was given is no block while nobody has written there (body-to-lexical.ts).
  const [only] = children;
  if (children.length === 1 && $isElementNode(only) && only.isEmpty() && $getState(only, carriedBlock) === null)
    return [];
  const body = $blocksAmong(children);
  $rememberBody(body);
  return body;
}

/** A place that is held for a picture is no part of the document. */
const $isArriving = (node: LexicalNode): boolean =>
  $isObject(node) && $getState(node, rawObject)._type === arrivingType;

const $blocksAmong = (nodes: readonly LexicalNode[]): Block[] =>
  nodes.flatMap((node) => ($isListNode(node) ? $listBlocks(node, 1) : [$block(node, {})]));

/** What stands in a cell or box. Nothing else than text can (extensions/normalise-containers.ts). */
function $textBlocksAmong(nodes: readonly LexicalNode[]): TextBlock[] {
  const blocks = $blocksAmong(nodes);
  if (!blocks.every(isTextBlock)) throw new TypeError('a table or box holds a block that is no text');
  return blocks;
}

function $listBlocks(list: ListNode, level: number): Block[] {
  return list.getChildren().flatMap((item) => {
    if (!$isElementNode(item)) throw new TypeError(`a list holds a node that is no item: ${item.getType()}`);
    if (!$isWrapper(item)) return [$block(item, { level: Math.min(level, maxListLevel), ...$itemKind(item, list) })];
    return item.getChildren().flatMap((inner) => ($isListNode(inner) ? $listBlocks(inner, level + 1) : []));
  });
}

function $itemKind(item: LexicalNode, list: ListNode): ListPlace {
  const listItem = list.getListType();
  return listItem === 'check'
    ? { listItem, checked: $isListItemNode(item) && item.getChecked() === true }
    : { listItem };
}

/** Lexical makes a new object of every node that changes: the same objects mean the same block. */
const known = new WeakMap<LexicalNode, { readonly versions: readonly LexicalNode[]; readonly block: Block }>();

function $block(node: LexicalNode, place: ListPlace): Block {
  const latest = node.getLatest();
  const versions = $versions(latest);
  const before = known.get(latest);
  if (before !== undefined && isSameList(before.versions, versions) && isAt(before.block, place)) return before.block;
  const block = $formerOr(latest, $read(latest, place));
  known.set(latest, { versions, block });
  return block;
}

function $read(node: LexicalNode, place: ListPlace): Block {
  if ($isObject(node)) return $getState(node, rawObject);
  return $isContainer(node) ? $containerBlock(node, $textBlocksAmong) : $textBlock($elementOf(node), place);
}

function $elementOf(node: LexicalNode): ElementNode {
  if (!$isElementNode(node)) throw new TypeError(`a node that is no block stands at the root: ${node.getType()}`);
  return node;
}

function $versions(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap((child) => [child, ...$versions(child)]) : [];
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function isAt(block: Block, place: ListPlace): boolean {
  const { listItem, level, checked } = block as ListPlace;
  return listItem === place.listItem && level === place.level && checked === place.checked;
}

function $textBlock(element: ElementNode, place: ListPlace): TextBlock {
  const carried = $getState(element, carriedBlock);
  if (carried === null) throw new TypeError('a block without a key left the editor');
  const runs = $runsOf(element);
  const markDefs = $markDefs(
    runs.filter((run) => run.kind === 'run'),
    carried,
  );
  // A definition may have gone since with the words that bore it; an empty span beside them may still name it.
  const gone = new Set(carried.defOrder.filter((key) => markDefs.every((def) => def._key !== key)));
  const empty = (span: Span): Span =>
    span.marks.some((mark) => gone.has(mark)) ? { ...span, marks: span.marks.filter((mark) => !gone.has(mark)) } : span;
  const children = runs.flatMap((run) =>
    run.kind === 'object'
      ? [...$leadOf(run.node).map(empty), $getState(run.node, rawObject)]
      : [...run.nodes.flatMap($leadOf).map(empty), $span(run)],
  );
  return {
    ...carried.fields,
    _type: 'block',
    _key: carried.key,
    style: $styleOf(element, carried),
    children: [...children, ...carried.tail.map(empty)],
    markDefs,
    ...place,
    ...(carried.direction === undefined ? {} : { direction: carried.direction }),
  };
}

const $leadOf = (node: LexicalNode): readonly Span[] => $getState(node, carriedSpan)?.lead ?? [];

function $styleOf(element: ElementNode, { style }: CarriedBlock): string {
  if ($isHeadingNode(element)) return element.getTag();
  if ($isQuoteNode(element)) return 'blockquote';
  return style ?? 'normal';
}

function $span(run: Run): Span {
  const carried = carriedBy(run);
  return { ...carried.fields, _type: 'span', _key: carried.key, text: runText(run), marks: $marksOf(run, carried) };
}

function carriedBy({ carried }: Run): CarriedSpan {
  if (carried === null) throw new TypeError('words without a key left the editor');
  return carried;
}

/** In the document's order as far as they are still there, then what has come since. */
function $marksOf({ format, link }: Run, { order, unknown, defs }: CarriedSpan): readonly string[] {
  const decorators = format === null ? order.filter(isDecorator) : decoratorsOf(format);
  const keys = [...(link === null ? [] : [$linkKey(link)]), ...defs.map(({ _key }) => _key)];
  const now = new Set<string>([...decorators, ...unknown, ...keys]);
  const isThere = new Set(order);
  return [...order.filter((mark) => now.has(mark)), ...[...now].filter((mark) => !isThere.has(mark))];
}

function $linkKey(link: LinkNode): string {
  const carried = $getState(link, carriedLink);
  if (carried === null) throw new TypeError('a link without a key left the editor');
  return carried.key;
}

/** Those of the document in their order, less the ones that are gone; then what has come since. */
function $markDefs(runs: readonly Run[], { defOrder, spareDefs }: CarriedBlock): readonly MarkDef[] {
  const present = new Map<string, MarkDef>();
  for (const { link, carried } of runs) {
    const own = [...(link === null ? [] : [$linkDef(link)]), ...(carried?.defs ?? [])];
    for (const def of own) if (!present.has(def._key)) present.set(def._key, def);
  }
  for (const def of spareDefs) if (!present.has(def._key)) present.set(def._key, def);
  const kept = defOrder.flatMap((key) => present.get(key) ?? []);
  const isKept = new Set(defOrder);
  return [...kept, ...[...present.values()].filter(({ _key }) => !isKept.has(_key))];
}

const $linkDef = (link: LinkNode): LinkDef => ({
  ...$getState(link, carriedLink)?.fields,
  _type: 'link',
  _key: $linkKey(link),
  href: link.getURL(),
});
