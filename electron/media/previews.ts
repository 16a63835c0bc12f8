/** What the window shows of stored pictures, made once and kept on this machine. Only a cache: it may go at any time. */
import { join } from 'node:path';
import { contentTypes, endingOf, previewSides, type PreviewKind } from '../../shared/media/picture';
import type { MediaName } from '../../shared/model/object-blocks';
import { codeOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/durable-save';
import type { MediaFiles } from '../workspace/media-files';
import type { PictureMaker } from './picture-maker';

export type Shown = { readonly bytes: Uint8Array; readonly contentType: string };

type Given = {
  readonly ports: Ports;
  /** Made where it is not there. */
  readonly folder: string;
  readonly maker: Pick<PictureMaker, 'preview'>;
  /** Of the workspace that is open; null while none is. */
  readonly media: () => MediaFiles | null;
  readonly log: { fault(cause: unknown): string };
};

export type Previews = {
  /** Null where the workspace has no such picture, or none that can be read. */
  show(name: MediaName, kind: PreviewKind): Promise<Shown | null>;
};

/** Bytes. A file that is smaller is quicker shown than scaled. */
const smallEnough = 150_000;

export function previews({ ports, folder, maker, media, log }: Given): Previews {
  const underWay = new Map<string, Promise<Shown | null>>();

  const make = async (name: MediaName, kind: PreviewKind): Promise<Shown | null> => {
    const source = media();
    if (source === null || !(await source.has(name))) return null;
    const path = join(folder, `${name.slice(0, 64)}-${kind}.webp`);
    const kept = await readIfThere(ports, path);
    if (kept !== null) return { bytes: kept, contentType: contentTypes.webp };
    const bytes = await source.read(name);
    if (bytes === null) return null;
    // A preview stands still, and a moving picture is meant to move.
    if (bytes.byteLength <= smallEnough || name.endsWith('.gif'))
      return { bytes, contentType: contentTypes[endingOf(name)] };
    const made = await maker.preview(bytes, previewSides[kind]);
    if (!made.ok) return null;
    await keep(path, made.value);
    return { bytes: made.value, contentType: contentTypes.webp };
  };

  /** A cache that can't be written costs time and nothing else. */
  const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
    try {
      await ports.files.makeFolder(folder);
      const saved = await durableSave(ports.files, { path, bytes, base: { kind: 'any' } });
      if (saved.kind === 'failed') log.fault(new Error(`a preview can't be kept: ${saved.failure.code}`));
    } catch (cause) {
      log.fault(cause);
    }
  };

  return {
    show(name, kind) {
      const key = `${name} ${kind}`;
      const asked = underWay.get(key) ?? make(name, kind).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}

async function readIfThere({ files }: Ports, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}
