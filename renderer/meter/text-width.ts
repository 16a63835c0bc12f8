/** How wide a line would be on the site, in CSS pixels. */
import type { HeadlineFont } from '../../shared/model/limits';

let context: CanvasRenderingContext2D | null = null;

/** Arabic letters join and change their width with their neighbours, so only the whole line can be measured. */
export function textWidth(text: string, { family, size, weight }: HeadlineFont): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) throw new TypeError('this page has no canvas to measure on');
  context.font = `${weight} ${size}px ${family}`;
  context.direction = 'rtl';
  return Math.round(context.measureText(text).width);
}
