/** When an entry of a feed was written, as feeds say it: RFC 822 and its successors in RSS, RFC 3339 in Atom, and either in the place of the other. */
import type { Timestamp } from '../../model/ids';
import { offsetOf } from '../local-time';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours before UTC; RFC 822 names no others but the military ones, which were defined wrongly there and are read as UTC. */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const rfc822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{2}|\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/i;
const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[t\s](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(z|[+-]\d{2}:?\d{2})?$/i;

/** Milliseconds since 1970; null where it is no moment. A moment without a zone is one of the place where `now` was said. */
export function readFeedDate(written: string, now: Timestamp): number | null {
  const text = written.trim();
  const posted = rfc822.exec(text);
  if (posted !== null) {
    const [, day, month, year, hour, minute, second, zone] = posted;
    const at = months.indexOf(month!.toLowerCase());
    return at === -1
      ? null
      : momentOf([fullYear(year!), at + 1, day!, hour!, minute!, second ?? 0].map(Number), zone, now);
  }
  const [, year, month, day, hour, minute, second, zone] = rfc3339.exec(text) ?? [];
  if (year === undefined) return null;
  return momentOf([year, month, day, hour, minute, second ?? 0].map(Number), zone, now);
}

/** RFC 2822 §4.3: two digits below 50 are of this century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

function momentOf(parts: readonly number[], zone: string | undefined, now: Timestamp): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
  // What no calendar and no clock has would run over into the next month or day.
  const isReal = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60;
  return isReal ? local.getTime() - (zone === undefined ? offsetOf(now) : zoneOffset(zone)) * 60_000 : null;
}

function zoneOffset(zone: string): number {
  return /^[+-]/.test(zone) ? offsetOf(zone) : (zones[zone.toLowerCase()] ?? 0) * 60;
}
