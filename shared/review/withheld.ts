/** A line of the ticker that readers don't get, because of the article it tells of (rule G12). */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, TickerLineId } from '../model/ids';
import { Refusal } from './may-export';

export const Withheld = z.strictObject({
  line: TickerLineId,
  article: ArticleId,
  refusals: z.array(Refusal).min(1),
});
export type Withheld = Data<typeof Withheld>;
