/** What was changed in an article since somebody began to suggest: each layer says the text as it was before, by what differs from the text after it. */
import { z } from 'zod';
import type { Data } from '../data';
import { Author } from '../people/author';
import { Block } from './body';
import { Timestamp } from './ids';
import { Key } from './text-block';

/** The text before, by what differs from the text after. */
export const Before = z.looseObject({
  /** Fields that were another; those that were not there stand in `absent`. */
  fields: z.record(z.string().max(200), z.unknown()),
  absent: z.array(z.string().max(200)).max(200),
  /** The keys of all blocks in their order, where it was another one. */
  order: z.array(Key).max(5000).optional(),
  /** Blocks that were another, or are there no more. */
  blocks: z.array(Block).max(5000),
});
export type Before = Data<typeof Before>;

/** One person's stretch of work. */
export const Layer = z.looseObject({ by: Author, from: Timestamp, to: Timestamp, before: Before });
export type Layer = Data<typeof Layer>;

export const Suggestions = z.looseObject({
  /** Whether what is changed is suggested. */
  tracking: z.boolean(),
  /** The oldest first. */
  layers: z.array(Layer).max(1000),
});
export type Suggestions = Data<typeof Suggestions>;
