/** A file that somebody names, as bytes. */
import { resolve } from 'node:path';
import { failed, succeeded, type Result } from '../../shared/result';
import { codeOf } from '../ports/errno';
import type { Files } from '../ports/files';

export type ReadFailure =
  | { readonly code: 'not-found' }
  /** A folder, or not ours to read; `cause` is the system's word (EACCES …). */
  | { readonly code: 'not-readable'; readonly cause: string };

export async function readFile(files: Files, path: string, cwd: string): Promise<Result<Uint8Array, ReadFailure>> {
  try {
    return succeeded(await files.read(resolve(cwd, path)));
  } catch (cause) {
    const code = codeOf(cause);
    if (code === '') throw cause;
    return failed(
      code === 'ENOENT' || code === 'ENOTDIR' ? { code: 'not-found' } : { code: 'not-readable', cause: code },
    );
  }
}
