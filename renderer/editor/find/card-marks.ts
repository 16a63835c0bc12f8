/** Hits in the words of cards: CSS highlights do not reach into text fields, so each field draws its own. */
import type { NodeKey } from 'lexical';
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextMark } from '../../ui/growing-text';
import { useEditorRoom } from '../editor-context';
import type { BlockHit } from './show-hits';

/** By node and field. */
type Marks = ReadonlyMap<NodeKey, ReadonlyMap<string, readonly TextMark[]>>;

export type CardMarks = {
  readonly state: Pick<StoreApi<Marks>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly show: (hits: readonly BlockHit[], current: BlockHit | null) => void;
};

const none: Marks = new Map();

export function createCardMarks(): CardMarks {
  const store = createStore<Marks>(() => none);
  let shown: { readonly hits: readonly BlockHit[]; readonly current: BlockHit | null } = { hits: [], current: null };
  return {
    state: store,
    show(hits, current) {
      const inCards = hits.filter(({ field }) => field !== null);
      const isSame =
        isSameHit(shown.current, current) &&
        shown.hits.length === inCards.length &&
        inCards.every((hit, at) => isSameHit(hit, shown.hits[at] ?? null));
      if (isSame) return;
      shown = { hits: inCards, current };
      store.setState(inCards.length === 0 ? none : marksOf(inCards, current), true);
    },
  };
}

function marksOf(hits: readonly BlockHit[], current: BlockHit | null): Marks {
  const marks = new Map<NodeKey, Map<string, TextMark[]>>();
  for (const hit of hits) {
    const fields = marks.get(hit.node) ?? new Map<string, TextMark[]>();
    marks.set(hit.node, fields);
    const own = fields.get(hit.field ?? '') ?? [];
    fields.set(hit.field ?? '', own);
    own.push({ start: hit.start, end: hit.end, isCurrent: isSameHit(hit, current) });
  }
  return marks;
}

export const isSameHit = (a: BlockHit | null, b: BlockHit | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.node === b.node && a.field === b.field && a.start === b.start && a.end === b.end);

/** The node whose card is drawn. */
export const CardKeyContext = createContext<NodeKey>('');

const unmarked: readonly TextMark[] = [];

/** The hits in a field of the card round it. */
export function useCardMarks(field: string): readonly TextMark[] {
  const { cardMarks } = useEditorRoom();
  const node = use(CardKeyContext);
  return useStore(cardMarks.state, (marks) => marks.get(node)?.get(field) ?? unmarked);
}

/** The field of the card that the current hit stands in; null where that is elsewhere. */
export function useCurrentField(): string | null {
  const { cardMarks } = useEditorRoom();
  const node = use(CardKeyContext);
  return useStore(cardMarks.state, (marks) => {
    const fields = [...(marks.get(node) ?? [])];
    return fields.find(([, own]) => own.some(({ isCurrent }) => isCurrent))?.[0] ?? null;
  });
}
