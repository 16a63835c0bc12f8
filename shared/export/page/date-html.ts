/** `<time>` elements: the words are the newsroom's policy, the attribute is ISO 8601 always. */
import type { Direction } from '../../arabic/direction';
import type { Day, Timestamp } from '../../model/ids';
import { element, text, type Html } from '../html';
import { writtenDay, writtenMoment, type DatePolicy, type WrittenDate } from '../theme/dates';

type DatePlace = { readonly language: string; readonly direction: Direction; readonly policy: DatePolicy };

export const dayHtml = (day: Day, { language, direction, policy }: DatePlace): Html =>
  timeHtml(day, writtenDay(day, language, policy), direction);

export const momentHtml = (moment: Timestamp, { language, direction, policy }: DatePlace): Html =>
  timeHtml(moment, writtenMoment(moment, language, policy), direction);

const timeHtml = (datetime: string, { text: words, isFigures }: WrittenDate, direction: Direction): Html =>
  element('time', { datetime, dir: isFigures && direction === 'rtl' ? 'ltr' : null }, text(words));
