/**
 * How a strip runs. In Arabic it runs to the right: a line comes in at the left edge with its first word in front, which is its rightmost,
 * and is read in order while it passes. So Vizrt's conventions for Arabic have it, and so does midad-ticker on the site.
 */
import type { Direction } from '../../../shared/arabic/direction';

/** Pixels a second, as midad-ticker runs unless its page says otherwise. */
export const stripSpeed = 60;

export type StripMotion = {
  /** Pixels along x after one round; positive is to the right. */
  readonly distance: number;
  /** Milliseconds for it. */
  readonly duration: number;
};

/** One round is the width of the lines; then the copy that follows stands where they stood. */
export function stripMotion(direction: Direction, width: number): StripMotion {
  return { distance: direction === 'rtl' ? width : -width, duration: (width / stripSpeed) * 1000 };
}
