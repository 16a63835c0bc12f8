/** One thing that happened to an article: a small file, written once, never changed. */
import { z } from 'zod';
import type { Data } from '../data';
import { ContentHash, Timestamp } from './ids';

export const recordEventFormat = 'midad/record-event@1';

export const RecordEvent = z.looseObject({
  format: z.literal(recordEventFormat),
  kind: z.literal('approved'),
  at: Timestamp,
  /** The text it speaks of. */
  hash: ContentHash,
});
export type RecordEvent = Data<typeof RecordEvent>;
