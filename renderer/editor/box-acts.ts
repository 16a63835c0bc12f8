/** Putting a fact box into the text and taking the box off its text again. */
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $createParagraphNode, $createTextNode, $getSelection, $isRangeSelection } from 'lexical';
import { $containerOf } from './nodes/body-nodes';
import {
  $blocksOf,
  $createFactBox,
  $createFactBoxTitle,
  $isFactBox,
  $titleOf,
  type FactBoxNode,
} from './nodes/fact-box-nodes';

export function $selectedBox(): FactBoxNode | null {
  const selection = $getSelection();
  const container = $isRangeSelection(selection) ? $containerOf(selection.anchor.getNode()) : null;
  return $isFactBox(container) ? container : null;
}

/** A new one at the caret, with the caret in its title; within a box the box goes and its blocks stay. */
export function $toggleBox(): void {
  const box = $selectedBox();
  if (box === null) $insertBox();
  else $unwrapBox(box);
}

function $insertBox(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const container = $containerOf(selection.anchor.getNode());
  const title = $createFactBoxTitle();
  const box = $createFactBox().append(title, $createParagraphNode());
  if (container === null) $insertNodeToNearestRoot(box);
  else container.insertAfter(box);
  if (box.getNextSibling() === null) box.insertAfter($createParagraphNode());
  title.select();
}

/** The title becomes a paragraph of its own. */
function $unwrapBox(box: FactBoxNode): void {
  const title = $titleOf(box)?.getTextContent() ?? '';
  const heading = title === '' ? [] : [$createParagraphNode().append($createTextNode(title))];
  const blocks = [...heading, ...$blocksOf(box)];
  for (const block of blocks) box.insertBefore(block);
  box.remove();
  blocks[0]?.selectStart();
}
