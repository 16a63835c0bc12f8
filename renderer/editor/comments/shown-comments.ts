/** Which threads are shown at the text, for whoever draws them: words, blocks, the texts of cards. */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Quote } from '../../../shared/comments/quote';
import { isSameJson } from '../carried-state';

/** `key`, `quote`: where it was begun, for words whose anchor an undo took away. A thread over several blocks has one of these for each. */
export type ShownWords = { readonly thread: string; readonly key: string; readonly quote: Quote };
export type ShownBlock = { readonly thread: string; readonly key: string };
/** `field`: which text of the card's object it is (shared/model/object-texts.ts). */
export type ShownText = ShownWords & { readonly field: string };

export type ShownComments = {
  readonly words: readonly ShownWords[];
  readonly blocks: readonly ShownBlock[];
  readonly texts: readonly ShownText[];
  /** The thread that is spoken of. */
  readonly active: string | null;
};

export type ShownStore = Pick<StoreApi<ShownComments>, 'getState' | 'getInitialState' | 'subscribe'>;

const none: ShownComments = { words: [], blocks: [], texts: [], active: null };

/** What is the same as before stays the same object, so that only what has changed is drawn anew. */
export function createShownComments(): ShownStore & { readonly show: (shown: ShownComments) => void } {
  const store = createStore<ShownComments>(() => none);
  const kept = <Value>(before: Value, next: Value): Value => (isSameJson(before, next) ? before : next);
  return {
    ...store,
    show: ({ words, blocks, texts, active }) => {
      const before = store.getState();
      store.setState({
        words: kept(before.words, words),
        blocks: kept(before.blocks, blocks),
        texts: kept(before.texts, texts),
        active,
      });
    },
  };
}
