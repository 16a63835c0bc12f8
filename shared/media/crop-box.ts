/** A crop, which a document holds in fractions, in the pixels of a file. */
import type { Crop } from '../model/object-blocks';

/** Pixels, from the upper left corner. */
export type PixelBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The crop in whole pixels of a picture of this size; at least one of them. */
export function boxOf(crop: Crop, size: { readonly width: number; readonly height: number }): PixelBox {
  const left = Math.min(Math.round(crop.left * size.width), size.width - 1);
  const top = Math.min(Math.round(crop.top * size.height), size.height - 1);
  const width = Math.max(1, Math.min(Math.round(crop.width * size.width), size.width - left));
  const height = Math.max(1, Math.min(Math.round(crop.height * size.height), size.height - top));
  return { left, top, width, height };
}

/** A crop of the whole picture is none. */
export const isWhole = ({ left, top, width, height }: Crop): boolean =>
  left < 0.0005 && top < 0.0005 && width > 0.999 && height > 0.999;
