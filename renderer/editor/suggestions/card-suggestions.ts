/** What is suggested in texts of cards: each field draws its own, for CSS highlights do not reach into it. */
import { use, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { followed, type TextMark } from '../../ui/text-marks';
import { CardObjectContext } from '../comments/card-comments';
import { useEditorRoom } from '../editor-context';
import type { ShownSuggestion } from './paint-suggestions';

/** `key`: of the card's block; `field`: which of its texts; `span`: its letters in what that text said when it was told. */
export type CardSuggestion = ShownSuggestion & {
  readonly key: string;
  readonly field: string;
  readonly span: TextMark;
};

export type CardSuggestions = { readonly all: readonly CardSuggestion[]; readonly active: string | null };
export type CardSuggestionsStore = Pick<StoreApi<CardSuggestions>, 'getState' | 'getInitialState' | 'subscribe'>;

export function createCardSuggestions(): CardSuggestionsStore & {
  readonly show: (all: readonly CardSuggestion[], active: string | null) => void;
} {
  const store = createStore<CardSuggestions>(() => ({ all: [], active: null }));
  return {
    ...store,
    show: (all, active) => {
      const before = store.getState();
      if (all.length + before.all.length > 0) store.setState({ all, active }, true);
    },
  };
}

export function cardSuggestion(one: ShownSuggestion): readonly CardSuggestion[] {
  const { place, colour, gone } = one;
  if (place.kind !== 'cardText') return [];
  const span = { start: place.from, end: place.to, isCurrent: false, look: 'came', person: colour, gone } as const;
  return [{ ...one, key: place.key, field: place.field, span }];
}

/** Its letters in what the text says now. */
export const spanNow = ({ span, noted = '' }: CardSuggestion, text: string): TextMark =>
  followed([span], noted, text)[0]!;

/** In the text as it is written now. */
export function useCardSuggestions(field: string, text: string): readonly TextMark[] {
  const { suggestions } = useEditorRoom();
  const card = use(CardObjectContext);
  const { all, active } = useStore(suggestions.inCards);
  return useMemo(
    () =>
      all
        .filter((one) => one.key === card && one.field === field)
        .map((one) => ({ ...spanNow(one, text), isCurrent: one.id === active })),
    [all, active, card, field, text],
  );
}
