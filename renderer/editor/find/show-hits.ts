/** Hits painted over the text as CSS highlights, without a change to the text; of the blocks in sight and a little more, for each painted range costs at every key. */
import { $getNodeByKey, $isElementNode, $isTextNode, getDOMTextNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { TextRange } from '../../../shared/search/hits';
import { paintRanges } from '../marks/painted-ranges';
import { $isTextHolder, captionOfTable } from './card-texts';
import { $leavesOf, type Leaf } from './leaves';

/** `field`: as of a `BlockText`. */
export type BlockHit = TextRange & { readonly node: NodeKey; readonly field: string | null };

/** Names for `::highlight(…)`, in editor-text.module.css. */
export const hitHighlight = 'midad-hit';
export const currentHighlight = 'midad-current-hit';

/** 200 ranges cost a key a tenth more, 2,000 three times as much (measured at 20,000 words). */
const mostRanges = 300;
/** Of the window's height, above and below what is in sight. */
const margin = 0.5;

export type HitPainter = {
  readonly paint: (hits: readonly BlockHit[], current: BlockHit | null) => void;
  readonly clear: () => void;
};

export function createHitPainter(editor: LexicalEditor): HitPainter {
  const all = paintRanges(hitHighlight);
  const chosen = paintRanges(currentHighlight, 1);
  return {
    paint: (hits, current) => {
      all.put('all', rangesOf(editor, hitsInSight(editor, hits, current)));
      chosen.put('all', current === null ? [] : rangesOf(editor, [current]));
    },
    clear: () => {
      all.clear();
      chosen.clear();
    },
  };
}

function hitsInSight(editor: LexicalEditor, hits: readonly BlockHit[], current: BlockHit | null): BlockHit[] {
  const { clientHeight } = document.documentElement;
  const near = new Map<NodeKey, boolean>();
  const isNear = (node: NodeKey): boolean => {
    const known = near.get(node);
    if (known !== undefined) return known;
    const box = editor.getElementByKey(node)?.getBoundingClientRect();
    const answer = box !== undefined && box.bottom > -margin * clientHeight && box.top < (1 + margin) * clientHeight;
    near.set(node, answer);
    return answer;
  };
  return hits.filter((hit) => !isSame(hit, current) && isNear(hit.node)).slice(0, mostRanges);
}

const isSame = (hit: BlockHit, other: BlockHit | null): boolean =>
  other !== null && hit.node === other.node && hit.field === other.field && hit.start === other.start;

/** Where the text is as it was searched; a hit whose letters are gone meanwhile has no range. */
export function rangesOf(editor: LexicalEditor, hits: readonly BlockHit[]): Range[] {
  return editor.read(() => {
    const leaves = new Map<NodeKey, readonly Leaf[]>();
    return hits.flatMap(({ node, field, start, end }) => {
      if (field !== null && $isTextHolder($getNodeByKey(node)))
        return rangeInCaption(captionOfTable(editor, node), { start, end });
      const own = leaves.get(node) ?? $leavesOfBlock(node);
      leaves.set(node, own);
      const from = pointIn(editor, own, start, 'after');
      const to = pointIn(editor, own, end, 'before');
      if (from === null || to === null) return [];
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(...to);
      return range.collapsed ? [] : [range];
    });
  });
}

/** What stands in a card's field has no range. */
function rangeInCaption(caption: Text | null, { start, end }: TextRange): Range[] {
  if (caption === null || end > caption.length) return [];
  const range = document.createRange();
  range.setStart(caption, start);
  range.setEnd(caption, end);
  return [range];
}

function $leavesOfBlock(node: NodeKey): readonly Leaf[] {
  const block = $getNodeByKey(node);
  return $isElementNode(block) ? $leavesOf(block) : [];
}

/** A place between two letters, in the text node of the letter `before` or `after` it. */
function pointIn(
  editor: LexicalEditor,
  leaves: readonly Leaf[],
  at: number,
  side: 'before' | 'after',
): [Text, number] | null {
  const letterAt = side === 'after' ? at : at - 1;
  const leaf = leaves.find(
    ({ node, start, letters }) => $isTextNode(node) && start <= letterAt && letterAt < start + letters.length,
  );
  const text = leaf === undefined ? null : getDOMTextNode(editor.getElementByKey(leaf.node.getKey()));
  if (leaf === undefined || text === null) return null;
  return [text, Math.min(at - leaf.start, text.length)];
}
