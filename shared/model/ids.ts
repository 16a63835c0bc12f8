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
