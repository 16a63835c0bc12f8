/** What each of the ticker's lists shows. */
import type { Timestamp } from '../../../shared/model/ids';
import { isBreaking, type TickerLine } from '../../../shared/model/ticker-line';
import { listOf } from '../../../shared/ticker/moves';
import { standingOf } from '../../../shared/ticker/on-air';
import { filterLines } from './reorder';

/** Where a line is within its list: in the pool its state, on the air whether readers see it yet. */
export const standings = { pool: ['idea', 'ready', 'approved', 'held'], live: ['on-air', 'waiting'] } as const;
export type LineStanding = (typeof standings)['pool' | 'live'][number];

/** null: any. */
export type LineFilter = {
  readonly query: string;
  readonly channel: string | null;
  readonly standing: LineStanding | null;
  readonly urgency: number | 'breaking' | null;
};

export const noFilter: LineFilter = { query: '', channel: null, standing: null, urgency: null };

export const isFiltering = ({ query, ...chosen }: LineFilter): boolean => query.trim() !== '' || isChoosing(chosen);

/** Besides the words that are searched for. */
export const isChoosing = ({ channel, standing, urgency }: Omit<LineFilter, 'query'>): boolean =>
  channel !== null || standing !== null || urgency !== null;

export type Shown = { readonly list: 'live' | 'pool'; readonly filter: LineFilter; readonly now: Timestamp };

/** In the order of the air: pinned ones on top. What is over by the clock is gone from here before its file has moved. */
export function linesOf(lines: readonly TickerLine[], { list, filter, now }: Shown): readonly TickerLine[] {
  const own = lines.filter(
    (line) => listOf(line.state) === list && standingOf(line, now) !== 'over' && isLetThrough(line, filter, now),
  );
  const inOrder =
    list === 'live' ? [...own.filter(({ pinned }) => pinned), ...own.filter(({ pinned }) => !pinned)] : own;
  return filterLines(inOrder, filter.query);
}

function isLetThrough(line: TickerLine, { channel, standing, urgency }: LineFilter, now: Timestamp): boolean {
  const own = line.state === 'live' ? standingOf(line, now) : line.state;
  return (
    (channel === null || line.channels.includes(channel)) &&
    (standing === null || own === standing) &&
    (urgency === null || (urgency === 'breaking' ? isBreaking(line) : line.urgency === urgency))
  );
}

/** Whole minutes until a moment, or seconds in its last minute; null once it has passed. */
export function timeLeft(
  until: Timestamp,
  now: Date,
): { readonly unit: 'minute' | 'second' | 'hour'; readonly count: number } | null {
  const seconds = Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  if (seconds <= 0) return null;
  if (seconds < 60) return { unit: 'second', count: seconds };
  if (seconds < 5400) return { unit: 'minute', count: Math.ceil(seconds / 60) };
  return { unit: 'hour', count: Math.round(seconds / 3600) };
}
