/** A moment as documents hold it. */
import { Timestamp } from './ids';

/** ISO 8601 with this machine's offset, to the second: `2026-09-25T14:05:00+03:00`. */
export function timestampOf(date: Date): Timestamp {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (number: number) => String(number).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return Timestamp.parse(local + zone);
}
