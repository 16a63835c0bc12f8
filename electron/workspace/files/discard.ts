import { failureOf } from '../../ports/errno';
import type { Files } from '../../ports/files';

/** Removes what an act has left over. What the act itself has to say matters more than a stray file, which the doctor names. */
export async function discard(files: Files, path: string): Promise<void> {
  try {
    await files.removeFile(path);
  } catch (cause) {
    failureOf(cause);
  }
}
