/** The texts of the editor as a search sees them. */
import { $getRoot, $getState, $isElementNode, type ElementNode, type NodeKey } from 'lexical';
import { carriedBlock } from '../carried-state';
import { $isTextBlockElement } from '../nodes/body-nodes';
import { $isFactBoxTitle } from '../nodes/fact-box-nodes';
import { $ownTexts } from './card-texts';
import { $leafNodes, $lettersIn } from './leaves';

/**
 * `key`: the block's own in the document, or the object's; null where the keys extension has not seen it yet. `field`: null for a block of text, else which text of
 * its object (shared/model/object-texts.ts).
 */
export type BlockText = {
  readonly node: NodeKey;
  readonly key: string | null;
  readonly field: string | null;
  readonly text: string;
};

/** Every text in the order of the page, those within tables, boxes and cards too. Only within a read or update. */
export const $blockTexts = (): BlockText[] => [...$textsBelow($getRoot())];

function* $textsBelow(parent: ElementNode): Generator<BlockText> {
  for (const node of parent.getChildren()) {
    yield* $ownTexts(node);
    if ($isTextBlockElement(node)) {
      yield {
        node: node.getKey(),
        key: $getState(node, carriedBlock)?.key ?? null,
        field: null,
        text: $lettersIn(node),
      };
      for (const leaf of $leafNodes(node)) yield* $ownTexts(leaf);
    } else if ($isElementNode(node) && !$isFactBoxTitle(node)) yield* $textsBelow(node);
  }
}
