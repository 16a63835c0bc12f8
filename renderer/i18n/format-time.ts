/** Times as a newsroom reads them: clock today, yesterday by name, then the date. Latin digits, Gregorian, this machine's zone. */
import type { Language } from '../../shared/messages/translate';

export type TimeFormat = {
  /** `14:05`. */
  readonly clock: (at: Date) => string;
  /** `25 سبتمبر 2026`. */
  readonly day: (at: Date) => string;
  /** `25 سبتمبر 2026، 14:05`. */
  readonly moment: (at: Date) => string;
  /** Short, for lists: minutes within the hour, the clock today, «أمس», then day and month, the year only where it differs. */
  readonly recent: (at: Date, now: Date) => string;
  /** Of what is to come: the clock today, day and clock after that. */
  readonly soon: (at: Date, now: Date) => string;
  readonly number: (value: number) => string;
};

const locales: Record<Language, string> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB' };

export function createTimeFormat(language: Language): TimeFormat {
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const clockFormat = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayFormat = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const shortDayAndYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const numberFormat = new Intl.NumberFormat(locale);
  const comma = language === 'ar' ? '، ' : ', ';
  return {
    clock: (at) => clockFormat.format(at),
    day: (at) => dayFormat.format(at),
    moment: (at) => `${dayFormat.format(at)}${comma}${clockFormat.format(at)}`,
    recent: (at, now) => {
      const minutes = Math.round((now.getTime() - at.getTime()) / 60_000);
      if (minutes >= 0 && minutes < 1) return relative.format(0, 'second');
      if (minutes > 0 && minutes < 60) return relative.format(-minutes, 'minute');
      const days = daysBetween(at, now);
      if (days === 0) return clockFormat.format(at);
      if (days === 1) return relative.format(-1, 'day');
      return (at.getFullYear() === now.getFullYear() ? shortDay : shortDayAndYear).format(at);
    },
    soon: (at, now) =>
      daysBetween(now, at) === 0 ? clockFormat.format(at) : `${shortDay.format(at)}${comma}${clockFormat.format(at)}`,
    number: (value) => numberFormat.format(value),
  };
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
