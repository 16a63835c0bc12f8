/** A small surface beside a place in the text that never takes the keyboard from it: above or below, never over it, and never outside the window. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './anchored.module.css';

export type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export type AnchoredProps = {
  /** In the window's pixels: the place it must not cover. */
  readonly at: Box;
  /** Where there is room for it; else on the other side. */
  readonly side: 'above' | 'below';
  /** `start`: its edge where reading begins is the place's; `middle`: centred over it. */
  readonly align: 'start' | 'middle';
  readonly children: ReactNode;
};

/** Distance from the place and from the window's edges, in pixels. */
const gap = 8;

export function Anchored({ at, side, align, children }: AnchoredProps) {
  const surface = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const place = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const isRtl = getComputedStyle(element).direction === 'rtl';
      const wanted = align === 'middle' ? (at.left + at.right - width) / 2 : isRtl ? at.right - width : at.left;
      const left = Math.max(gap, Math.min(wanted, innerWidth - width - gap));
      element.style.setProperty('--top', `${topOf(at, side, height)}px`);
      element.style.setProperty('--start', `${isRtl ? innerWidth - left - width : left}px`);
    };
    place();
    // What is shown in it may grow and shrink while it is there.
    const watch = new ResizeObserver(place);
    watch.observe(element);
    return () => watch.disconnect();
  }, [at, side, align]);
  return createPortal(
    <div ref={surface} className={styles.surface}>
      {children}
    </div>,
    document.body,
  );
}

function topOf(at: Box, side: 'above' | 'below', height: number): number {
  const above = at.top - height - gap;
  const below = at.bottom + gap;
  const fitsAbove = above >= gap;
  const fitsBelow = below + height <= innerHeight - gap;
  if (side === 'above') return fitsAbove || !fitsBelow ? Math.max(gap, above) : below;
  return fitsBelow || !fitsAbove ? below : above;
}
