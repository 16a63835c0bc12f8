/** Where a ticker line stands: decimal ranks, so that a move rewrites one file. */
import type { TickerLineId } from '../model/ids';

export type Ranked = { readonly id: TickerLineId; readonly rank: number };

/**
 * Ranks for `count` new or moved lines standing after `after` (null: at the top) among `others`, which are in order
 * and do not hold the moved ones. Where the gap has run out of decimals every line gets a new rank in `renumbered`.
 */
export function ranksAfter(
  others: readonly Ranked[],
  after: TickerLineId | null,
  count: number,
): { readonly ranks: readonly number[]; readonly renumbered: readonly Ranked[] } {
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  const before = others[at - 1]?.rank;
  const next = others[at]?.rank;
  const ranks = spread(before, next, count);
  if (isStrictlyBetween(ranks, before, next)) return { ranks, renumbered: [] };
  return renumber(others, at, count);
}

function spread(before: number | undefined, next: number | undefined, count: number): number[] {
  const steps = Array.from({ length: count }, (_, index) => index + 1);
  if (before === undefined && next === undefined) return steps;
  if (before === undefined) return steps.map((step) => next! - (count - step + 1));
  if (next === undefined) return steps.map((step) => before + step);
  return steps.map((step) => before + ((next - before) * step) / (count + 1));
}

function isStrictlyBetween(ranks: readonly number[], before = -Infinity, next = Infinity): boolean {
  const all = [before, ...ranks, next];
  return all.every((rank, index) => index === 0 || all[index - 1]! < rank);
}

function renumber(others: readonly Ranked[], at: number, count: number) {
  const renumbered = others.map(({ id }, index) => ({ id, rank: index < at ? index : index + count }));
  return { ranks: Array.from({ length: count }, (_, index) => at + index), renumbered };
}
