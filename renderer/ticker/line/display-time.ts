/** The time beside a line, from how people type it. */
import { latinDigits } from '../../../shared/import/text-lines';
import { DisplayTime } from '../../../shared/model/ticker-line';

/** `9:5`, `0905`, `٩:٠٥`, `9` → `09:05` …; null where it is no time of day. */
export function readDisplayTime(typed: string): string | null {
  const text = latinDigits(typed).trim();
  const parts = /^(\d{1,2})(?:[:.٫،,\s]?(\d{1,2}))?$/.exec(/^\d{3}$/.test(text) ? `0${text}` : text);
  if (parts === null) return null;
  const time = `${parts[1]!.padStart(2, '0')}:${(parts[2] ?? '').padStart(2, '0')}`;
  return DisplayTime.safeParse(time).success ? time : null;
}

/** This machine's clock as `HH:MM`. */
export function displayTimeOf(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
