/** Pictures that an imported page of ours shows: they lie beside it in the export, and belong into the workspace. */
import { dirname, resolve } from 'node:path';
import { exportedPicture } from '../../../shared/export/exported-picture';
import type { LeftOut } from '../../../shared/import/imported';
import type { Block, Body } from '../../../shared/model/body';
import type { GalleryBlock, ImageBlock } from '../../../shared/model/object-blocks';
import { pictureMakerHere } from '../../media/picture-maker-here';
import { readPictureFile } from '../../media/read-picture-file';
import { storePicture } from '../../media/store-picture';
import type { Ports } from '../../ports/ports';
import type { Workspace } from '../../workspace/open-workspace';

export type Settled = { readonly body: Body; readonly leftOut: readonly LeftOut[] };

/** `page`: the file that was imported. A picture that is not there stays in the text as it was, and is named. */
export async function settlePictures(
  body: Body,
  { page, workspace, ports }: { readonly page: string; readonly workspace: Workspace; readonly ports: Ports },
): Promise<Settled> {
  const leftOut: LeftOut[] = [];

  const settle = async (image: ImageBlock): Promise<ImageBlock> => {
    if (await workspace.media.has(image.asset)) return image;
    const { name, box } = exportedPicture(image);
    const read = await readPictureFile(resolve(dirname(page), '..', name), ports);
    const tools = { media: workspace.media, newsroom: workspace.newsroom.read(), maker: pictureMakerHere };
    const stored = read.ok ? await storePicture(read.value, tools) : read;
    if (!stored.ok) {
      leftOut.push({ what: 'image', text: image.caption || image.alt });
      return image;
    }
    const { asset, width, height } = stored.value;
    // Of a cropped picture the export has the part alone: that is the whole of it here.
    const { crop, focus, ...rest } = image;
    return box === null ? { ...image, asset, width, height } : { ...rest, asset, width, height };
  };

  const settleBlock = async (block: Block): Promise<Block> => {
    if (block._type === 'image') return settle(block as ImageBlock);
    if (block._type !== 'gallery') return block;
    const gallery = block as GalleryBlock;
    return { ...gallery, images: await inOrder(gallery.images, settle) };
  };
  return { body: await inOrder(body, settleBlock), leftOut };
}

/** One after the other: each may be some megabytes in memory. */
async function inOrder<Item, Made>(items: readonly Item[], act: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await act(item));
  return made;
}
