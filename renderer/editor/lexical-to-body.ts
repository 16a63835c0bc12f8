/** Editor → document. A block that has not changed is the same object as the last time, so everything after it can skip it. */
import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $getRoot, $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import {
  isLinkDef,
  type Block,
  type Body,
  type InlineObject,
  type MarkDef,
  type Span,
  type TextBlock,
} from '../../shared/model/body';
import { carriedBlock, carriedLink, type CarriedBlock, type CarriedSpan } from './carried-state';
import { $isWrapper } from './nodes/body-nodes';
import { $isUnknown, rawObject } from './nodes/unknown-nodes';
import { $runsOf, runText, type Run } from './runs';
import { decoratorsOf, isDecorator } from './text-formats';

type ListPlace = Pick<TextBlock, 'listItem' | 'level'>;

/** The body as it stands. Only within a read or update. */
export function $lexicalToBody(): Body {
  return $getRoot().getChildren().flatMap((node) => ($isListNode(node) ? $listBlocks(node, 1) : [$block(node, {})]));
}

function $listBlocks(list: ListNode, level: number): Block[] {
  const listItem = list.getListType() === 'number' ? 'number' : 'bullet';
  return list.getChildren().flatMap((item) => {
    if (!$isElementNode(item)) throw new TypeError(`a list holds a node that is no item: ${item.getType()}`);
    if (!$isWrapper(item)) return [$block(item, { listItem, level })];
    return item.getChildren().flatMap((inner) => ($isListNode(inner) ? $listBlocks(inner, level + 1) : []));
  });
}

/** Lexical makes a new object of every node that changes: the same objects mean the same block. */
const known = new WeakMap<LexicalNode, { readonly versions: readonly LexicalNode[]; readonly block: Block }>();

function $block(node: LexicalNode, place: ListPlace): Block {
  const latest = node.getLatest();
  const versions = $versions(latest);
  const before = known.get(latest);
  if (before !== undefined && isSameList(before.versions, versions) && isAt(before.block, place)) return before.block;
  const block = $isUnknown(latest) ? $getState(latest, rawObject) : $textBlock($elementOf(latest), place);
  known.set(latest, { versions, block });
  return block;
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
  const { listItem, level } = block as ListPlace;
  return listItem === place.listItem && level === place.level;
}

function $textBlock(element: ElementNode, place: ListPlace): TextBlock {
  const carried: CarriedBlock = $getState(element, carriedBlock) ?? { key: element.getKey(), markDefs: [], unusedLinks: [], fields: {} };
  const runs = $runsOf(element);
  const children = runs.map((run) => (run.kind === 'object' ? $inlineObject(run.node) : $span(run, carried)));
  return {
    _type: 'block',
    _key: carried.key,
    style: $styleOf(element, carried),
    children: children.length > 0 ? children : [carried.emptySpan ?? emptySpan(carried.key)],
    markDefs: $markDefs(runs.filter((run) => run.kind === 'run'), carried),
    ...place,
    ...(carried.direction === undefined ? {} : { direction: carried.direction }),
    ...carried.fields,
  };
}

const $inlineObject = (node: LexicalNode): InlineObject => $getState(node, rawObject);

/** Derived from the block's key, so that an empty paragraph does not change from one save to the next. */
const emptySpan = (blockKey: string): Span => ({ _type: 'span', _key: `${blockKey.slice(0, 60)}-0`, text: '', marks: [] });

function $styleOf(element: ElementNode, { style }: CarriedBlock): string {
  if ($isHeadingNode(element)) return element.getTag();
  if ($isQuoteNode(element)) return 'blockquote';
  return style ?? 'normal';
}

function $span(run: Run, block: CarriedBlock): Span {
  const { carried } = run;
  return {
    _type: 'span',
    _key: carried?.key ?? `${block.key.slice(0, 50)}-${run.nodes[0]?.getKey() ?? 0}`,
    text: runText(run),
    marks: $marksOf(run),
    ...carried?.fields,
  };
}

function $marksOf({ carried, format, link }: Run): readonly string[] {
  const before = carried?.marks ?? [];
  const linkKey = link === null ? null : $linkKey(link);
  const now = [
    ...(format === null ? before.filter(isDecorator) : decoratorsOf(format)),
    ...(linkKey === null ? [] : [linkKey]),
    ...otherMarks(carried),
  ];
  const isAsBefore = isSameList([...new Set(before)].sort(), [...new Set(now)].sort());
  return isAsBefore ? before : now;
}

const otherMarks = (carried: CarriedSpan | null): string[] =>
  carried === null ? [] : carried.marks.filter((mark) => !isDecorator(mark) && mark !== carried.link);

/** Null for a link that the keys extension has not seen yet. */
function $linkKey(link: LexicalNode): string {
  return $getState(link, carriedLink)?.key ?? `link-${link.getKey()}`;
}

/** Those of the document in their order, less the links that are gone; then what has come since. */
function $markDefs(runs: readonly Run[], { markDefs, unusedLinks }: CarriedBlock): readonly MarkDef[] {
  const present = new Map<string, MarkDef>();
  for (const { link, carried } of runs) {
    if (link !== null) present.set($linkKey(link), $linkDef(link));
    for (const def of carried?.defs ?? []) if (!present.has(def._key)) present.set(def._key, def);
  }
  const kept = markDefs.flatMap((def): MarkDef[] => {
    const now = present.get(def._key);
    if (now !== undefined) return [now];
    return isLinkDef(def) && !unusedLinks.includes(def._key) ? [] : [def];
  });
  const keys = new Set(kept.map(({ _key }) => _key));
  const result = [...kept, ...[...present.values()].filter(({ _key }) => !keys.has(_key))];
  return isSameJson(result, markDefs) ? markDefs : result;
}

function $linkDef(link: LexicalNode): MarkDef {
  if (!$isLinkNode(link)) throw new TypeError(`not a link: ${link.getType()}`);
  return { _type: 'link', _key: $linkKey(link), href: link.getURL(), ...$getState(link, carriedLink)?.fields };
}

const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
