/** What a block says, wherever it stands in a body, as comments on it count and quote it. */
import { foldWithPlaces, type FoldedText } from '../arabic/fold';
import { textBlocksIn, type Block, type Body } from '../model/body';
import { objectTextAt, objectTexts } from '../model/object-texts';
import { isSpan, type InlineObject, type TextBlock } from '../model/text-block';
import { anchoredText } from './anchor-words';

/** Every text block of the body in reading order, those in tables and boxes among them. */
export const textBlocksOf = (body: Body): readonly TextBlock[] => body.flatMap(textBlocksIn);

/** What has words of its own and a key: a block, or a note within a line. */
export type Keyed = Block | InlineObject;
export const isText = (keyed: Keyed): keyed is TextBlock => keyed._type === 'block';

/** By the key: every block, those that stand in tables and boxes, the notes within their lines, and the pictures of a gallery, which lead to their gallery. */
export function blocksByKey(body: Body): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>();
  for (const block of body) {
    for (const { _key } of imagesIn(block)) found.set(_key, block);
    for (const inner of textBlocksIn(block)) {
      for (const note of notesIn(inner)) found.set(note._key, note);
      found.set(inner._key, inner);
    }
  }
  // Last: a key of a block is its own whatever a picture within a gallery is called.
  for (const block of body) found.set(block._key, block);
  return found;
}

export const notesIn = ({ children }: TextBlock): readonly InlineObject[] => children.filter((child) => !isSpan(child));

const imagesIn = (block: Block): readonly { readonly _key: string }[] =>
  block._type === 'gallery' && 'images' in block ? (block.images as readonly { readonly _key: string }[]) : [];

/** By what a person knows a block: its words, or the first words that stand in its card; '' where it has none. */
export function wordsOfBlock(block: Keyed): string {
  const own = isText(block) ? anchoredText(block) : (objectTexts(block)[0]?.text ?? innerWords(block));
  return own.trim().slice(0, 2000);
}

function innerWords(block: Keyed): string {
  const first = textBlocksIn(block as Block)
    .map(anchoredText)
    .find((text) => text.trim() !== '');
  return first ?? ('headline' in block && typeof block.headline === 'string' ? block.headline : '');
}

/** '' where that text is empty or not there. */
export const cardTextOf = (block: Keyed, field: string): string =>
  isText(block) ? '' : (objectTextAt(block, field)?.text ?? '');

const foldedBlocks = new WeakMap<TextBlock, FoldedText>();

/** Folding a report of 5,000 words takes as long as a key: each block is folded once for as long as it is the same. */
export function foldedBlock(block: TextBlock): FoldedText {
  const folded = foldedBlocks.get(block) ?? foldWithPlaces(anchoredText(block));
  foldedBlocks.set(block, folded);
  return folded;
}
