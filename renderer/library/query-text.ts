/** A query in a few words: the name of a saved search, and what stands below the search field. */
import type { Translate } from '../../shared/messages/translate';
import type { Day } from '../../shared/model/ids';
import { everything, type LibraryQuery } from '../../shared/search/search-request';
import type { TimeFormat } from '../i18n/format-time';

type Words = { readonly t: Translate; readonly time: TimeFormat };

export function queryText({ typed, filters, sort }: LibraryQuery, { t, time }: Words): string {
  const { review, states = [], section, desk, urgency, writer, fromDay, untilDay } = filters;
  const parts = [
    typed.trim(),
    review !== undefined && t(`review.${review}`),
    states.map((state) => t(`state.${state}`)).join(t('cli.separator')),
    section,
    desk,
    writer,
    urgency !== undefined && t('library.urgency', { urgency }),
    fromDay !== undefined && t('library.from', { day: time.day(atNoon(fromDay)) }),
    untilDay !== undefined && t('library.until', { day: time.day(atNoon(untilDay)) }),
    sort !== everything.sort && t(`library.sort.${sort}`),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A day as a moment of this machine's zone that falls on it wherever clocks change. */
const atNoon = (day: Day): Date => new Date(`${day}T12:00`);

/** Whether anything but words is asked. */
export const isFiltered = ({ filters, sort }: LibraryQuery): boolean =>
  sort !== everything.sort || Object.values(filters).some((value) => value !== undefined);
