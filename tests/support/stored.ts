/** Pictures in a workspace, stored as the program stores them. */
import { pictureMakerHere } from '../../electron/media/picture-maker-here';
import { storePicture } from '../../electron/media/store-picture';
import type { Workspace } from '../../electron/workspace/open-workspace';
import type { StoredPicture } from '../../shared/media/picture';
import type { ImageBlock } from '../../shared/model/object-blocks';

export async function store(workspace: Workspace, bytes: Uint8Array): Promise<StoredPicture> {
  const tools = { media: workspace.media, newsroom: workspace.newsroom.read(), maker: pictureMakerHere };
  const stored = await storePicture(bytes, tools);
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

export const anImage = (picture: StoredPicture, differs: Partial<ImageBlock> = {}): ImageBlock => ({
  _type: 'image',
  _key: 'i1',
  ...picture,
  ...differs,
});
