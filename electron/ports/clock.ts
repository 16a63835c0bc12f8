/** The time, as documents hold it. */
import type { Timestamp } from '../../shared/model/ids';
import { timestampOf } from '../../shared/model/timestamp-of';

export type Clock = { now(): Timestamp };

export const realClock: Clock = { now: () => timestampOf(new Date()) };
