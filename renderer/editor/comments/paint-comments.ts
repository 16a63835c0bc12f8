/** Shows which words somebody commented on: CSS highlights near the viewport, nothing round the letters, so that they stay joined. */
import { mergeRegister } from '@lexical/utils';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { shortestAt } from '../../../shared/comments/shortest-at';
import { findQuote, type TextSpan } from '../../../shared/comments/quote';
import { isAnchorDef } from '../../../shared/model/anchors';
import { $blockText, $placeOfPoint, rangeOf, type BlockText } from '../block-text';
import { carriedBlock, carriedSpan } from '../carried-state';
import { followNearBlocks } from '../marks/near-blocks';
import { paintRanges } from '../marks/painted-ranges';
import { $isTextBlockElement } from '../nodes/body-nodes';
import { fieldInUse } from '../find/card-texts';
import { rangesInLines } from './lines-of-cards';
import { createShownComments, type ShownComments, type ShownStore, type ShownWords } from './shown-comments';

export type CommentPaint = {
  readonly show: (shown: ShownComments) => void;
  readonly state: ShownStore;
  /** Tells the listeners that somebody asks for this thread. */
  readonly choose: (thread: string) => void;
  /** Somebody has clicked on a thread's words or its mark. Gives a function that stops the telling. */
  readonly listen: (chosen: (thread: string) => void) => () => void;
  readonly stop: () => void;
};

type Stretch = TextSpan & { readonly thread: string };

type Shown = {
  readonly threads: ReadonlySet<string>;
  /** By the block they were begun in. */
  readonly begun: ReadonlyMap<string, readonly ShownWords[]>;
};

export function paintComments(editor: LexicalEditor): CommentPaint {
  const [usual, strong] = [paintRanges('midad-comment'), paintRanges('midad-current-comment', 1)];
  const state = createShownComments();
  let shown: Shown = { threads: new Set(), begun: new Map() };
  const listeners = new Set<(thread: string) => void>();

  const $paintBlock = (key: NodeKey): void => {
    const block = $getNodeByKey(key);
    if (!$isTextBlockElement(block)) return;
    const text = $blockText(block);
    const stretches = $stretchesOf(block, text, shown);
    const { active } = state.getState();
    const ranges = (isActive: boolean): Range[] =>
      stretches
        .filter(({ thread }) => (thread === active) === isActive)
        .flatMap((stretch) => rangeOf(editor, text, stretch) ?? []);
    usual.put(key, ranges(false));
    strong.put(key, ranges(true));
  };
  const paint = (keys: Iterable<NodeKey>): void => editor.read(() => [...keys].forEach($paintBlock));
  const near = followNearBlocks(editor, {
    paint,
    forget: (keys) => {
      for (const key of keys) {
        usual.put(key, []);
        strong.put(key, []);
      }
    },
  });
  const choose = (thread: string): void => listeners.forEach((listener) => listener(thread));
  const clicked = (): void => {
    const thread = threadInField(editor, state) ?? editor.read(() => $threadAtCaret(shown));
    if (thread !== null) choose(thread);
  };
  const stop = mergeRegister(
    editor.registerRootListener((root, former) => {
      former?.removeEventListener('click', clicked);
      root?.addEventListener('click', clicked);
    }),
    near.stop,
    usual.clear,
    strong.clear,
  );
  return {
    state,
    choose,
    show: (next) => {
      const before = state.getState();
      state.show(next);
      const { words, texts, active } = state.getState();
      if (words !== before.words) shown = shownOf(words);
      if (words !== before.words || active !== before.active) paint(near.keys());
      if (texts.length + before.texts.length === 0) return;
      const ranges = rangesInLines(editor, texts, (text, { quote }) => findQuote(text, quote));
      usual.put(
        lines,
        ranges.filter(({ of }) => of.thread !== active).map(({ range }) => range),
      );
      strong.put(
        lines,
        ranges.filter(({ of }) => of.thread === active).map(({ range }) => range),
      );
    },
    listen: (chosen) => {
      listeners.add(chosen);
      return () => listeners.delete(chosen);
    },
    stop,
  };
}

/** No node's key: captions and titles are painted all together. */
const lines = 'captions and titles';

function shownOf(words: readonly ShownWords[]): Shown {
  const begun = new Map<string, ShownWords[]>();
  for (const one of words) begun.set(one.key, [...(begun.get(one.key) ?? []), one]);
  return { threads: new Set(words.map(({ thread }) => thread)), begun };
}

/** Words that bear an anchor of a thread that is shown; else the words it was begun on. */
function $stretchesOf(block: ElementNode, { text, pieces }: BlockText, { threads, begun }: Shown): readonly Stretch[] {
  if (threads.size === 0) return [];
  const found: Stretch[] = [];
  for (const { key, start, end } of pieces) {
    const node = $getNodeByKey(key);
    const defs = node === null ? [] : ($getState(node, carriedSpan)?.defs ?? []);
    for (const def of defs)
      if (isAnchorDef(def) && threads.has(def.thread)) found.push({ thread: def.thread, start, end });
  }
  const borne = new Set(found.map(({ thread }) => thread));
  const own = begun.get($getState(block, carriedBlock)?.key ?? '') ?? [];
  for (const { thread, quote } of own) {
    const place = borne.has(thread) ? null : findQuote(text, quote);
    if (place !== null) found.push({ thread, start: place.start, end: place.end });
  }
  return found;
}

function $threadAtCaret(shown: Shown): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const place = $placeOfPoint(selection.anchor);
  if (place === null) return null;
  return shortestAt($stretchesOf(place.block, place.text, shown), place.offset)?.thread ?? null;
}

/** In a field of a card, where CSS highlights do not reach. */
function threadInField(editor: LexicalEditor, state: ShownStore): string | null {
  const { texts } = state.getState();
  const caret = texts.length === 0 ? null : fieldInUse(editor);
  const area = document.activeElement;
  if (caret === null || caret.start !== caret.end || !(area instanceof HTMLTextAreaElement)) return null;
  const own = texts.filter(({ key, field }) => key === caret.key && field === caret.field);
  const stretches = own.flatMap(({ thread, quote }) => {
    const place = findQuote(area.value, quote);
    return place === null ? [] : [{ thread, ...place }];
  });
  return shortestAt(stretches, caret.start)?.thread ?? null;
}
