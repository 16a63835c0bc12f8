/** A package as it lies in a folder. */
import { join } from 'node:path';
import type { PackageReader } from '../../../shared/handoff/verify/verify-package';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { sha256 } from '../../ports/hash';
import { inTurns } from '../../workspace/files/in-turns';
import { stagingName } from '../sinks/staging';

/** Rejects with the system's error where the folder can't be read. Links are not followed. */
export function folderPackage(folder: string, files: Files): PackageReader {
  const bytesOf = async (path: string): Promise<Uint8Array | null> => {
    try {
      return await files.read(join(folder, path));
    } catch (cause) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(cause))) return null;
      throw cause;
    }
  };
  const walk = async (below: string): Promise<string[]> => {
    const entries = await files.list(join(folder, below));
    const found = await inTurns(entries, 8, async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // What a hand-off is just making ready is not seen by readers either.
      if (entry.isDirectory()) return stagingName.test(entry.name) ? [] : walk(path);
      return [path];
    });
    return found.flat();
  };
  return {
    list: async () => (await walk('')).sort(),
    measure: async (path) => {
      const bytes = await bytesOf(path);
      return bytes === null ? null : { sha256: sha256(bytes), bytes: bytes.byteLength };
    },
    text: async (path) => {
      const bytes = await bytesOf(path);
      return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
  };
}
