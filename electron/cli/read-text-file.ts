/** A file that somebody names, as text: UTF-8 or nothing. */
import { resolve } from 'node:path';
import { maxDocumentLength } from '../../shared/model/parse-document';
import { failed, succeeded, type Result } from '../../shared/result';
import { codeOf } from '../ports/errno';
import type { Files } from '../ports/files';

export type ReadFailure =
  | { readonly code: 'not-found' }
  /** A folder, or not ours to read; `cause` is the system's word (EACCES …). */
  | { readonly code: 'not-readable'; readonly cause: string }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'too-large' };

export async function readTextFile(files: Files, path: string, cwd: string): Promise<Result<string, ReadFailure>> {
  const read = await readBytes(files, resolve(cwd, path));
  if (!read.ok) return read;
  if (read.value.byteLength > maxDocumentLength * 4) return failed({ code: 'too-large' });
  const text = decode(read.value);
  return text === null ? failed({ code: 'not-utf8' }) : succeeded(text);
}

async function readBytes(files: Files, path: string): Promise<Result<Uint8Array, ReadFailure>> {
  try {
    return succeeded(await files.read(path));
  } catch (cause) {
    const code = codeOf(cause);
    if (code === '') throw cause;
    return failed(
      code === 'ENOENT' || code === 'ENOTDIR' ? { code: 'not-found' } : { code: 'not-readable', cause: code },
    );
  }
}

/** Null where the bytes are no UTF-8: guessing another encoding would change letters. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
