/** Whether the website's ticker is kept as the newsroom's is, from this machine. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure } from '../model/failure';
import { Timestamp } from '../model/ids';

export const TickerKeeping = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  /** A folder has been chosen, nothing is written yet. */
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('written'), at: Timestamp }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
]);
export type TickerKeeping = Data<typeof TickerKeeping>;

/** `folderName`: the last part of the hand-off folder's path, '' while there is none. */
export const TickerSite = z.strictObject({ folderName: z.string(), keeping: TickerKeeping });
export type TickerSite = Data<typeof TickerSite>;
