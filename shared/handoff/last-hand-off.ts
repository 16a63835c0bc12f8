/** How the last hand-off to a target ended well, as the window tells it. Kept on this machine. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, Timestamp } from '../model/ids';
import { ArticleReceipt } from './receipt';

export const lastHandOffFormat = 'midad/last-hand-off@1';

export const LastHandOff = z.looseObject({
  format: z.literal(lastHandOffFormat),
  at: Timestamp,
  /** That went this time. */
  articles: z.int().min(0),
  /** That were made or replaced; null where a target takes no files. */
  files: z.int().min(0).nullable(),
  /** How many stayed at home. */
  refused: z.int().min(0),
});
export type LastHandOff = Data<typeof LastHandOff>;

export const KeptReceipts = z.looseObject({
  format: z.literal('midad/receipts@1'),
  /** The newest of each article. */
  articles: z.array(z.looseObject({ ...ArticleReceipt.shape, id: ArticleId, at: Timestamp })).max(200_000),
});
