/** What is suggested in the fields above the text: marked there, and found by a click. */
import { useCallback, useMemo } from 'react';
import type { Article } from '../../../shared/model/article';
import { followed, type TextMark } from '../../ui/text-marks';
import type { FieldMarks } from '../find/field-marks';
import type { OpenSuggestion, Suggestions } from './use-suggestions';

export type SuggestedStretch = TextMark & { readonly id: string };

const fields = ['kicker', 'headline', 'subheadline', 'standfirst'] as const;

/** Where they stand in a field as it says now. None while reading is clean. */
export function useSuggestedInField({ list, article, active, isClean }: Suggestions) {
  return useCallback(
    (field: string, text: string): readonly SuggestedStretch[] => {
      const noted: unknown = (article as Readonly<Record<string, unknown>> | null)?.[field];
      if (isClean || typeof noted !== 'string') return [];
      const stretches = list.flatMap((one) =>
        one.place.kind === 'field' && one.place.field === field ? [stretchOf(one)] : [],
      );
      return followed(stretches, noted, text).map((stretch) => ({ ...stretch, isCurrent: stretch.id === active }));
    },
    [list, article, active, isClean],
  );
}

function stretchOf({ id, place, colour, before, kind }: OpenSuggestion): SuggestedStretch {
  const { from: start, to: end } = place.kind === 'behind' ? { from: 0, to: 0 } : place;
  const gone = kind === 'inserted' ? '' : before.trim();
  return { id, start, end, isCurrent: false, look: 'came', person: colour, gone };
}

/** The other marks of the fields with these; where they meet, the others'. */
export function useFieldSuggestions(suggestions: Suggestions, article: Article, others: FieldMarks): FieldMarks {
  const stretchesIn = useSuggestedInField(suggestions);
  return useMemo(() => {
    const all: Record<string, readonly TextMark[] | undefined> = { ...others };
    for (const field of fields) {
      const own = stretchesIn(field, article[field]);
      if (own.length > 0) all[field] = [...(others[field] ?? []), ...own];
    }
    return all;
  }, [stretchesIn, article, others]);
}
