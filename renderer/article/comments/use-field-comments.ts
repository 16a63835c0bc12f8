/** Comments on the fields above the text: their words marked, and the way from a click on them to the thread. */
import { useEffect, useMemo, type RefObject } from 'react';
import type { Article } from '../../../shared/model/article';
import { shortestAt } from '../../../shared/comments/shortest-at';
import type { FieldMarks } from '../find/field-marks';
import { stretchesInField } from './shown-of';
import type { Comments } from './use-comments';

const fields = ['kicker', 'headline', 'subheadline', 'standfirst'] as const;

/** The marks of a search with those of the comments; where they meet, the search's. */
export function useFieldComments({ placed, active }: Comments, article: Article, hits: FieldMarks): FieldMarks {
  return useMemo(() => {
    const all: Record<string, FieldMarks[keyof FieldMarks]> = { ...hits };
    for (const field of fields) {
      const own = stretchesInField(placed, { field, text: article[field], active });
      if (own.length > 0) all[field] = [...(hits[field] ?? []), ...own];
    }
    return all;
  }, [placed, active, article, hits]);
}

export function useFieldClicks(
  page: RefObject<HTMLElement | null>,
  comments: Comments,
  chosen: (thread: string) => void,
) {
  const { placed, active } = comments;
  useEffect(() => {
    const area = page.current;
    if (area === null || placed.every(({ now }) => now.kind !== 'field')) return;
    const clicked = ({ target }: MouseEvent): void => {
      if (!(target instanceof HTMLTextAreaElement) || target.selectionStart !== target.selectionEnd) return;
      const field = target.dataset['field'] ?? '';
      const thread = shortestAt(stretchesInField(placed, { field, text: target.value, active }), target.selectionStart);
      if (thread !== null) chosen(thread);
    };
    area.addEventListener('click', clicked);
    return () => area.removeEventListener('click', clicked);
  }, [page, placed, active, chosen]);
}
