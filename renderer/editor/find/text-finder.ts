/** Looking for words in the text of one editor and putting others in their place, for whoever shows the finding. Knows no letters of its own: it is told where the hits are. */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
  type PointType,
} from 'lexical';
import { $isTableNode } from '@lexical/table';
import { OPEN_NOTE_COMMAND } from '../cards/explainer-edit';
import { selectCard } from '../cards/select-card';
import { $isObject } from '../nodes/object-nodes';
import { createCardMarks, type CardMarks } from './card-marks';
import { fieldOfCard } from './card-texts';
import { $blockOf } from '../nodes/body-nodes';
import { $placeCaret, $readCaret, focusOf } from '../show-body';
import { $blockTexts, type BlockText } from './block-texts';
import { $leavesOf } from './leaves';
import type { SearchedField } from '../../../shared/find/article-texts';
import type { OutsideSteps } from '../outside-steps';
import { $replaceHits, type BlockEdits } from './replace-hits';
import { createHitPainter, rangesOf, type BlockHit } from './show-hits';

export type { BlockEdits, BlockHit, BlockText };

export type TextFinder = {
  readonly texts: () => readonly BlockText[];
  /** For the cards to draw. */
  readonly cardMarks: CardMarks;
  /** The selection's end, in the letters of its block; null where the caret is in no text. */
  readonly caret: () => { readonly node: NodeKey; readonly offset: number } | null;
  /** Whether keys that are pressed now go into the text. */
  readonly hasFocus: () => boolean;
  /** Empty where more than a few words of one block are selected. */
  readonly selectedText: () => string;
  readonly paint: (hits: readonly BlockHit[], current: BlockHit | null) => void;
  readonly clear: () => void;
  readonly scrollTo: (hit: BlockHit) => void;
  /** Puts selection and focus there. */
  readonly select: (hit: BlockHit) => void;
  /**
   * All of it is one step of undo, which `onFields` hears of for the fields, that are not in this editor. Gives the number of places in the text that were replaced;
   * blocks that have changed since they were searched are left alone.
   */
  readonly replace: (request: {
    readonly blocks: readonly BlockEdits[];
    readonly fields: readonly FieldChange[];
  }) => number;
  /** Told what undo and redo ask of the fields. Gives how to stop. */
  readonly onFields: (apply: (changes: readonly FieldChange[]) => void) => () => void;
};

/** A field before and after a step. */
export type FieldChange = { readonly field: SearchedField; readonly from: string; readonly to: string };

export function createTextFinder(
  editor: LexicalEditor,
  steps: Pick<OutsideSteps, '$add'>,
): TextFinder & { readonly stop: () => void } {
  const listeners = new Set<(changes: readonly FieldChange[]) => void>();
  const cardMarks = createCardMarks();
  const apply = (changes: readonly FieldChange[]): void => listeners.forEach((listener) => listener(changes));
  const painter = createHitPainter(editor);
  return {
    texts: () => editor.read($blockTexts),
    cardMarks,
    caret: () => editor.read($caret),
    hasFocus: () => focusOf(editor) === 'in-text',
    selectedText: () => editor.read($selectedText),
    paint: (hits, current) => {
      painter.paint(hits, current);
      cardMarks.show(hits, current);
    },
    clear: () => {
      painter.clear();
      cardMarks.show([], null);
    },
    scrollTo: (hit) => scrollTo(editor, hit),
    select: (hit) => {
      if (hit.field !== null && editor.read(() => $isObject($getNodeByKey(hit.node))))
        return selectInCard(editor, cardMarks, hit);
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.update(() => $select(hit), { discrete: true });
    },
    replace: ({ blocks, fields }) => {
      let replaced = 0;
      editor.update(
        () => {
          const caret = $readCaret();
          $setSelection(null);
          replaced = $replaceHits(blocks);
          if (fields.length > 0)
            steps.$add({ undone: () => apply(fields.map(turnedRound)), redone: () => apply(fields) });
          if (caret !== null) $placeCaret(caret);
        },
        { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
      );
      return replaced;
    },
    onFields: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: painter.clear,
  };
}

const turnedRound = ({ field, from, to }: FieldChange): FieldChange => ({ field, from: to, to: from });

/** A gallery shows the fields of a picture once it is told that something is found there, a note opens its sheet. */
function selectInCard(editor: LexicalEditor, cardMarks: CardMarks, hit: BlockHit): void {
  const { node, field, start, end } = hit;
  editor.getElementByKey(node)?.scrollIntoView({ block: 'nearest' });
  cardMarks.show([hit], hit);
  if (editor.dispatchCommand(OPEN_NOTE_COMMAND, node)) return cardMarks.show([], null);
  requestAnimationFrame(() => {
    const area = fieldOfCard(editor, node, field ?? '');
    area?.focus();
    area?.setSelectionRange(start, end);
    if (area === null) selectCard(editor, node);
    cardMarks.show([], null);
  });
}

function $caret(): { readonly node: NodeKey; readonly offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [, end] = selection.getStartEndPoints();
  const block = $blockOf(end.getNode());
  return block === null ? null : { node: block.getKey(), offset: $offsetOf(end) };
}

/** Letters of the block before the point. */
function $offsetOf({ type, key, offset }: PointType): number {
  const node = $getNodeByKey(key);
  const block = node === null ? null : $blockOf(node);
  if (node === null || block === null) return 0;
  const leaves = $leavesOf(block);
  const own = leaves.find((leaf) => leaf.node.is(node));
  if (type === 'text' && own !== undefined) return own.start + offset;
  const next = $isElementNode(node) ? node.getChildAtIndex(offset) : null;
  const end = leaves.reduce((_, leaf) => leaf.start + leaf.letters.length, 0);
  return leaves.find((leaf) => next !== null && (leaf.node.is(next) || next.isParentOf(leaf.node)))?.start ?? end;
}

/** More is no word to look for but a passage to work on. */
const longestSelected = 200;

function $selectedText(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const text = selection.getTextContent();
  return text.length > longestSelected || text.includes('\n') ? '' : text;
}

function $select({ node, field, start, end }: BlockHit): void {
  const block = $getNodeByKey(node);
  if (!$isElementNode(block)) return;
  // A caption is written in a field of its own: the caret goes to the table.
  if (field !== null && $isTableNode(block)) return void block.selectStart();
  const texts = $leavesOf(block).filter((leaf) => $isTextNode(leaf.node));
  const first = texts.find((leaf) => leaf.start + leaf.letters.length > start);
  const last = texts.findLast((leaf) => leaf.start < end);
  if (first === undefined || last === undefined) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), Math.max(0, start - first.start), 'text');
  selection.focus.set(last.node.getKey(), Math.min(last.letters.length, end - last.start), 'text');
  $setSelection(selection);
}

/** Part of what is scrolled that a hit should not stand in: the edge is where nothing follows. */
const edge = 60;

/** A block out of sight is not laid out (`content-visibility`), so the hit in it has a place only once the block is in sight. */
function scrollTo(editor: LexicalEditor, hit: BlockHit): void {
  const element = editor.getElementByKey(hit.node);
  const scroller = scrollerOf(element);
  if (element === null || scroller === null) return;
  element.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => {
    const shown = rangesOf(editor, [hit])[0] ?? (hit.field === null ? null : fieldOfCard(editor, hit.node, hit.field));
    const box = shown?.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (box === undefined || (box.top >= frame.top + edge && box.bottom <= frame.bottom - edge)) return;
    scroller.scrollBy({ top: (box.top + box.bottom) / 2 - (frame.top + frame.bottom) / 2 });
  });
}

function scrollerOf(element: Element | null): Element | null {
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
}
