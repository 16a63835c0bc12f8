/** The bytes of a picture as an export shows it. Export and preview both ask here. */
import type { ExportedPicture } from '../../shared/export/exported-picture';
import { endingOf } from '../../shared/media/picture';
import type { PictureMaker } from '../media/picture-maker';
import { sha256 } from '../ports/hash';
import type { MediaFiles } from '../workspace/media-files';

export type PictureSource = { readonly media: MediaFiles; readonly maker: Pick<PictureMaker, 'crop'> };

/** Null for a picture that the workspace lacks, that can't be read, or that is not the one it is called. Rejects with the system's error. */
export async function pictureBytes(
  picture: ExportedPicture,
  { media, maker }: PictureSource,
): Promise<Uint8Array | null> {
  const bytes = await media.read(picture.asset);
  // An approval speaks of a picture by its name, which is the hash of its bytes: other bytes were approved by nobody.
  if (bytes === null || !picture.asset.startsWith(sha256(bytes))) return null;
  if (picture.box === null) return bytes;
  const part = await maker.crop(bytes, { ending: endingOf(picture.asset), box: picture.box });
  return part.ok ? part.value : null;
}
