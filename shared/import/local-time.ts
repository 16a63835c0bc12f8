/** Clocks of the place where something was read: its offset is that of the moment it was read at. */
import { Timestamp } from '../model/ids';

/** Minutes that a written moment or zone (`+03:00`, `-0500`) is ahead of UTC; 0 where it names none. */
export function offsetOf(written: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(written) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A moment (milliseconds since 1970) as the clocks showed it where `now` was said, to the second. */
export function localTimestamp(at: number, now: Timestamp): Timestamp {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z';
  return Timestamp.parse(`${new Date(at + offsetOf(now) * 60_000).toISOString().slice(0, 19)}${zone}`);
}
