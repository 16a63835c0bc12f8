/** The blocks that the selection touches, as a run of their container's row; what is done to all of them together. */
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $selectCard } from '../cards/select-card';
import { $deepCopy } from './duplicate-block';
import { $containerOf, $flatBlocks, $flatIndexOf, $reorder, endOfUnit, type FlatBlock } from './flat-blocks';

/** `end` is behind the last, with all that is under it in its list. */
export type SelectedRun = {
  readonly container: ElementNode;
  readonly row: readonly FlatBlock[];
  readonly start: number;
  readonly end: number;
};

/** Null where nothing is selected. */
export function $selectedRun(): SelectedRun | null {
  const nodes = $selectedNodes();
  if (nodes[0] === undefined) return null;
  const container = $sharedContainer(nodes);
  const row = $flatBlocks(container);
  const touched = nodes.map((node) => $flatIndexOf(row, node)).filter((index) => index >= 0);
  if (touched.length === 0) return null;
  const start = Math.min(...touched);
  return { container, row, start, end: endOfUnit(row, Math.max(...touched)) };
}

/** Behind themselves; what was selected stays so. */
export function $duplicateSelectedBlocks(): void {
  const run = $selectedRun();
  if (run === null) return;
  const { container, row, start, end } = run;
  const copies = row.slice(start, end).map(({ node, item }) => ({ node: $deepCopy(node), item }));
  $reorder(container, [...row.slice(0, end), ...copies, ...row.slice(end)]);
}

/** The caret goes to the block behind, else to the one before; a text that would have none left keeps an empty paragraph. */
export function $removeSelectedBlocks(): void {
  const run = $selectedRun();
  if (run !== null) $removeRun(run);
}

export function $removeRun({ container, row, start, end }: SelectedRun): void {
  const left = [...row.slice(0, start), ...row.slice(end)];
  const place = row[end] ?? row[start - 1];
  const empty = place === undefined ? $createParagraphNode() : null;
  $setSelection(null);
  $reorder(container, empty === null ? left : [{ node: empty, item: null }]);
  const node = place?.node ?? empty;
  if ($isElementNode(node)) node.selectStart();
  else if (node) $selectCard(node.getKey());
}

function $selectedNodes(): LexicalNode[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes();
  if (!$isRangeSelection(selection)) return [];
  const nodes = [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()];
  return nodes.filter((node) => !$isRootNode(node));
}

/** The innermost that holds them all. */
function $sharedContainer(nodes: readonly LexicalNode[]): ElementNode {
  let container = $containerOf(nodes[0]!);
  while (!$isRootNode(container) && !nodes.every((node) => container.isParentOf(node)))
    container = $containerOf(container);
  return $isRootNode(container) ? $getRoot() : container;
}
