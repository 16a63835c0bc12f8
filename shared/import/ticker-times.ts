/**
 * When the lines of a copied ticker were written. They carry a time without a day, and some sites print a 12-hour clock without saying which half; but a list
 * runs newest first, so the reading in which time runs backwards is the one that was meant. The printed time stays what is shown.
 */
import type { Timestamp } from '../model/ids';
import { localTimestamp, offsetOf } from './local-time';

/** What of a moment is not printed and had to be concluded. */
export type TimeGuess = 'afternoon' | 'earlier-day';
export type ReadTime = { readonly at: Timestamp; readonly guesses: readonly TimeGuess[] };

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

const localMinutes = (now: Timestamp): number => Math.floor(Date.parse(now) / 60_000) + offsetOf(now);

const timestampAt = (local: number, now: Timestamp): Timestamp => localTimestamp((local - offsetOf(now)) * 60_000, now);
