/**
 * The blocks of the text (or of a cell or box) in a row, as the document has them: a list item carries its list's kind and its level. Moving a block is
 * changing that row; the lists are then made anew round the same items.
 */
import { $isListNode, type ListNode, type ListType } from '@lexical/list';
import { $createParagraphNode, $isElementNode, $isRootOrShadowRoot, type ElementNode, type LexicalNode } from 'lexical';
import { $listAt } from '../body-to-lexical';
import { $isWrapper } from '../nodes/body-nodes';

export type FlatBlock = {
  readonly node: LexicalNode;
  /** Null outside lists. */
  readonly item: { readonly kind: ListType; readonly level: number } | null;
};

export const levelOf = ({ item }: FlatBlock): number => item?.level ?? 0;

/** In order. A table or a box is one block of its container. */
export const $flatBlocks = (container: ElementNode): FlatBlock[] =>
  container.getChildren().flatMap((node) => ($isListNode(node) ? $flatItems(node, 1) : [{ node, item: null }]));

function $flatItems(list: ListNode, level: number): FlatBlock[] {
  return list.getChildren().flatMap((node): FlatBlock[] => {
    if (!$isWrapper(node)) return [{ node, item: { kind: list.getListType(), level } }];
    return node.getChildren().flatMap((inner) => ($isListNode(inner) ? $flatItems(inner, level + 1) : []));
  });
}

/** The text, cell or box that holds the block. */
export function $containerOf(node: LexicalNode): ElementNode {
  let parent = node.getParentOrThrow();
  while (!$isRootOrShadowRoot(parent)) parent = parent.getParentOrThrow();
  return parent;
}

/** Where the unit that begins at `start` ends: an item goes with the deeper ones behind it. */
export function endOfUnit(row: readonly FlatBlock[], start: number): number {
  const level = levelOf(row[start]!);
  let end = start + 1;
  while (level > 0 && end < row.length && levelOf(row[end]!) > level) end += 1;
  return end;
}

/** Items that would stand more than one level deeper than what is before them come up to it, with all that is under them. */
export function withoutSkips(unit: readonly FlatBlock[], before: FlatBlock | undefined): FlatBlock[] {
  const first = unit[0];
  if (first === undefined || first.item === null) return [...unit];
  const surplus = Math.max(0, first.item.level - (before === undefined ? 1 : levelOf(before) + 1));
  return unit.map(({ node, item }) => ({
    node,
    item: item === null ? null : { ...item, level: Math.max(1, item.level - surplus) },
  }));
}

/** Puts the blocks of a container into another order. Elements that stay where they were are not touched. Only within an update. */
export function $reorder(container: ElementNode, next: readonly FlatBlock[]): void {
  const now = $flatBlocks(container);
  const [start, end] = $changedPart(container, now, next);
  const tops = new Set(now.slice(start, end).map(({ node }) => $topOf(node, container)));
  const before = start === 0 ? null : $topOf(now[start - 1]!.node, container);
  // Only a place to build in: it never becomes part of the text.
  const bench = $createParagraphNode();
  for (const { node, item } of next.slice(start, next.length - (now.length - end))) {
    (item === null ? bench : $listAt(bench, item)).append(node);
  }
  for (const top of tops) if (top.getParent()?.is(container) === true) top.remove(true);
  container.splice(before === null ? 0 : before.getIndexWithinParent() + 1, 0, bench.getChildren());
}

/** From the first to behind the last block of `now` that another one follows or precedes in `next`, as far as whole lists go. */
function $changedPart(
  container: ElementNode,
  now: readonly FlatBlock[],
  next: readonly FlatBlock[],
): readonly [number, number] {
  const isSame = (a: FlatBlock | undefined, b: FlatBlock | undefined): boolean =>
    a !== undefined && b !== undefined && a.node.is(b.node) && levelOf(a) === levelOf(b);
  let start = 0;
  while (start < now.length && isSame(now[start], next[start])) start += 1;
  let tail = 0;
  while (tail < now.length - start && isSame(now.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  let end = now.length - tail;
  const isOneTop = (a: number, b: number): boolean =>
    $topOf(now[a]!.node, container).is($topOf(now[b]!.node, container));
  while (start > 0 && start < now.length && isOneTop(start - 1, start)) start -= 1;
  while (end > 0 && end < now.length && isOneTop(end - 1, end)) end += 1;
  return [start, end];
}

function $topOf(node: LexicalNode, container: ElementNode): LexicalNode {
  let top = node;
  for (let parent = top.getParent(); parent !== null && !parent.is(container); parent = top.getParent()) top = parent;
  return top;
}

/** The block of its container's row that a node is or stands in; null for what is in none. */
export function $flatIndexOf(row: readonly FlatBlock[], node: LexicalNode): number {
  return row.findIndex((block) => block.node.is(node) || ($isElementNode(block.node) && block.node.isParentOf(node)));
}
