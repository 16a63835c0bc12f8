import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SearchedField } from '../../../shared/find/article-texts';
import type { TextMark } from '../../ui/growing-text';
import type { ArticleHit, FindInArticle, FindState } from './find-in-article';

export type FieldMarks = Partial<Readonly<Record<SearchedField, readonly TextMark[]>>>;

const nowhere: FieldMarks = {};
const noFinding = createStore<Pick<FindState, 'hits' | 'current'>>(() => ({ hits: [], current: -1 }));

/** The hits above the text. */
export function useFieldMarks(find: FindInArticle | null): FieldMarks {
  const state = useStore(find?.state ?? noFinding);
  const { hits } = state;
  const current = hits[state.current] ?? null;
  return useMemo(() => marksOf(hits, current), [hits, current]);
}

function marksOf(hits: readonly ArticleHit[], current: ArticleHit | null): FieldMarks {
  const marks: Partial<Record<SearchedField, TextMark[]>> = {};
  for (const hit of hits) {
    const { place, start, end } = hit;
    if (place.kind === 'field') (marks[place.field] ??= []).push({ start, end, isCurrent: hit === current });
  }
  return hits.length === 0 ? nowhere : marks;
}
