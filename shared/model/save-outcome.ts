/** How an attempt to keep something ended. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure } from './failure';
import { FileHash, TickerLineId, Timestamp } from './ids';

export const SaveOutcome = z.discriminatedUnion('kind', [
  /** Flushed and renamed into place. `hash` is that of the new file, the base of the next save. */
  z.strictObject({ kind: z.literal('saved'), hash: FileHash, versionCreated: Timestamp }),
  /** The file is no longer the one that was opened; nothing was written. */
  z.strictObject({ kind: z.literal('clash') }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type SaveOutcome = Data<typeof SaveOutcome>;

/** For acts that give nothing back but their success. */
export const DoneOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type DoneOutcome = Data<typeof DoneOutcome>;

/** Lines that were added to the ticker, in their order. */
export const AddedOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), ids: z.array(TickerLineId) }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type AddedOutcome = Data<typeof AddedOutcome>;
