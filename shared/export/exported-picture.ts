/**
 * Which file of an export shows a picture: the stored one under its own name, or, where it is cropped, a part of it whose name says which. The same
 * picture with the same crop has the same name and the same bytes in every export.
 */
import { boxOf, isWhole, type PixelBox } from '../media/crop-box';
import type { ImageBlock, MediaName } from '../model/object-blocks';

export type ExportedPicture = {
  /** Relative to the export's folder: `media/<sha256>.jpg`, `media/<sha256>-120x0-1200x900.jpg`. */
  readonly name: string;
  readonly asset: MediaName;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Null where the stored file goes out as it is. */
  readonly box: PixelBox | null;
};

export function exportedPicture({ asset, width, height, crop }: ImageBlock): ExportedPicture {
  const box = crop === undefined || isWhole(crop) ? null : boxOf(crop, { width, height });
  if (box === null) return { name: `media/${asset}`, asset, width, height, box };
  const [hash = '', ending = ''] = asset.split('.');
  const name = `media/${hash}-${box.left}x${box.top}-${box.width}x${box.height}.${ending}`;
  return { name, asset, width: box.width, height: box.height, box };
}
