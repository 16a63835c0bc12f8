/** The words of a body without their looks. */
import { countWords } from '../arabic/words';
import { isSpan, isTextBlock, type Block, type Body } from './body';

/** Blocks in their order, one a line; blocks of other kinds than text have none. */
export function bodyText(body: Body): string {
  return body.filter(isTextBlock).map(blockText).join('\n');
}

export function bodyWords(body: Body): number {
  return body.reduce((words, block) => words + countWords(blockText(block)), 0);
}

/** A block's text, line breaks as line feeds; empty for blocks of other kinds. */
export function blockText(block: Block): string {
  if (!isTextBlock(block)) return '';
  return block.children.map((child) => (isSpan(child) ? child.text : '')).join('');
}
