/** Days and moments as the newsroom's pages write them. Pure: a moment is shown by the clock of its own offset, never by this machine's. */
import type { Day, Timestamp } from '../../model/ids';
import type { MonthNames, Theme } from '../../model/theme';
import { exportWords } from '../words';
import { numeralsOf } from './numerals';

type Named = Exclude<MonthNames, 'figures' | 'both'>;

const months: Readonly<Record<Named, readonly string[]>> = {
  levant: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|'),
  egypt: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|'),
  tunisia: 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|'),
  morocco: 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر'.split('|'),
};

const hijriMonths =
  'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'.split('|');

export type DatePolicy = Pick<Theme, 'months' | 'hijri' | 'numerals'>;

/** Whether a date is words in the line, or figures that run left to right. */
export type WrittenDate = { readonly text: string; readonly isFigures: boolean };

export function writtenDay(day: Day | string, language: string, policy: DatePolicy): WrittenDate {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const isArabic = isArabicText(language);
  const figures = numeralsOf(isArabic ? policy.numerals : 'latin');
  const two = (value: number): string => String(value).padStart(2, '0');
  if (policy.months === 'figures') {
    const text = figures(`${two(date)}-${two(month)}-${year}`);
    return isArabic && policy.hijri === 'beside'
      ? { text: `${hijriOf(day, figures)} – ${text}`, isFigures: false }
      : { text, isFigures: true };
  }
  if (!isArabic) return { text: inWords(language, day), isFigures: false };
  const gregorian = `${figures(String(date))} ${monthName(month, policy.months)} ${figures(String(year))}`;
  return { text: policy.hijri === 'none' ? gregorian : `${gregorian} – ${hijriOf(day, figures)}`, isFigures: false };
}

/** The day, and the time of day by the moment's own clock. */
export function writtenMoment(moment: Timestamp, language: string, policy: DatePolicy): WrittenDate {
  const day = writtenDay(moment, language, policy);
  const time = numeralsOf(isArabicText(language) ? policy.numerals : 'latin')(moment.slice(11, 16));
  if (day.isFigures) return { text: `${day.text} ${time}`, isFigures: true };
  return { text: exportWords(language)('export.dayAndTime', { day: day.text, time }), isFigures: false };
}

const isArabicText = (language: string): boolean => /^ar(-|$)/i.test(language);

const monthName = (month: number, names: Exclude<MonthNames, 'figures'>): string =>
  names === 'both' ? `${months.levant[month - 1]!}/${months.egypt[month - 1]!}` : months[names][month - 1]!;

const noonOf = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);

const inLanguage = new Map<string, Intl.DateTimeFormat>();

/** Of a language other than Arabic; an unknown one is written as English. */
function inWords(language: string, day: string): string {
  const known = inLanguage.get(language);
  const format = known ?? dayFormat(language);
  if (known === undefined) inLanguage.set(language, format);
  return format.format(noonOf(day));
}

function dayFormat(language: string): Intl.DateTimeFormat {
  const isKnown = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language);
  const locale = !isKnown || language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat([locale, 'en-GB'], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** «13 ربيع الآخر 1448هـ»; the sighting of the moon may say another day. */
function hijriOf(day: string, figures: (text: string) => string): string {
  const parts = ummAlQura.formatToParts(noonOf(day));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return `${figures(String(part('day')))} ${hijriMonths[part('month') - 1]!} ${figures(String(part('year')))}هـ`;
}
