/** The words of a body without their looks. */
import { countWords } from '../arabic/words';
import { isKnownObject, isTextBlock, textBlocksIn, type Block, type Body } from './body';
import type { ImageBlock, KnownObjectBlock } from './object-blocks';
import { isExplainer, isSpan, type TextBlock } from './text-block';

/** All that a reader reads, block by block, one a line, notes on words behind the block that bears them: for searching and showing. */
export function bodyText(body: Body): string {
  return body
    .flatMap((block) => [blockText(block), ...notesIn(block)])
    .filter((text) => text !== '')
    .join('\n');
}

/** Words that were written as text, also in tables and boxes; captions, and quotes that repeat the text, are not counted. */
export function bodyWords(body: Body): number {
  return body.reduce((words, block) => words + blockWords(block), 0);
}

export function blockWords(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const count = textBlocksIn(block).reduce((words, text) => words + countWords(textOf(text)), 0);
  counted.set(block, count);
  return count;
}

/** Blocks are never changed, and each is asked of for every form that an article goes out in. */
const counted = new WeakMap<Block, number>();

/** What a reader reads of a block, line breaks as line feeds; '' for kinds that this version does not know. */
export function blockText(block: Block): string {
  if (isTextBlock(block)) return textOf(block);
  return isKnownObject(block) ? objectText(block) : '';
}

const notesIn = (block: Block): readonly string[] =>
  textBlocksIn(block).flatMap(({ children }) => children.filter(isExplainer).map(({ text }) => text));

/** Without the objects in its lines. */
export const textOf = (block: TextBlock): string =>
  block.children.map((child) => (isSpan(child) ? child.text : '')).join('');

function objectText(block: KnownObjectBlock): string {
  const inside = textBlocksIn(block).map(textOf);
  return [...ownLines(block), ...inside].filter((line) => line !== '').join('\n');
}

function ownLines(block: KnownObjectBlock): readonly string[] {
  switch (block._type) {
    case 'image':
      return pictureLines(block);
    case 'gallery':
      return [block.caption, ...block.images.flatMap(pictureLines)];
    case 'table':
      return [block.caption];
    case 'pullQuote':
      return [block.text, block.attribution];
    case 'factBox':
      return [block.title];
    case 'embed':
      return [block.title, block.provider];
    case 'relatedArticle':
      return [block.headline];
    case 'divider':
      return [];
  }
}

const pictureLines = ({ caption, credit, alt }: Pick<ImageBlock, 'caption' | 'credit' | 'alt'>): readonly string[] => [
  caption,
  credit,
  alt,
];
