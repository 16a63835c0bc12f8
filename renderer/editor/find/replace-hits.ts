/** Other words in place of hits: keys, links and looks stay as they are. */
import {
  $createTextNode,
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  type ElementNode,
} from 'lexical';
import { editText } from '../../../shared/find/article-texts';
import type { Edit } from '../../../shared/find/replace-in-block';
import { carriedSpan } from '../carried-state';
import { $isFactBoxTitle } from '../nodes/fact-box-nodes';
import type { BlockText } from './block-texts';
import { $leavesOf, $lettersIn, type Leaf } from './leaves';
import { $isTextHolder, $replaceOwn } from './card-texts';

/** Edits of one block, in the letters it had when it was searched. They must not overlap. */
export type BlockEdits = Pick<BlockText, 'node' | 'field' | 'text'> & { readonly edits: readonly Edit[] };

/** The number of places where the words are other ones now; a block that has changed since it was searched is left alone. Only within an update. */
export function $replaceHits(blocks: readonly BlockEdits[]): number {
  let replaced = 0;
  for (const { node, field, text, edits } of blocks) {
    const block = $getNodeByKey(node);
    if (field !== null && $isTextHolder(block)) {
      if ($replaceOwn(block, { field, text, edits })) replaced += edits.length;
      continue;
    }
    if (!$isElementNode(block) || $lettersIn(block) !== text) continue;
    if ($isFactBoxTitle(block) && editText(text, edits).length > longestTitle) continue;
    for (const edit of [...edits].sort((a, b) => b.start - a.start)) $replaceOne(block, edit);
    replaced += edits.length;
  }
  return replaced;
}

/** As the model allows one (shared/model/object-blocks.ts). */
const longestTitle = 2000;

/** The new words look like the first letter they stand for, and belong to its span and its link. */
function $replaceOne(block: ElementNode, { start, end, words }: Edit): void {
  const touched = $leavesOf(block).filter((leaf) => leaf.start < end && leaf.start + leaf.letters.length > start);
  const home = touched.find(({ node }) => $isTextNode(node)) ?? null;
  for (const leaf of touched) {
    const { node } = leaf;
    const from = Math.max(0, start - leaf.start);
    const count = Math.min(leaf.letters.length, end - leaf.start) - from;
    const put = leaf === home ? words : '';
    if ($isTextNode(node) && (put !== '' || count < leaf.letters.length)) node.spliceText(from, count, put);
    else if (home === null && words !== '' && $isLineBreakNode(node)) $replaceBreak(leaf, words);
    else if ($isTextNode(node) || $isLineBreakNode(node)) node.remove();
  }
}

function $replaceBreak({ node }: Leaf, words: string): void {
  node.replace($setState($createTextNode(words), carriedSpan, $getState(node, carriedSpan)));
}
