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
import { findQuote, type Quote, type TextSpan } from '../../../shared/comments/quote';
import { isAnchorDef } from '../../../shared/model/anchors';
import { $blockText, $placeOfPoint, rangeOf, type BlockText } from '../block-text';
import { carriedBlock, carriedSpan } from '../carried-state';
import { followNearBlocks } from '../marks/near-blocks';
import { paintRanges } from '../marks/painted-ranges';
import { $isTextBlockElement } from '../nodes/body-nodes';

/** A thread that is to be seen. `key`, `quote`: where it was begun, for words whose anchor an undo took away. */
export type ShownThread = { readonly thread: string; readonly key: string; readonly quote: Quote };

export type CommentPaint = {
  readonly show: (threads: readonly ShownThread[], active: string | null) => void;
  /** Somebody has clicked on a thread's words. Gives a function that stops the telling. */
  readonly listen: (chosen: (thread: string) => void) => () => void;
  readonly stop: () => void;
};

type Stretch = TextSpan & { readonly thread: string };

export function paintComments(editor: LexicalEditor): CommentPaint {
  const [usual, strong] = [paintRanges('midad-comment'), paintRanges('midad-current-comment', 1)];
  let shown: ReadonlyMap<string, ShownThread> = new Map();
  let active: string | null = null;
  const listeners = new Set<(thread: string) => void>();

  const $paintBlock = (key: NodeKey): void => {
    const block = $getNodeByKey(key);
    if (!$isTextBlockElement(block)) return;
    const text = $blockText(block);
    const stretches = $stretchesOf(block, text, shown);
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
  const clicked = (): void => {
    const thread = editor.read(() => $threadAtCaret(shown));
    if (thread !== null) listeners.forEach((listener) => listener(thread));
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
    show: (threads, current) => {
      shown = new Map(threads.map((one) => [one.thread, one]));
      active = current;
      paint(near.keys());
    },
    listen: (chosen) => {
      listeners.add(chosen);
      return () => listeners.delete(chosen);
    },
    stop,
  };
}

/** Words that bear an anchor of a thread that is shown; else the words it was begun on. */
function $stretchesOf(
  block: ElementNode,
  { text, pieces }: BlockText,
  shown: ReadonlyMap<string, ShownThread>,
): readonly Stretch[] {
  if (shown.size === 0) return [];
  const found: Stretch[] = [];
  for (const { key, start, end } of pieces) {
    const node = $getNodeByKey(key);
    const defs = node === null ? [] : ($getState(node, carriedSpan)?.defs ?? []);
    for (const def of defs)
      if (isAnchorDef(def) && shown.has(def.thread)) found.push({ thread: def.thread, start, end });
  }
  const borne = new Set(found.map(({ thread }) => thread));
  const own = $getState(block, carriedBlock)?.key;
  for (const { thread, key, quote } of shown.values()) {
    if (key !== own || borne.has(thread)) continue;
    const place = findQuote(text, quote);
    if (place !== null) found.push({ thread, start: place.start, end: place.end });
  }
  return found;
}

function $threadAtCaret(shown: ReadonlyMap<string, ShownThread>): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const place = $placeOfPoint(selection.anchor);
  if (place === null) return null;
  const at = $stretchesOf(place.block, place.text, shown).filter(
    ({ start, end }) => start <= place.offset && place.offset <= end,
  );
  // Of several the shortest: the others are reached beside it.
  return at.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.thread ?? null;
}
