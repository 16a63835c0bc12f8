/**
 * Shows what is suggested where it stands: words that came as CSS highlights near the viewport, so that letters stay joined; what has no letters of its own
 * (words that are gone, formats, blocks) on a sheet over the text (suggestion-sheet.ts). Nothing of it is in the document or in Lexical's state.
 */
import { mergeRegister } from '@lexical/utils';
import { $getNodeByKey, $getSelection, $getState, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import type { ChangePlace } from '../../../shared/suggestions/mixed';
import { $blockText, $placeOfPoint, pointOf, rangeOf, type BlockText } from '../block-text';
import { carriedBlock } from '../carried-state';
import { followNearBlocks } from '../marks/near-blocks';
import { paintRanges, type PaintedRanges } from '../marks/painted-ranges';
import { $isTextBlockElement } from '../nodes/body-nodes';
import { createSuggestionSheet } from './suggestion-sheet';

/** As many people are told apart by colour; then colours come again. */
export const personColours = 6;

/** A suggestion as it is seen in the text. */
export type ShownSuggestion = {
  readonly id: string;
  /** Its person's, from 1 to `personColours`. */
  readonly colour: number;
  readonly place: Exclude<ChangePlace, { readonly kind: 'field' }>;
  /** `words`: some came or went; `looks`: words look other; `block`: it is about a whole block. */
  readonly mark: 'words' | 'looks' | 'block';
  /** Words that are gone, '' where none are. */
  readonly gone: string;
  /** What somebody reads who points at it. */
  readonly said: string;
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
      paint.put(key, rangesOf(own.filter(({ colour, mark }) => colour === at + 1 && mark !== 'looks'))),
    );
    looks.put(key, rangesOf(own.filter(({ mark }) => mark === 'looks')));
    current.put(key, rangesOf(own.filter(({ id }) => id === active)));
    sheet.put(
      key,
      own.map((one) => ({ ...one, isCurrent: one.id === active, point: pointIn(editor, text, one) })),
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
    const id = editor.read(() => $atCaret(shown));
    if (id !== null) choose(id);
  };
  return {
    show: (suggestions, one) => {
      shown = byBlock(suggestions);
      active = one;
      paint(near.keys());
      editor.read(() =>
        sheet.showBlocks(
          suggestions.filter(({ mark }) => mark === 'block'),
          one,
        ),
      );
      sheet.place();
    },
    atCaret: () => editor.read(() => $atCaret(shown)),
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

const pointIn = (editor: LexicalEditor, text: BlockText, { place, gone }: ShownSuggestion): Range | null =>
  place.kind !== 'block' || gone === '' ? null : pointOf(editor, text, Math.min(place.from, text.text.length));

function $atCaret(shown: ReadonlyMap<string, readonly ShownSuggestion[]>): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const place = $placeOfPoint(selection.focus);
  const own = place === null ? [] : (shown.get($getState(place.block, carriedBlock)?.key ?? '') ?? []);
  const at = own.flatMap(({ id, place: { ...stretch } }) =>
    stretch.kind === 'block' && stretch.from <= place!.offset && place!.offset <= stretch.to
      ? [{ id, length: stretch.to - stretch.from }]
      : [],
  );
  // Of several the shortest: the others are reached beside it.
  return at.sort((one, other) => one.length - other.length)[0]?.id ?? null;
}
