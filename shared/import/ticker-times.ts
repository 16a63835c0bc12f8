/**
 * When the lines of a copied ticker were written. They carry a time without a day, and some sites print a 12-hour clock without saying which half; but a list
 * runs newest first, so the reading in which time runs backwards is the one that was meant. The printed time stays what is shown.
 */
import { Timestamp } from '../model/ids';
import type { TickerDraft } from '../model/ticker-line';

/** What of a moment is not printed and had to be concluded. */
export type TimeGuess = 'afternoon' | 'earlier-day';
export type ReadTime = { readonly at: Timestamp; readonly guesses: readonly TimeGuess[] };

/** A line whose moment is not the printed time of today. */
export type GuessedTime = ReadTime & { readonly displayTime: string; readonly text: string };

/** The lines of a list with their moments, and where one had to be concluded. */
export function withTimes(
  lines: readonly TickerDraft[],
  now: Timestamp,
): { readonly lines: readonly TickerDraft[]; readonly guessed: readonly GuessedTime[] } {
  const times = readTimes(
    lines.map(({ displayTime }) => displayTime),
    now,
  );
  return {
    lines: lines.map((line, index) => ({ ...line, contentCreated: times[index]!.at })),
    guessed: lines.flatMap(({ displayTime, text }, index) =>
      times[index]!.guesses.length === 0 ? [] : [{ ...times[index]!, displayTime, text }],
    ),
  };
}

const day = 24 * 60;
const half = 12 * 60;

/** Times as printed (`HH:MM`), newest first; `now` is when the list was copied, and its offset is the place's. A line is never later than the one above it. */
export function readTimes(printed: readonly string[], now: Timestamp): ReadTime[] {
  const minutes = printed.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
  const start = localMinutes(now);
  const whole = backwards(minutes, { start, clock: day });
  const halves = isTwelveHour(minutes) ? backwards(minutes, { start, clock: half }) : whole;
  // The same list over fewer hours: nobody prints a ticker of two days that is one of this morning in the other reading.
  const chosen = daysBack(halves, start) < daysBack(whole, start) ? halves : whole;
  return chosen.map((at, index) => ({
    at: timestampAt(at, now),
    guesses: [
      ...(mod(at, day) === minutes[index] ? [] : ['afternoon' as const]),
      ...(Math.floor(at / day) === Math.floor(start / day) ? [] : ['earlier-day' as const]),
    ],
  }));
}

/** A clock that shows neither 0 nor 13 may be one of twelve hours. */
const isTwelveHour = (minutes: readonly number[]): boolean =>
  minutes.length > 0 && minutes.every((minute) => minute >= 60 && minute < 13 * 60);

/** The latest moment for each that is not after the one before. Minutes on a line that counts on through the days. */
function backwards(minutes: readonly number[], { start, clock }: { start: number; clock: number }): number[] {
  let last = start;
  return minutes.map((minute) => {
    last -= mod(last - minute, clock);
    return last;
  });
}

const mod = (a: number, b: number): number => ((a % b) + b) % b;

/** How many midnights lie between now and the oldest line. */
const daysBack = (moments: readonly number[], start: number): number =>
  Math.floor(start / day) - Math.floor((moments.at(-1) ?? start) / day);

function offsetOf(now: Timestamp): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(now) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const localMinutes = (now: Timestamp): number => Math.floor(Date.parse(now) / 60_000) + offsetOf(now);

function timestampAt(local: number, now: Timestamp): Timestamp {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z';
  return Timestamp.parse(`${new Date(local * 60_000).toISOString().slice(0, 19)}${zone}`);
}
