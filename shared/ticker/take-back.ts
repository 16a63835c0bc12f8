/** How an act at the ticker is taken back: by another act, which goes on the record like any other. What others did meanwhile stays. */
import type { TickerLineId } from '../model/ids';
import { draftOf, type TickerDraft, type TickerLine, type TickerLineState } from '../model/ticker-line';
import { mayMove } from './moves';

/** What has been done, as far as taking it back needs to know. */
export type TickerAct =
  | { readonly kind: 'added'; readonly ids: readonly TickerLineId[] }
  | { readonly kind: 'edited'; readonly id: TickerLineId; readonly was: TickerDraft; readonly wrote: TickerDraft }
  /** `order`: of all lines, as it was before. */
  | { readonly kind: 'moved'; readonly ids: readonly TickerLineId[]; readonly order: readonly TickerLineId[] }
  | { readonly kind: 'pinned'; readonly ids: readonly TickerLineId[]; readonly to: 'top' | 'order' }
  | { readonly kind: 'changed'; readonly lines: readonly Was[]; readonly to: TickerLineState }
  | { readonly kind: 'removed'; readonly ids: readonly TickerLineId[] }
  /** Readers were told; that is not taken back. */
  | { readonly kind: 'corrected' };

export type Was = { readonly id: TickerLineId; readonly from: TickerLineState };

/** Only what the act changed goes back; null where somebody has changed the same since. */
export function draftBack(
  line: TickerLine,
  { was, wrote }: Pick<Extract<TickerAct, { kind: 'edited' }>, 'was' | 'wrote'>,
): TickerDraft | null {
  const now = draftOf(line);
  const changed = (Object.keys(was) as (keyof TickerDraft)[]).filter((name) => !isSame(was[name], wrote[name]));
  if (changed.some((name) => !isSame(now[name], wrote[name]))) return null;
  return { ...now, ...Object.fromEntries(changed.map((name) => [name, was[name]])) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Step = { readonly id: TickerLineId; readonly after: TickerLineId | null };

/** Each moved line back behind the nearest that stood before it and is still there; in this order. */
export function stepsBack(
  { ids, order }: Pick<Extract<TickerAct, { kind: 'moved' }>, 'ids' | 'order'>,
  present: readonly { readonly id: string }[],
): Step[] {
  const there = new Set(present.map(({ id }) => id));
  const moved = new Set<string>(ids);
  const settled = order.filter((id) => there.has(id));
  return settled.flatMap((id, at) => (moved.has(id) ? [{ id, after: settled[at - 1] ?? null }] : []));
}

/** Where a line goes that was moved from one state to another: back; else to the pool, or out of it; null where it can go nowhere. */
export function stateBack(from: TickerLineState, to: TickerLineState): TickerLineState | null {
  const goals: readonly TickerLineState[] = [from, 'ready', 'withdrawn'];
  return goals.find((goal) => mayMove(to, { to: goal, reason: '-' }).kind === 'allowed') ?? null;
}
