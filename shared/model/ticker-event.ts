/** What happened to a line of the ticker: one small file per event, written once. */
import { z } from 'zod';
import type { Data } from '../data';
import { TickerLineId, Timestamp } from './ids';
import { TickerDraft, TickerLineState } from './ticker-line';

export const tickerEventFormat = 'midad/ticker-event@1';

const common = {
  format: z.literal(tickerEventFormat),
  line: TickerLineId,
  at: Timestamp,
  /** As their machine names them; '' where nobody is named. */
  by: z.string().max(200),
};

export const TickerEvent = z.discriminatedUnion('kind', [
  z.looseObject({ ...common, kind: z.literal('created'), state: TickerLineState, text: z.string() }),
  /** `was`: what a person had written before. */
  z.looseObject({ ...common, kind: z.literal('edited'), was: TickerDraft }),
  z.looseObject({ ...common, kind: z.literal('corrected'), was: TickerDraft, reason: z.string().min(1).max(1000) }),
  z.looseObject({
    ...common,
    kind: z.literal('moved'),
    from: TickerLineState,
    to: TickerLineState,
    reason: z.string().max(1000),
  }),
  z.looseObject({ ...common, kind: z.literal('pinned'), to: z.enum(['top', 'order']) }),
  /** To the trash, and from there. */
  z.looseObject({ ...common, kind: z.literal('removed') }),
  z.looseObject({ ...common, kind: z.literal('restored') }),
]);
export type TickerEvent = Data<typeof TickerEvent>;
