/** The keys that a block brings into a body: its own, and those of the text blocks in it. */
import { isTextBlock, textBlocksIn, type Block } from '../model/body';

export const keysIn = (block: Block): readonly string[] =>
  isTextBlock(block) ? [block._key] : [block._key, ...textBlocksIn(block).map(({ _key }) => _key)];
