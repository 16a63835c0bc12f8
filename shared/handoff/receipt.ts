/** What a website says of what it was handed: one file in the target's folder `receipts/`, or the answer to a POST. Written by the site, never by us. */
import { z } from 'zod';
import type { Data } from '../data';
import { ArticleId, FileHash, Timestamp } from '../model/ids';
import { SiteUrl } from '../model/site-url';

export const receiptFormat = 'midad/receipt@1';
export const receiptsFolder = 'receipts';

/** `received`: it has it; `live`: readers have it; `rejected`: it does not take it, and says why. */
export const receiptStates = ['received', 'live', 'rejected'] as const;
export const ReceiptState = z.enum(receiptStates);
export type ReceiptState = z.infer<typeof ReceiptState>;

export const ArticleReceipt = z.looseObject({
  id: ArticleId,
  version: z.int().min(1),
  state: ReceiptState,
  /** Plain text for a person; asked for where it was rejected. */
  reason: z.string().max(2000).optional(),
  /** Where readers find it. */
  url: SiteUrl.optional(),
});
export type ArticleReceipt = Data<typeof ArticleReceipt>;

export const Receipt = z.looseObject({
  format: z.literal(receiptFormat),
  /** The `digest` of the manifest it speaks of. */
  package: FileHash,
  /** By the site's clock. */
  at: Timestamp,
  articles: z.array(ArticleReceipt).max(200_000),
});
export type Receipt = Data<typeof Receipt>;

/** The newest that was said of one article. */
export type LastReceipt = ArticleReceipt & { readonly at: Timestamp };

/** Of each article what was said last: of its newest version, then by the site's clock, then what says most. */
export function lastReceipts(receipts: readonly Receipt[]): ReadonlyMap<ArticleId, LastReceipt> {
  const last = new Map<ArticleId, LastReceipt>();
  for (const { at, articles } of receipts)
    for (const said of articles) {
      const known = last.get(said.id);
      const one: LastReceipt = { ...said, at };
      if (known === undefined || isLater(one, known)) last.set(said.id, one);
    }
  return last;
}

const weight: Readonly<Record<ReceiptState, number>> = { received: 0, rejected: 1, live: 2 };

const isLater = (one: LastReceipt, other: LastReceipt): boolean =>
  (one.version - other.version ||
    Date.parse(one.at) - Date.parse(other.at) ||
    weight[one.state] - weight[other.state]) > 0;
