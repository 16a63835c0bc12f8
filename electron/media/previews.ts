/** What the window shows of stored pictures, made once and kept on this machine. Only a cache: it may go at any time. */
import { contentTypes, endingOf, previewSides, type PreviewKind } from '../../shared/media/picture';
import type { MediaName } from '../../shared/model/object-blocks';
import type { MediaFiles } from '../workspace/media-files';
import type { PictureMaker } from './picture-maker';
import type { PreviewCache } from './preview-cache';

export type Shown = { readonly bytes: Uint8Array; readonly contentType: string };

type Given = {
  readonly cache: PreviewCache;
  readonly maker: Pick<PictureMaker, 'preview'>;
  /** Of the workspace that is open; null while none is. */
  readonly media: () => MediaFiles | null;
};

export type Previews = {
  /** Null where the workspace has no such picture, or none that can be read. */
  show(name: MediaName, kind: PreviewKind): Promise<Shown | null>;
};

/** Bytes. A file that is smaller is quicker shown than scaled. */
const smallEnough = 150_000;

export function previews({ cache, maker, media }: Given): Previews {
  const underWay = new Map<string, Promise<Shown | null>>();

  const make = async (name: MediaName, kind: PreviewKind): Promise<Shown | null> => {
    const source = media();
    if (source === null || !(await source.has(name))) return null;
    const file = `${name.slice(0, 64)}-${kind}.webp`;
    const kept = await cache.read(file);
    if (kept !== null) return { bytes: kept, contentType: contentTypes.webp };
    const bytes = await source.read(name);
    if (bytes === null) return null;
    // A preview stands still, and a moving picture is meant to move.
    if (bytes.byteLength <= smallEnough || name.endsWith('.gif'))
      return { bytes, contentType: contentTypes[endingOf(name)] };
    const made = await maker.preview(bytes, previewSides[kind]);
    if (!made.ok) return null;
    await cache.keep(file, made.value);
    return { bytes: made.value, contentType: contentTypes.webp };
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
