/** The line «تاريخ الخبر: DD-MM-YYYY», with any Arabic digits and `-`, `/` or `.` between. */
import { Day } from '../model/ids';
import { invisible, latinDigits } from './text-lines';

const digit = '[0-9٠-٩۰-۹]';
const labelled = new RegExp(
  `^${invisible}تاريخ الخبر${invisible}\\s*[:：]?\\s*${invisible}(?<day>.*?)${invisible}$`,
  'u',
);
const dayFirst = new RegExp(`^(${digit}{1,2})\\s*([-/.])\\s*(${digit}{1,2})\\s*\\2\\s*(${digit}{4})$`, 'u');
const yearFirst = new RegExp(`^(${digit}{4})\\s*([-/.])\\s*(${digit}{1,2})\\s*\\2\\s*(${digit}{1,2})$`, 'u');

export type DateVerdict =
  | { readonly kind: 'date'; readonly day: Day }
  /** It says that it is a date, and is none. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'other' };

export function parseDateLine(line: string): DateVerdict {
  const written = labelled.exec(line)?.groups?.day;
  if (written === undefined) return { kind: 'other' };
  const day = Day.safeParse(isoDay(written));
  return day.success ? { kind: 'date', day: day.data } : { kind: 'impossible' };
}

/** `2026-09-25`, whether or not there is such a day; '' where the text has another form. */
function isoDay(written: string): string {
  const european = dayFirst.exec(written);
  if (european) return iso(european[4]!, european[3]!, european[1]!);
  const technical = yearFirst.exec(written);
  return technical ? iso(technical[1]!, technical[3]!, technical[4]!) : '';
}

function iso(year: string, month: string, day: string): string {
  return [year, month.padStart(2, '٠'), day.padStart(2, '٠')].map(latinDigits).join('-');
}
