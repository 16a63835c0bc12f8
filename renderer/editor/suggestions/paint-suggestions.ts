/**
 * Shows what is suggested where it stands: words that came as CSS highlights near the viewport, so that letters stay joined; what has no letters of its own
 * (words that are gone, formats, blocks) on a sheet over the text (suggestion-sheet.ts). Nothing of it is in the document or in Lexical's state.
 */
import { mergeRegister } from '@lexical/utils';
import { $getNodeByKey, $getSelection, $getState, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { shortestAt } from '../../../shared/comments/shortest-at';
import type { ChangePlace } from '../../../shared/differences/mixed';
import { $blockText, $placeOfPoint, pointOf, rangeOf, type BlockText } from '../block-text';
import { carriedBlock } from '../carried-state';
import { rangesInLines } from '../comments/lines-of-cards';
import { fieldInUse } from '../find/card-texts';
import { followNearBlocks } from '../marks/near-blocks';
import { paintRanges, type PaintedRanges } from '../marks/painted-ranges';
import { $isTextBlockElement } from '../nodes/body-nodes';
import {
  cardSuggestion,
  createCardSuggestions,
  spanNow,
  type CardSuggestion,
  type CardSuggestions,
  type CardSuggestionsStore,
} from './card-suggestions';
import { createSuggestionSheet } from './suggestion-sheet';

/** As many people are told apart by colour; then colours come again. */
export const personColours = 6;

/** A suggestion as it is seen in the text. */
export type ShownSuggestion = {
  readonly id: string;
  /** Its person's, from 1 to `personColours`. */
  readonly colour: number;
  readonly place: Exclude<ChangePlace, { readonly kind: 'field' }>;
  /** `words`: some came or went; `looks`: words look other; `block`: a whole block came; `bar`: something else about a block. */
  readonly mark: 'words' | 'looks' | 'block' | 'bar';
  /** Words that are gone, '' where none are. */
  readonly gone: string;
  /** What somebody reads who points at it. */
  readonly said: string;
  /** What the text of the card said when it was told, where it stands in one; keys may have come since. */
  readonly noted?: string;
};

export type SuggestionPaint = {
  /** None of them where reading is to be clean. */
  readonly show: (suggestions: readonly ShownSuggestion[], active: string | null) => void;
  /** What stands at the caret. */
  readonly atCaret: () => string | null;
  /** Somebody has clicked on one. Gives a function that stops the telling. */
  readonly listen: (chosen: (id: string) => void) => () => void;
  /** Draws on this element, which lies over the text. Gives how to stop. */
  readonly drawOn: (sheet: HTMLElement) => () => void;
  /** What stands in texts of cards, for the fields there to draw. */
  readonly inCards: CardSuggestionsStore;
  readonly stop: () => void;
};

export function paintSuggestions(editor: LexicalEditor): SuggestionPaint {
  const people = Array.from({ length: personColours }, (_, at) => paintRanges(`midad-suggested-${at + 1}`));
  const looks = paintRanges('midad-suggested-look');
  const current = paintRanges('midad-current-suggestion', 1);
  const paints: readonly PaintedRanges[] = [...people, looks, current];
  let shown: ReadonlyMap<string, readonly ShownSuggestion[]> = new Map();
  let active: string | null = null;
  const listeners = new Set<(id: string) => void>();
  const choose = (id: string): void => listeners.forEach((listener) => listener(id));
  const sheet = createSuggestionSheet(editor, choose);
  const inCards = createCardSuggestions();

  const forget = (keys: Iterable<NodeKey>): void => {
    for (const key of keys) {
      for (const paint of paints) paint.put(key, []);
      sheet.forget(key);
    }
  };
  const $paintBlock = (key: NodeKey): void => {
    const block = $getNodeByKey(key);
    if (!$isTextBlockElement(block)) return;
    const own = shown.get($getState(block, carriedBlock)?.key ?? '') ?? [];
    if (own.length === 0) return forget([key]);
    const text = $blockText(block);
    const rangesOf = (those: readonly ShownSuggestion[]): Range[] =>
      those.flatMap(({ place }) => rangeIn(editor, text, place) ?? []);
    people.forEach((paint, at) =>
      paint.put(
        key,
        rangesOf(own.filter(({ colour, mark }) => colour === at + 1 && (mark === 'words' || mark === 'block'))),
      ),
    );
    looks.put(key, rangesOf(own.filter(({ mark }) => mark === 'looks')));
    current.put(key, rangesOf(own.filter(({ id }) => id === active)));
    sheet.put(
      key,
      own.map((one) => ({ ...one, isCurrent: one.id === active, point: pointIn(editor, text, one) })),
    );
  };
  /** Captions of tables and titles of boxes, which are no fields. */
  const paintLines = (): void => {
    const { all } = inCards.getState();
    const ranges = rangesInLines(editor, all, (text, one) => spanNow(one, text));
    const rangesOf = (isOf: (one: CardSuggestion) => boolean): Range[] =>
      ranges.filter(({ of, range }) => isOf(of) && !range.collapsed).map(({ range }) => range);
    people.forEach((layer, at) =>
      layer.put(
        lines,
        rangesOf(({ colour }) => colour === at + 1),
      ),
    );
    current.put(
      lines,
      rangesOf(({ id }) => id === active),
    );
    sheet.put(
      lines,
      ranges.map(({ of, range }) => ({
        ...of,
        isCurrent: of.id === active,
        point: of.gone === '' ? null : range,
      })),
    );
  };
  const paint = (keys: Iterable<NodeKey>): void => editor.read(() => [...keys].forEach($paintBlock));
  const near = followNearBlocks(editor, {
    // What was typed in is told anew when the keys rest; until then the ranges go with their letters.
    paint: (keys) => {
      const fresh = [...keys].filter((key) => !sheet.holds(key));
      if (fresh.length > 0) paint(fresh);
      sheet.place();
    },
    forget,
  });
  const clicked = (): void => {
    const id = atCaret();
    if (id !== null) choose(id);
  };
  const atCaret = (): string | null => inField(editor, inCards.getState()) ?? editor.read(() => $atCaret(shown));
  return {
    show: (suggestions, one) => {
      shown = byBlock(suggestions);
      active = one;
      paint(near.keys());
      const before = inCards.getState().all.length;
      inCards.show(suggestions.flatMap(cardSuggestion), one);
      if (before + inCards.getState().all.length > 0) paintLines();
      editor.read(() =>
        sheet.showBlocks(
          suggestions.filter(({ mark }) => mark === 'block' || mark === 'bar'),
          one,
        ),
      );
      sheet.place();
    },
    atCaret,
    inCards,
    listen: (chosen) => {
      listeners.add(chosen);
      return () => listeners.delete(chosen);
    },
    drawOn: sheet.drawOn,
    stop: mergeRegister(
      editor.registerRootListener((root, former) => {
        former?.removeEventListener('click', clicked);
        root?.addEventListener('click', clicked);
      }),
      near.stop,
      ...paints.map(({ clear }) => clear),
    ),
  };
}

/** No node's key: captions and titles are painted all together. */
const lines = 'captions and titles';

/** In the field of a card that keys go into now. */
function inField(editor: LexicalEditor, { all }: CardSuggestions): string | null {
  const caret = all.length === 0 ? null : fieldInUse(editor);
  const area = document.activeElement;
  if (caret === null || caret.start !== caret.end || !(area instanceof HTMLTextAreaElement)) return null;
  const own = all.filter(({ key, field }) => key === caret.key && field === caret.field);
  return (
    shortestAt(
      own.map((one) => ({ ...spanNow(one, area.value), id: one.id })),
      caret.start,
    )?.id ?? null
  );
}

/** What is about words, by the block they stand in. */
function byBlock(suggestions: readonly ShownSuggestion[]): ReadonlyMap<string, readonly ShownSuggestion[]> {
  const blocks = new Map<string, ShownSuggestion[]>();
  for (const one of suggestions) {
    const { key, kind } = one.place;
    if (kind !== 'block' || key === null) continue;
    const own = blocks.get(key);
    if (own === undefined) blocks.set(key, [one]);
    else own.push(one);
  }
  return blocks;
}

type Place = ShownSuggestion['place'];

function rangeIn(editor: LexicalEditor, text: BlockText, place: Place): Range | null {
  if (place.kind !== 'block' || place.to <= place.from) return null;
  return rangeOf(editor, text, { start: place.from, end: Math.min(place.to, text.text.length) });
}

/** Where its words were: before what came in their place, else a caret's place. */
const pointIn = (editor: LexicalEditor, text: BlockText, { place, gone }: ShownSuggestion): Range | null =>
  place.kind !== 'block' || gone === ''
    ? null
    : (rangeIn(editor, text, place) ?? pointOf(editor, text, Math.min(place.from, text.text.length)));

function $atCaret(shown: ReadonlyMap<string, readonly ShownSuggestion[]>): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const place = $placeOfPoint(selection.focus);
  const own = place === null ? [] : (shown.get($getState(place.block, carriedBlock)?.key ?? '') ?? []);
  const at = own.flatMap(({ id, place: { ...stretch } }) =>
    stretch.kind === 'block' ? [{ id, start: stretch.from, end: stretch.to }] : [],
  );
  return place === null ? null : (shortestAt(at, place.offset)?.id ?? null);
}
