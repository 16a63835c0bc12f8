/** Comments on the fields above the text: their words marked, for the eye and for a click. */
import { useCallback, useMemo } from 'react';
import type { Article } from '../../../shared/model/article';
import type { FieldMarks } from '../find/field-marks';
import { stretchesInField, type FieldStretch } from './shown-of';
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

/** The threads in a field as it says now. */
export function useThreadsInField({
  placed,
  active,
}: Comments): (field: string, text: string) => readonly FieldStretch[] {
  return useCallback((field, text) => stretchesInField(placed, { field, text, active }), [placed, active]);
}
