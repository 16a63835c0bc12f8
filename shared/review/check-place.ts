/** Where in an article something is wanting. */
import { z } from 'zod';
import type { Data } from '../data';
import { Key } from '../model/text-block';

/** On the page or among the details. */
export const placedFields = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'byline',
  'located',
  'newsDate',
  'section',
  'desk',
  'urgency',
  'embargoedUntil',
  'keywords',
  'slugline',
  'corrections',
  'language',
] as const;
export type PlacedField = (typeof placedFields)[number];

export const CheckPlace = z.discriminatedUnion('kind', [
  /** Written on the page or among the details. */
  z.strictObject({ kind: z.literal('field'), field: z.enum(placedFields) }),
  /** A card of the text. */
  z.strictObject({ kind: z.literal('block'), key: Key }),
  /** A text of a card, there or wanting: names and numbers, parted by slashes (model/object-texts.ts). */
  z.strictObject({ kind: z.literal('card'), key: Key, field: z.string().max(200) }),
  /** In the words of a block, at that letter. */
  z.strictObject({ kind: z.literal('words'), key: Key, at: z.int().min(0) }),
  z.strictObject({ kind: z.literal('text') }),
]);
export type CheckPlace = Data<typeof CheckPlace>;
