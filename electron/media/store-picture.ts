/** From somebody's file to a picture of the workspace. Window and command line both come this way. */
import type { StoredPicture } from '../../shared/media/picture';
import type { Failure } from '../../shared/model/failure';
import { defaultLongSide, type Newsroom } from '../../shared/model/newsroom';
import { succeeded, type Result } from '../../shared/result';
import type { MediaFiles } from '../workspace/media-files';
import type { PictureMaker } from './picture-maker';

export type StoreOptions = {
  readonly media: MediaFiles;
  readonly newsroom: Pick<Newsroom, 'pictures'>;
  readonly maker: Pick<PictureMaker, 'prepare'>;
};

export async function storePicture(
  bytes: Uint8Array,
  { media, newsroom, maker }: StoreOptions,
): Promise<Result<StoredPicture, Failure>> {
  const prepared = await maker.prepare(bytes, { longSide: newsroom.pictures?.longSide ?? defaultLongSide });
  if (!prepared.ok) return prepared;
  const { bytes: ready, ending, ...picture } = prepared.value;
  const put = await media.put(ready, ending);
  return put.ok ? succeeded({ asset: put.value, ...picture }) : put;
}
