/** Moving and sizing a crop. All in fractions of the picture, from its upper left corner, whichever way the interface runs. */
import type { Crop } from '../../../../shared/model/object-blocks';

export type Point = { readonly x: number; readonly y: number };
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

export type Ratio = 'free' | '16:9' | '4:3' | '1:1';
export const ratios: readonly Ratio[] = ['free', '16:9', '4:3', '1:1'];

type Size = { readonly width: number; readonly height: number };

export const wholePicture: Crop = { left: 0, top: 0, width: 1, height: 1 };

/** Nothing smaller can be seen or held. */
const smallest = 0.04;

/** A crop's width for each unit of its height; null where it is free. */
export function proportion(ratio: Ratio, { width, height }: Size): number | null {
  if (ratio === 'free') return null;
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  return ((across / down) * height) / width;
}

export function moved(crop: Crop, { x, y }: Point): Crop {
  return {
    ...crop,
    left: within(crop.left + x, 0, 1 - crop.width),
    top: within(crop.top + y, 0, 1 - crop.height),
  };
}

/** The corner goes to the point, the one opposite stays. */
export function resized(
  crop: Crop,
  corner: Corner,
  { to, keep }: { readonly to: Point; readonly keep: number | null },
): Crop {
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  const fixed = { x: isLeft ? crop.left + crop.width : crop.left, y: isTop ? crop.top + crop.height : crop.top };
  const room = { x: isLeft ? fixed.x : 1 - fixed.x, y: isTop ? fixed.y : 1 - fixed.y };
  const asked = { x: isLeft ? fixed.x - to.x : to.x - fixed.x, y: isTop ? fixed.y - to.y : to.y - fixed.y };
  const free = { width: within(asked.x, smallest, room.x), height: within(asked.y, smallest, room.y) };
  const { width, height } = keep === null ? free : kept(free, { room, keep, before: crop });
  return { left: isLeft ? fixed.x - width : fixed.x, top: isTop ? fixed.y - height : fixed.y, width, height };
}

type Keeping = { readonly room: Point; readonly keep: number; readonly before: Size };

/** Follows the side that was pulled more. */
function kept({ width, height }: Size, { room, keep, before }: Keeping): Size {
  const followsWidth = Math.abs(width - before.width) >= Math.abs(height - before.height) * keep;
  const wide = Math.min(followsWidth ? width : height * keep, room.x, room.y * keep);
  return { width: wide, height: wide / keep };
}

/** The largest crop of this proportion, as near as can be to the middle of the one before. */
export function fitted(crop: Crop, keep: number | null): Crop {
  if (keep === null) return crop;
  const width = Math.min(1, keep);
  const height = width / keep;
  const middle = { x: crop.left + crop.width / 2, y: crop.top + crop.height / 2 };
  return {
    width,
    height,
    left: within(middle.x - width / 2, 0, 1 - width),
    top: within(middle.y - height / 2, 0, 1 - height),
  };
}

export const pointWithin = ({ x, y }: Point): Point => ({ x: within(x, 0, 1), y: within(y, 0, 1) });

/** By how much an arrow goes; with Shift further. Arrows point on the picture as they point on the key. */
export function arrowStep({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): Point | null {
  const step = shiftKey ? 0.05 : 0.01;
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return null;
  }
}

export const cornerOf = ({ left, top, width, height }: Crop, corner: Corner): Point => ({
  x: corner.endsWith('left') ? left : left + width,
  y: corner.startsWith('top') ? top : top + height,
});

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
