/** Comments on the words of a card's field: each field draws its own, for CSS highlights do not reach into it. */
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { findQuote } from '../../../shared/comments/quote';
import type { TextMark } from '../../ui/growing-text';
import { useEditorRoom } from '../editor-context';

/** The document's key of the card that is drawn. */
export const CardObjectContext = createContext<string>('');

/** In the text as it is written now. */
export function useCardComments(field: string, text: string): readonly TextMark[] {
  const { comments } = useEditorRoom();
  const card = use(CardObjectContext);
  const texts = useStore(comments.state, (shown) => shown.texts);
  const active = useStore(comments.state, (shown) => shown.active);
  const own = texts.filter((one) => one.key === card && one.field === field);
  return own.flatMap(({ thread, quote }) => {
    const place = findQuote(text, quote);
    return place === null
      ? []
      : [{ start: place.start, end: place.end, isCurrent: thread === active, look: 'comment' as const }];
  });
}
