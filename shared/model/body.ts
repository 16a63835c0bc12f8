/** The body of an article: Portable Text (https://github.com/portabletext/portabletext), checked. */
import { z } from 'zod';
import type { Data } from '../data';
import { KnownObjectBlock, objectBlockTypes } from './object-blocks';
import { hasUniqueKeys, Key, TextBlock } from './text-block';

/** A block of a kind that this version does not know; shown as a grey card, written back as it was. */
const knownTypes = new Set<string>(['block', ...objectBlockTypes]);
export const UnknownBlock = z.looseObject({
  _type: z
    .string()
    .min(1)
    .refine((type) => !knownTypes.has(type), { abort: true })
    // For JSON Schema, which can't see a refinement.
    .meta({ not: { enum: [...knownTypes] } }),
  _key: Key,
});
export type UnknownBlock = Data<typeof UnknownBlock>;

export const ObjectBlock = z.union([KnownObjectBlock, UnknownBlock]);
export type ObjectBlock = KnownObjectBlock | UnknownBlock;

export const Block = z.union([TextBlock, KnownObjectBlock, UnknownBlock]);
export type Block = TextBlock | ObjectBlock;

/** 5,000 blocks are ten times the longest report met; more is a damaged or hostile file. */
export const Body = z.array(Block).max(5000).refine(hasKeysOfTheirOwn, { error: 'duplicate-key' });
export type Body = readonly Block[];

export const isTextBlock = (block: Block): block is TextBlock => block._type === 'block';
export const isKnownObject = (block: Block): block is KnownObjectBlock =>
  !isTextBlock(block) && knownTypes.has(block._type);

/** The text blocks in a block: itself, or those in a table's cells or a fact box, in reading order. */
export function textBlocksIn(block: Block): readonly TextBlock[] {
  if (isTextBlock(block)) return [block];
  if (!isKnownObject(block)) return [];
  if (block._type === 'factBox') return block.content;
  if (block._type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content));
  return [];
}

/** A key names one block of the whole body, also within tables and boxes, so that a comment needs no path. */
function hasKeysOfTheirOwn(blocks: readonly z.output<typeof Block>[]): boolean {
  const all = (blocks as Body).flatMap((block) => (isTextBlock(block) ? [block] : [block, ...textBlocksIn(block)]));
  return hasUniqueKeys(all);
}
