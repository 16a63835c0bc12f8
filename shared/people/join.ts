/** Asking to be let into a newsroom, and what was asked as whoever lets in sees it. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure } from '../model/failure';
import { PersonId } from '../model/ids';
import { Fingerprint } from './me';
import { PeopleRefusal } from './people-outcome';

const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const refused = z.strictObject({ kind: z.literal('refused'), reason: PeopleRefusal });
const failed = z.strictObject({ kind: z.literal('failed'), failure: Failure });

export const RequestOutcome = z.discriminatedUnion('kind', [
  /** `code` goes to whoever lets in; the fingerprint is read to them by another way. */
  z.strictObject({ kind: z.literal('asked'), code: z.string(), fingerprint: Fingerprint }),
  cancelled,
  refused,
  failed,
]);
export type RequestOutcome = Data<typeof RequestOutcome>;

export const RequestRead = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    code: z.string(),
    id: PersonId,
    name: z.string(),
    fingerprint: Fingerprint,
    /** `known`: belongs to it by this very key. `new-key`: belongs to it by another one. */
    asks: z.enum(['join', 'known', 'new-key', 'revoked']),
  }),
  cancelled,
  refused,
  failed,
]);
export type RequestRead = Data<typeof RequestRead>;
export type ReadRequest = Extract<RequestRead, { kind: 'request' }>;

/** An identity's copy that was chosen and not opened yet. */
export const CopyChosen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('copy'), name: z.string(), fingerprint: Fingerprint }),
  cancelled,
  refused,
  failed,
]);
export type CopyChosen = Data<typeof CopyChosen>;
