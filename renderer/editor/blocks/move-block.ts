/** Moving blocks past each other, by keys and by hand. A block is moved with all that is under it in its list. */
import { $getNodeByKey, type NodeKey } from 'lexical';
import {
  $containerOf,
  $flatBlocks,
  $flatIndexOf,
  $reorder,
  endOfUnit,
  levelOf,
  withoutSkips,
  type FlatBlock,
} from './flat-blocks';
import { $selectedRun } from './selected-blocks';

export type Way = 'up' | 'down';

/** Past its neighbour: an item past the next one of its level, other blocks past a list as a whole. False at the end. */
export function $moveBlock(key: NodeKey, way: Way): boolean {
  const node = $getNodeByKey(key);
  if (node === null) return false;
  const row = $flatBlocks($containerOf(node));
  const start = $flatIndexOf(row, node);
  return start >= 0 && $movePart(row, { start, end: endOfUnit(row, start) }, way);
}

/** All blocks that the selection touches, together. */
export function $moveSelectedBlocks(way: Way): boolean {
  const run = $selectedRun();
  return run !== null && $movePart(run.row, run, way);
}

/** Before the block that stands at `index` of the row (at its end: behind the last), where a hand lets it go. */
export function $moveBlockTo(
  key: NodeKey,
  target: { readonly beside: NodeKey; readonly side: 'before' | 'after' },
): boolean {
  const node = $getNodeByKey(key);
  const beside = $getNodeByKey(target.beside);
  if (node === null || beside === null) return false;
  const container = $containerOf(beside);
  const row = $flatBlocks(container);
  if (!$containerOf(node).is(container)) return false;
  const start = $flatIndexOf(row, node);
  const end = endOfUnit(row, start);
  const at = $flatIndexOf(row, beside) + (target.side === 'after' ? 1 : 0);
  if (start < 0 || (at >= start && at <= end)) return false;
  $put(row, { start, end }, at);
  return true;
}

type Part = { readonly start: number; readonly end: number };

function $movePart(row: readonly FlatBlock[], part: Part, way: Way): boolean {
  const at = way === 'up' ? beforePrevious(row, part) : behindNext(row, part);
  if (at === null) return false;
  $put(row, part, at);
  return true;
}

function beforePrevious(row: readonly FlatBlock[], { start }: Part): number | null {
  if (start === 0) return null;
  const level = levelOf(row[start]!);
  let at = start - 1;
  while (at > 0 && levelOf(row[at]!) > level) at -= 1;
  // What ends the way up is no deeper than the block; but a list before a paragraph is passed as a whole and nothing before it.
  return level === 0 && levelOf(row[at]!) === 0 && levelOf(row[start - 1]!) > 0 ? at + 1 : at;
}

function behindNext(row: readonly FlatBlock[], { start, end }: Part): number | null {
  if (end >= row.length) return null;
  const level = levelOf(row[start]!);
  let at = end + 1;
  const isPassed = (index: number): boolean => levelOf(row[index]!) > level;
  const passesList = level === 0 && levelOf(row[end]!) > 0;
  while (at < row.length && isPassed(at) && (level > 0 || passesList)) at += 1;
  return at;
}

/** `at` counts in the row as it is, before anything is taken out of it. */
function $put(row: readonly FlatBlock[], { start, end }: Part, at: number): void {
  const unit = row.slice(start, end);
  const before = [...row.slice(0, Math.min(at, start)), ...row.slice(end, Math.max(at, end))];
  const behind = [...row.slice(Math.min(at, start), start), ...row.slice(Math.max(at, end))];
  const container = $containerOf(unit[0]!.node);
  $reorder(container, [...before, ...withoutSkips(unit, before.at(-1)), ...behind]);
}
