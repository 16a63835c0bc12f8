/** What readers see at a moment. A line goes off the air by the clock alone: nobody has to be there, no file has to change. */
import type { Expiry, TickerLine } from '../model/ticker-line';
import { Timestamp } from '../model/ids';

/** Minutes that a line stays by its urgency; the first whose urgency is not below the line's counts. */
export type ExpiryRule = { readonly urgency: number; readonly minutes: number };

/** 20 minutes for a flash, an hour for an urgent line, a day for the others: alerts that nobody takes down are what readers complain of. */
export const defaultExpiry: readonly ExpiryRule[] = [
  { urgency: 1, minutes: 20 },
  { urgency: 2, minutes: 60 },
  { urgency: 9, minutes: 24 * 60 },
];

type Going = Pick<TickerLine, 'expiry' | 'urgency' | 'embargoedUntil'>;

/** When a line that goes live at `now` goes off again; null: it stays. Counted from when it is first shown. */
export function expiresAt(line: Going, now: Timestamp, rules: readonly ExpiryRule[]): Timestamp | null {
  const begins = line.embargoedUntil !== null && isBefore(now, line.embargoedUntil) ? line.embargoedUntil : now;
  return ends(line.expiry, begins, rules.find(({ urgency }) => line.urgency <= urgency)?.minutes ?? null);
}

function ends(expiry: Expiry, begins: Timestamp, usual: number | null): Timestamp | null {
  switch (expiry.kind) {
    case 'never':
      return null;
    case 'at':
      return expiry.at;
    case 'after':
      return later(begins, expiry.minutes);
    case 'by-urgency':
      return usual === null ? null : later(begins, usual);
  }
}

const later = (from: Timestamp, minutes: number): Timestamp =>
  Timestamp.parse(new Date(Date.parse(from) + minutes * 60_000).toISOString());

type Timed = Pick<TickerLine, 'state' | 'embargoedUntil' | 'expires'>;

/** `waiting`: live, but not before its start. */
export type Standing = 'on-air' | 'waiting' | 'over' | 'off';

export function standingOf(line: Timed, now: Timestamp): Standing {
  if (line.state !== 'live') return 'off';
  if (line.expires !== null && !isBefore(now, line.expires)) return 'over';
  return line.embargoedUntil !== null && isBefore(now, line.embargoedUntil) ? 'waiting' : 'on-air';
}

/** The lines of one channel (null: of any) that readers see now: pinned ones first, each part in its order. */
export function onAir<Line extends TickerLine>(
  lines: readonly Line[],
  { now, channel }: { readonly now: Timestamp; readonly channel: string | null },
): Line[] {
  const shown = lines.filter(
    (line) => standingOf(line, now) === 'on-air' && (channel === null || line.channels.includes(channel)),
  );
  return [...shown.filter(({ pinned }) => pinned), ...shown.filter(({ pinned }) => !pinned)];
}

/** The next moment at which what is on the air becomes another, as milliseconds since 1970; null while nothing is to come. */
export function nextTurn(lines: readonly Timed[], now: Timestamp): number | null {
  const at = Date.parse(now);
  const moments = lines
    .filter(({ state }) => state === 'live')
    .flatMap(({ embargoedUntil, expires }) => [embargoedUntil, expires])
    .flatMap((moment) => (moment === null ? [] : [Date.parse(moment)]))
    .filter((moment) => moment > at);
  return moments.length === 0 ? null : moments.reduce((first, moment) => Math.min(first, moment));
}

/** Since when the lines are what they are at `now`, as far as they say it themselves: of an empty ticker, since ever. */
export function settledAt(
  lines: readonly Pick<TickerLine, 'versionCreated' | 'embargoedUntil' | 'expires'>[],
  now: Timestamp,
): Timestamp {
  const moments = lines
    .flatMap(({ versionCreated, embargoedUntil, expires }) => [versionCreated, embargoedUntil, expires])
    .flatMap((moment) => (moment === null ? [] : [Date.parse(moment)]))
    .filter((moment) => moment <= Date.parse(now));
  return Timestamp.parse(new Date(moments.reduce((last, moment) => Math.max(last, moment), 0)).toISOString());
}

const isBefore = (a: Timestamp, b: Timestamp): boolean => Date.parse(a) < Date.parse(b);
