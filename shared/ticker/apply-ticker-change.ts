/** The ticker as everybody sees it, and how it changes. Main and window use the same function. */
import { z } from 'zod';
import type { Data } from '../data';
import { Unreadable } from '../model/failure';
import { TickerLineId } from '../model/ids';
import { TickerLine } from '../model/ticker-line';
import { listOf } from './moves';

/** A line's file that can't be read is shown beside the others and left alone. */
export const UnreadableLine = z.strictObject({ id: TickerLineId, problem: Unreadable });

/** Lines that wait or are on the air, in their order. */
export const TickerState = z.strictObject({
  title: z.string(),
  lines: z.array(TickerLine),
  unreadable: z.array(UnreadableLine),
});
export type TickerState = Data<typeof TickerState>;

export const TickerChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put'), lines: z.array(TickerLine) }),
  z.strictObject({ kind: z.literal('removed'), ids: z.array(TickerLineId) }),
  /** Files were changed by somebody else: this is what they say now. */
  z.strictObject({
    kind: z.literal('read'),
    title: z.string(),
    lines: z.array(TickerLine),
    unreadable: z.array(UnreadableLine),
  }),
]);
export type TickerChange = Data<typeof TickerChange>;

export function applyTickerChange(state: TickerState, change: TickerChange): TickerState {
  if (change.kind === 'read') {
    const { kind: _, ...read } = change;
    return read;
  }
  const ids = new Set<string>(change.kind === 'put' ? change.lines.map(({ id }) => id) : change.ids);
  const kept = state.lines.filter(({ id }) => !ids.has(id));
  if (change.kind === 'removed') return { ...state, lines: kept };
  return { ...state, lines: inOrder([...kept, ...change.lines.filter(isInWork)]) };
}

/** What lies in the history is no part of the ticker any more. */
export const isInWork = ({ state }: Pick<TickerLine, 'state'>): boolean => listOf(state) !== 'history';

/** Ascending rank; where two desks chose the same rank, the older line stands first. */
export function inOrder<Line extends Pick<TickerLine, 'rank' | 'id'>>(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}
