/** Folders that come into being with their first file. */
import type { Dirent } from 'node:fs';
import { codeOf } from '../../ports/errno';
import type { Ports } from '../../ports/ports';

/** What a folder holds; nothing where it is not there yet. Other errors reject. */
export async function listOrNone(folder: string, { files }: Pick<Ports, 'files'>): Promise<Dirent[]> {
  try {
    return await files.list(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cause;
  }
}
