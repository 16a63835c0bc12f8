/** Whole snapshots of an article, each a file that is written once. */
import { z } from 'zod';
import type { Data } from '../data';
import { Timestamp } from '../model/ids';

/**
 * Why a version was kept. `asked`: the person saved by hand. `worked`: ten minutes of writing have passed. `submitted`: it was handed to the desk. `approved`: an approval speaks of it. `replaced`: another text was
 * about to take its place. `restored`: it was brought back. `recovered`: found after a crash. `clash`: the text that gave way to another desk's.
 * `takeover`: as it stood when another desk took the article over. `merged`: one of two texts, as it stood before both became one. `exported`: it was handed to the website.
 */
export const VersionReason = z.enum([
  'asked',
  'worked',
  'submitted',
  'approved',
  'replaced',
  'restored',
  'recovered',
  'clash',
  'takeover',
  'merged',
  'exported',
]);
export type VersionReason = Data<typeof VersionReason>;

/** Names a version within its article, and its file: the moment as a ULID, so that names sort by time, the reason, and the beginning of the text's content hash. */
export const VersionId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}-[a-z]+-[0-9a-f]{16}$/)
  .brand('VersionId');
export type VersionId = z.infer<typeof VersionId>;

export const Version = z.strictObject({ id: VersionId, at: Timestamp, reason: VersionReason });
export type Version = Data<typeof Version>;
