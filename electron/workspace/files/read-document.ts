/** Reads one document's file. Never writes, whatever it finds. */
import type { z } from 'zod';
import type { Data } from '../../../shared/data';
import type { Failure, Unreadable } from '../../../shared/model/failure';
import type { FileHash } from '../../../shared/model/ids';
import { maxDocumentLength, parseDocument, type Format } from '../../../shared/model/parse-document';
import { codeOf, failureOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { fileHash } from '../../ports/hash';

export type ReadOutcome<Document> =
  | { readonly kind: 'read'; readonly document: Document; readonly hash: FileHash }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'failed'; readonly failure: Failure };

export async function readDocument<Schema extends z.ZodType>(
  files: Files,
  path: string,
  format: Format<Schema>,
): Promise<ReadOutcome<Data<Schema>>> {
  try {
    return documentIn(await files.read(path), format);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return unreadable({ kind: 'missing' });
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

/** What a file's bytes hold. */
export function documentIn<Schema extends z.ZodType>(
  bytes: Uint8Array,
  format: Format<Schema>,
): Exclude<ReadOutcome<Data<Schema>>, { kind: 'failed' }> {
  // Four bytes are the most that one UTF-16 unit of text takes up in UTF-8.
  if (bytes.byteLength > maxDocumentLength * 4) return unreadable({ kind: 'too-large', bytes: bytes.byteLength });
  const text = decode(bytes);
  if (text === null) return unreadable({ kind: 'broken', where: '', what: 'not-utf-8' });
  const parsed = parseDocument(text, format);
  return parsed.ok ? { kind: 'read', document: parsed.value, hash: fileHash(bytes) } : unreadable(parsed.failure);
}

/** A file of zeros, as a power cut leaves it, is as good as empty. Null where the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.every((byte) => byte === 0)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}

const unreadable = (problem: Unreadable) => ({ kind: 'unreadable' as const, problem });

/** The bytes of a document's file. */
export function documentBytes(document: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}
