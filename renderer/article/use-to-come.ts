import { useMemo } from 'react';
import { markedFields, markFrom, type Standing, type ToComeMark } from '../../shared/review/to-come';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { fieldOn } from './article-page';
import type { ArticleSession } from './article-session';

export type ToComeSteps = {
  readonly goTo: (mark: ToComeMark) => void;
  readonly next: () => void;
  readonly previous: () => void;
};

type Given = {
  readonly session: ArticleSession;
  readonly editor: ArticleEditorHandle | null;
  /** What holds the page of this article. */
  readonly page: { readonly current: Element | null };
  /** The place of the news is written among the details. */
  readonly editByline: () => void;
};

/** The way from one fact that is still to come to the next, through the fields, the text and its cards. */
export function useToCome({ session, editor, page, editByline }: Given): ToComeSteps {
  return useMemo(() => stepsThrough({ session, editor, page, editByline }), [session, editor, page, editByline]);
}

function stepsThrough({ session, editor, page, editByline }: Given): ToComeSteps {
  /** Where a step has led that leaves no trace to stand on: a note's sheet lies outside the text. */
  let last: ToComeMark | null = null;
  const goTo = (mark: ToComeMark): void => {
    last = mark;
    if (mark.place.kind === 'block') return void editor?.select(mark.place.key, mark);
    if (mark.place.kind === 'card') return void editor?.selectInCard(mark.place.key, mark.place.field, mark);
    const field = fieldOn(page.current, mark.place.field);
    if (field === null) return editByline();
    field.focus();
    field.setSelectionRange(mark.start, mark.end);
  };
  const step = (direction: 'next' | 'previous') => (): void => {
    const article = session.current();
    const mark = article === null ? null : markFrom(article, standing(page.current, editor) ?? last, direction);
    if (mark !== null) goTo(mark);
  };
  return { goTo, next: step('next'), previous: step('previous') };
}

function standing(page: Element | null, editor: ArticleEditorHandle | null): Standing | null {
  const field = markedFields.find((name) => {
    const own = fieldOn(page, name);
    return own !== null && own === document.activeElement;
  });
  if (field === undefined) {
    const inCard = editor?.cardSpan() ?? null;
    if (inCard !== null) {
      const { key, field: own, ...range } = inCard;
      return { place: { kind: 'card', key, field: own, name: 'note' }, ...range };
    }
    const span = editor?.selectedSpan() ?? null;
    return span === null ? null : { place: { kind: 'block', key: span.key }, start: span.start, end: span.end };
  }
  const { selectionStart = 0, selectionEnd = 0 } = fieldOn(page, field) ?? {};
  return { place: { kind: 'field', field }, start: selectionStart, end: selectionEnd };
}
