/** The pictures of a workspace: `media/<sha256>.<ending>`, each written once and never changed. Knows no format. */
import { join } from 'node:path';
import type { PictureEnding } from '../../shared/media/picture';
import type { Failure } from '../../shared/model/failure';
import { MediaName } from '../../shared/model/object-blocks';
import { failed, succeeded, type Result } from '../../shared/result';
import { codeOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder } from './files/durable-save';
import { ifThere } from './files/guarded';
import type { Layout } from './layout';

export type MediaFiles = {
  /** Where these very bytes are there already nothing is written. */
  put(bytes: Uint8Array, ending: PictureEnding): Promise<Result<MediaName, Failure>>;
  /** Null where the workspace has no such picture. Rejects with the system's error. */
  read(name: MediaName): Promise<Uint8Array | null>;
  has(name: MediaName): Promise<boolean>;
};

export function mediaFiles(layout: Layout, ports: Ports): MediaFiles {
  const pathOf = (name: MediaName): string => join(layout.media, name);
  const read = async (name: MediaName): Promise<Uint8Array | null> => {
    try {
      return await ports.files.read(pathOf(name));
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return null;
      throw cause;
    }
  };

  /** A file that a power cut or a synchroniser has left short has the right name and the wrong bytes. */
  const isWhole = async (name: MediaName): Promise<boolean> => {
    const there = await read(name);
    return there !== null && name.startsWith(sha256(there));
  };

  return {
    async put(bytes, ending) {
      const name = MediaName.parse(`${sha256(bytes)}.${ending}`);
      const outcome = await ifThere(layout.newsroom, ports, async () => {
        if (await isWhole(name)) return { kind: 'saved' as const };
        await makeDurableFolder(ports.files, layout.media);
        return durableSave(ports.files, { path: pathOf(name), bytes, base: { kind: 'any' } });
      });
      if (outcome.kind === 'clash') throw new TypeError('a picture clashes with none');
      return outcome.kind === 'failed' ? failed(outcome.failure) : succeeded(name);
    },
    read,
    has: (name) => ports.files.exists(pathOf(name)),
  };
}
