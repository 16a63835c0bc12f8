/** Which part of a picture a page shows, and what of it stays in view where it is cut to another shape. */
import { isWhole } from '../../../shared/media/crop-box';
import type { Crop, ImageBlock } from '../../../shared/model/object-blocks';

type Part = Pick<Crop, 'left' | 'top' | 'width' | 'height'>;
type Shaped = Pick<ImageBlock, 'crop' | 'focus'>;

/** In fractions of the picture. */
export const partOf = ({ crop }: Shaped): Part =>
  crop === undefined || isWhole(crop) ? { left: 0, top: 0, width: 1, height: 1 } : crop;

/** The part as `object-view-box` wants it: what is cut off at the top, right, bottom and left. */
export function viewBoxOf(image: Shaped): string {
  const { left, top, width, height } = partOf(image);
  return `inset(${[top, 1 - left - width, 1 - top - height, left].map(percent).join(' ')})`;
}

/** The point that stays in view, in fractions of the part; a point outside of it is the nearest one at its edge. */
export function focusInPart(image: Shaped): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = partOf(image);
  const { x, y } = image.focus ?? { x: left + width / 2, y: top + height / 2 };
  return { x: within((x - left) / width), y: within((y - top) / height) };
}

export const percent = (fraction: number): string => `${Math.round(Math.max(0, fraction) * 10_000) / 100}%`;
const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
