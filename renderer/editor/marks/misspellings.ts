/** Marks what the speller calls wrong, in the blocks near the viewport, a moment after the keys rest; never the word that is being written. */
import { mergeRegister } from '@lexical/utils';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { spellingWords, type WrittenWord } from '../../../shared/spelling/words';
import { $blockText, $placeOfPoint, rangeOf, type BlockText } from '../block-text';
import { followNearBlocks } from './near-blocks';
import { paintRanges } from './painted-ranges';

/** What marking needs of a speller (renderer/spelling/speller.ts). */
export type WordJudge = {
  readonly verdictOf: (word: string) => 'right' | 'wrong' | 'unknown';
  readonly ask: (words: readonly string[]) => Promise<void>;
  readonly onChange: (listener: () => void) => () => void;
};

export const misspellingHighlight = 'midad-misspelling';

/** Milliseconds: marks come between the words of somebody who writes, and off the way from a key to its letter. */
const pause = 150;

/** Gives a function that ends it. */
export function markMisspellings(editor: LexicalEditor, judge: WordJudge): () => void {
  const painted = paintRanges(misspellingHighlight);
  const waiting = new Set<NodeKey>();
  const writing = followWriting(editor, (block) => later([block]));
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;

  function later(keys: Iterable<NodeKey>): void {
    for (const key of keys) waiting.add(key);
    if (waiting.size > 0 && !isOver) timer ??= setTimeout(markWaiting, pause);
  }
  function markWaiting(): void {
    timer = null;
    const near = new Set(blocks.keys());
    const keys = [...waiting].filter((key) => near.has(key));
    waiting.clear();
    const unasked = editor.read(() => keys.map((key) => ({ key, words: $mark(key) })));
    const words = unasked.flatMap((block) => block.words);
    if (words.length === 0) return;
    const asking = unasked.filter((block) => block.words.length > 0).map(({ key }) => key);
    void judge.ask(words).then(() => {
      const isAnswered = words.some((word) => judge.verdictOf(word) !== 'unknown');
      if (isAnswered && !isOver) editor.read(() => asking.forEach($mark));
    });
  }
  /** Paints what is known and gives the words that are not. */
  function $mark(key: NodeKey): string[] {
    const block = $getNodeByKey(key);
    if (!$isElementNode(block)) return [];
    const text = $blockText(block);
    const words = spellingWords(text.text).filter((word) => !writing.isAt(key, word));
    const wrong = words.filter(({ word }) => judge.verdictOf(word) === 'wrong');
    painted.put(key, rangesOf(editor, text, wrong));
    return words.filter(({ word }) => judge.verdictOf(word) === 'unknown').map(({ word }) => word);
  }

  const blocks = followNearBlocks(editor, {
    paint: later,
    forget: (keys) => {
      for (const key of keys) painted.put(key, []);
    },
  });
  const stopListening = judge.onChange(() => later(blocks.keys()));
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    stopListening();
    writing.stop();
    blocks.stop();
    painted.clear();
  };
}

const rangesOf = (editor: LexicalEditor, text: BlockText, words: readonly WrittenWord[]): Range[] =>
  words.flatMap((word) => rangeOf(editor, text, word) ?? []);

/** What comes by undo, by a command or with another text, comes whole. */
const notWritten = [HISTORIC_TAG, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG];

type Writing = {
  readonly isAt: (block: NodeKey, word: WrittenWord) => boolean;
  readonly stop: () => void;
};

/** Which word is being written: the one at the caret since the last letter came, until the caret leaves it. */
function followWriting(editor: LexicalEditor, left: (block: NodeKey) => void): Writing {
  let at: { readonly block: NodeKey; readonly start: number; readonly offset: number } | null = null;
  const leave = (): void => {
    if (at === null) return;
    const { block } = at;
    at = null;
    left(block);
  };
  const stop = mergeRegister(
    editor.registerUpdateListener(({ dirtyLeaves, editorState, tags }) => {
      const isChanged = dirtyLeaves.size > 0;
      const isWritten = isChanged && !notWritten.some((tag) => tags.has(tag));
      if (!isWritten && at === null) return;
      if (isChanged && !isWritten) return leave();
      const now = editorState.read($caretInWord);
      if (isWritten && now !== null && at?.block !== now.block) leave();
      const isStill = now !== null && at?.block === now.block && at.start === now.start;
      if (now !== null && (isWritten || isStill)) at = now;
      else leave();
    }),
  );
  return {
    stop,
    isAt: (block, word) => at?.block === block && word.start <= at.offset && at.offset <= word.end,
  };
}

function $caretInWord(): { block: NodeKey; start: number; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const place = $placeOfPoint(selection.anchor);
  if (place === null) return null;
  const before = place.text.text.slice(0, place.offset).match(/[\p{L}\p{M}\p{N}\p{Cf}ـ]*$/u)?.[0] ?? '';
  return { block: place.block.getKey(), start: place.offset - before.length, offset: place.offset };
}
