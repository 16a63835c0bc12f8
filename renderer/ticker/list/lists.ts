/** What each of the ticker's lists shows. */
import type { Timestamp } from '../../../shared/model/ids';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { listOf } from '../../../shared/ticker/moves';
import { standingOf } from '../../../shared/ticker/on-air';
import { filterLines } from './reorder';

export type Shown = {
  readonly list: 'live' | 'pool';
  /** null: of any channel. */
  readonly channel: string | null;
  readonly query: string;
  readonly now: Timestamp;
};

/** In the order of the air: pinned ones on top. What is over by the clock is gone from here before its file has moved. */
export function linesOf(lines: readonly TickerLine[], { list, channel, query, now }: Shown): readonly TickerLine[] {
  const own = lines.filter(
    (line) =>
      listOf(line.state) === list &&
      standingOf(line, now) !== 'over' &&
      (channel === null || line.channels.includes(channel)),
  );
  const inOrder =
    list === 'live' ? [...own.filter(({ pinned }) => pinned), ...own.filter(({ pinned }) => !pinned)] : own;
  return filterLines(inOrder, query);
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
