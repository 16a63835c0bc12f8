/** Takes stray invisible characters out of what is selected, or else of the whole text. */
import { $getSelection, $isRangeSelection, type ElementNode, type RangeSelection } from 'lexical';
import { cleaningsOf, type CleanedKind } from '../../../shared/arabic/clean-invisible';
import { $blockText, $everyTextBlock, $placeOfPoint, $replaceStretch, $textBlockOf } from '../block-text';

/** How many of what. Only within an update, which is one undo step. */
export function $cleanInvisibles(): ReadonlyMap<CleanedKind, number> {
  const counts = new Map<CleanedKind, number>();
  for (const { block, from, until } of $stretches()) {
    const { text } = $blockText(block);
    const within = cleaningsOf(text).filter(({ index }) => index >= from && index < until);
    for (const { index, kind, replacement } of within.toReversed()) {
      $replaceStretch($blockText(block), { start: index, end: index + 1 }, replacement);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

type Stretch = { readonly block: ElementNode; readonly from: number; readonly until: number };

function $stretches(): Stretch[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed())
    return [...$everyTextBlock()].map((block) => ({ block, from: 0, until: Infinity }));
  return $selectedStretches(selection);
}

function $selectedStretches(selection: RangeSelection): Stretch[] {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = [$placeOfPoint(first), $placeOfPoint(last)];
  const nodes = [first.getNode(), ...selection.getNodes(), last.getNode()];
  const blocks = new Map(nodes.flatMap((node) => $textBlockOf(node) ?? []).map((block) => [block.getKey(), block]));
  return [...blocks.values()].map((block) => ({
    block,
    from: start?.block.is(block) === true ? start.offset : 0,
    until: end?.block.is(block) === true ? end.offset : Infinity,
  }));
}
