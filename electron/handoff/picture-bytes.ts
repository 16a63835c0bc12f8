/** The bytes of a picture as an export shows it, and of its smaller forms. Export and preview both ask here. */
import { exportedPicture, type ExportedPicture } from '../../shared/export/exported-picture';
import {
  pageRenditions,
  plannedRenditions,
  renditionFocus,
  renditionWords,
  type Rendition,
} from '../../shared/export/renditions';
import { endingOf } from '../../shared/media/picture';
import { withCredit } from '../../shared/media/with-xmp';
import type { Article } from '../../shared/model/article';
import type { ImageBlock } from '../../shared/model/object-blocks';
import { picturesOf } from '../../shared/model/pictures-of';
import type { PictureMaker } from '../media/picture-maker';
import { sha256 } from '../ports/hash';
import type { MediaFiles } from '../workspace/media-files';

export type PictureSource = {
  readonly media: MediaFiles;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
};

/** Null for a picture that the workspace lacks, that can't be read, or that is not the one it is called. Rejects with the system's error. */
export async function pictureBytes(
  picture: ExportedPicture,
  source: Pick<PictureSource, 'media'> & { readonly maker: Pick<PictureMaker, 'crop'> },
): Promise<Uint8Array | null> {
  const bytes = await storedBytes(picture, source);
  return bytes === null ? null : partOf(bytes, picture, source);
}

/** A picture of an article and the files that an export has of it. */
export type ShownImage = { readonly image: ImageBlock; readonly names: readonly string[] };

/** Only the first is shown by networks. */
export const shownIn = ({ body }: Pick<Article, 'body'>): readonly ShownImage[] =>
  picturesOf(body).map((image, at) => ({
    image,
    names: [
      exportedPicture(image).name,
      ...(at === 0 ? plannedRenditions(image) : pageRenditions(image)).map(({ name }) => name),
    ],
  }));

/** Of all pictures of an article and their smaller forms, where each can be made. */
export const pictureNames = (article: Pick<Article, 'body'>): readonly string[] =>
  shownIn(article).flatMap(({ names }) => names);

/** Of those, what can't be there because the workspace lacks the picture. Rejects with the system's error. */
export async function missingNames(
  article: Pick<Article, 'body'>,
  media: Pick<MediaFiles, 'has'>,
): Promise<readonly string[]> {
  const all = shownIn(article).map(async ({ image, names }) => ((await media.has(image.asset)) ? [] : names));
  return (await Promise.all(all)).flat();
}

export type PictureFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The picture itself and its smaller forms; none of a picture that the workspace lacks, that can't be read, or that is not the one it is called. `wanted` says which,
 * by their names. Rejects with the system's error.
 */
export async function pictureFiles(
  image: ImageBlock,
  source: PictureSource,
  wanted: (name: string) => boolean,
): Promise<readonly PictureFile[]> {
  const picture = exportedPicture(image);
  const stored = await storedBytes(picture, source);
  if (stored === null) return [];
  const planned = plannedRenditions(image).filter(({ name }) => wanted(name));
  const own = wanted(picture.name) ? await partOf(stored, picture, source) : null;
  if (wanted(picture.name) && own === null) return [];
  const renditions = planned.length === 0 ? [] : await renditionFiles(stored, { image, planned, source });
  return [...(own === null ? [] : [{ name: picture.name, bytes: own }]), ...renditions];
}

type Making = { readonly image: ImageBlock; readonly planned: readonly Rendition[]; readonly source: PictureSource };

/** Those for pages show the whole part; what is cut off for networks keeps what must stay in view. */
async function renditionFiles(stored: Uint8Array, { image, planned, source }: Making): Promise<PictureFile[]> {
  const { box } = exportedPicture(image);
  const files: PictureFile[] = [];
  for (const purpose of ['page', 'social'] as const) {
    const some = planned.filter((one) => one.purpose === purpose);
    if (some.length === 0) continue;
    const sizes = some.map(({ width, height, format }) => ({ width, height, format }));
    const focus = purpose === 'social' ? { focus: renditionFocus(image) } : {};
    const made = await source.maker.renditions(stored, { box, sizes, ...focus });
    if (!made.ok) continue;
    for (const [at, { name, width, height, format }] of some.entries()) {
      const bytes = withCredit(made.value[at]!, { credit: renditionWords(image), format, width, height });
      files.push({ name, bytes });
    }
  }
  return files;
}

async function storedBytes(
  { asset }: ExportedPicture,
  { media }: Pick<PictureSource, 'media'>,
): Promise<Uint8Array | null> {
  const bytes = await media.read(asset);
  // An approval speaks of a picture by its name, which is the hash of its bytes: other bytes were approved by nobody.
  return bytes === null || !asset.startsWith(sha256(bytes)) ? null : bytes;
}

async function partOf(
  bytes: Uint8Array,
  { asset, box }: ExportedPicture,
  { maker }: { readonly maker: Pick<PictureMaker, 'crop'> },
): Promise<Uint8Array | null> {
  if (box === null) return bytes;
  const part = await maker.crop(bytes, { ending: endingOf(asset), box });
  return part.ok ? part.value : null;
}
