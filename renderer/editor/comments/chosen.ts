/** What of the text a person has chosen, to comment on it. */
import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $findMatchingParent } from '@lexical/utils';
import { wordAround, type Chosen } from '../../../shared/comments/place-of';
import type { WordsAt } from '../../../shared/comments/placed-threads';
import { $documentKeyOf } from '../document-key';
import { fieldInUse } from '../find/card-texts';
import { $blockOf } from '../nodes/body-nodes';
import { $isFactBox, $isFactBoxTitle } from '../nodes/fact-box-nodes';
import { $offsetOf } from '../text-range';

/** A field of a card that is written in, the selected card, cells or words, the word at the caret. Null where there is none of them. */
export function chosenIn(editor: LexicalEditor): Chosen | null {
  const field = fieldInUse(editor);
  return field === null ? editor.read($chosen) : { kind: 'cardText', ...field };
}

function $chosen(): Chosen | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const key = selection
      .getNodes()
      .map($documentKeyOf)
      .find((one) => one !== null);
    return key === undefined ? null : { kind: 'block', key };
  }
  if ($isTableSelection(selection)) return words(blocksAmong(selection.getNodes()).flatMap($whole));
  if (!$isRangeSelection(selection)) return null;
  return (
    $inTitle(selection) ?? (selection.isCollapsed() ? $wordAtCaret(selection) : words($selectedStretches(selection)))
  );
}

const words = (stretches: readonly WordsAt[]): Chosen | null =>
  stretches.length === 0 ? null : { kind: 'words', stretches };

/** Each once, in the order of the page. */
const blocksAmong = (nodes: readonly LexicalNode[]): readonly ElementNode[] => [
  ...new Map(nodes.flatMap((node) => $blockOf(node) ?? []).map((block) => [block.getKey(), block])).values(),
];

function $whole(block: ElementNode): readonly WordsAt[] {
  const key = $documentKeyOf(block);
  const text = block.getTextContent();
  return key === null || text.trim() === '' ? [] : [{ key, start: 0, end: text.length }];
}

/** Of each block that the selection reaches the part that is selected. */
function $selectedStretches(selection: RangeSelection): readonly WordsAt[] {
  const points = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [from, to] = points.map($offsetOf);
  return blocksAmong([points[0]!.getNode(), ...selection.getNodes(), points[1]!.getNode()]).flatMap((block) =>
    $whole(block).flatMap(({ key, end }) => {
      const part = { key, start: from?.key === key ? from.offset : 0, end: to?.key === key ? to.offset : end };
      return block.getTextContent().slice(part.start, part.end).trim() === '' ? [] : [part];
    }),
  );
}

function $wordAtCaret({ focus }: RangeSelection): Chosen | null {
  const place = $offsetOf(focus);
  const block = $blockOf(focus.getNode());
  const word = place === null || block === null ? null : wordAround(block.getTextContent(), place.offset);
  return place === null || word === null ? null : words([{ key: place.key, ...word }]);
}

/** The title of a box is a text of its card, though it is written like the text around. */
function $inTitle({ anchor, focus }: RangeSelection): Chosen | null {
  const title = $findMatchingParent(anchor.getNode(), $isFactBoxTitle);
  const box = title?.getParent();
  if (!$isElementNode(title) || !$isFactBox(box) || !title.is($findMatchingParent(focus.getNode(), $isFactBoxTitle)))
    return null;
  const key = $documentKeyOf(box);
  if (key === null || title.getTextContent() === '') return null;
  const offsets = [anchor, focus].map((point) => $offsetWithin(title, point.getNode(), point));
  return { kind: 'cardText', key, field: 'title', start: Math.min(...offsets), end: Math.max(...offsets) };
}

function $offsetWithin(
  title: ElementNode,
  node: LexicalNode,
  { type, offset }: { readonly type: 'text' | 'element'; readonly offset: number },
): number {
  const before = (nodes: readonly LexicalNode[]): number =>
    nodes.reduce((size, one) => size + one.getTextContentSize(), 0);
  if (type === 'element') return before(title.getChildren().slice(0, offset));
  return before(node.getPreviousSiblings()) + offset;
}
