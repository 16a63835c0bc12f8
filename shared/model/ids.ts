/** The strings that must not be mixed up: names of things, hashes, moments. */
import { z } from 'zod';

/** Names an article's folder. Made once, never reused. */
export const ArticleId = z.ulid().brand('ArticleId');
export type ArticleId = z.infer<typeof ArticleId>;

/** Names one line of the ticker and its file. */
export const TickerLineId = z.ulid().brand('TickerLineId');
export type TickerLineId = z.infer<typeof TickerLineId>;

/** SHA-256 of a document's canonical JSON (RFC 8785), lower-case hex. */
export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('ContentHash');
export type ContentHash = z.infer<typeof ContentHash>;

/** SHA-256 of a file's bytes, lower-case hex: whoever saves must name the one that was read. */
export const FileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('FileHash');
export type FileHash = z.infer<typeof FileHash>;

/** A moment as documents hold it: ISO 8601 with offset, `2026-09-25T14:05:00+03:00`. */
export const Timestamp = z.iso.datetime({ offset: true }).brand('Timestamp');
export type Timestamp = z.infer<typeof Timestamp>;

/** A calendar day, `2026-09-25`. */
export const Day = z.iso.date().brand('Day');
export type Day = z.infer<typeof Day>;

/** A folder chosen in a dialog. Its path stays in main; only this name crosses to the window. */
export const FolderId = z.ulid().brand('FolderId');
export type FolderId = z.infer<typeof FolderId>;

/** A file chosen in a dialog, in the same way. */
export const FileId = z.ulid().brand('FileId');
export type FileId = z.infer<typeof FileId>;

/** Names one text that a journal has kept, and its file: `01J8MZ….000123.json`; sorts by age within an article. */
export const RecordName = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}\.\d{6,12}\.json$/)
  .brand('RecordName');
export type RecordName = z.infer<typeof RecordName>;

/** A member of the newsroom; made once with the person's first key, never reused. */
export const PersonId = z.ulid().brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** One machine on which a person signs; its events form a chain. */
export const DeviceId = z.ulid().brand('DeviceId');
export type DeviceId = z.infer<typeof DeviceId>;

/** Ed25519, as SubjectPublicKeyInfo (RFC 8410) in base64: 44 bytes that begin alike. One spelling only: the bits that base64 leaves over are 0. */
export const PublicKey = z
  .string()
  .regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/)
  .brand('PublicKey');
export type PublicKey = z.infer<typeof PublicKey>;

/** Ed25519 (RFC 8032), 64 bytes in base64, in one spelling only. */
export const Signature = z
  .string()
  .regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/)
  .brand('Signature');
export type Signature = z.infer<typeof Signature>;
