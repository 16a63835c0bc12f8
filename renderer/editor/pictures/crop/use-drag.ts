import { useRef, type PointerEvent } from 'react';
import type { Point } from './crop-edit';

/** Follows a pointer that holds an element; tells how far it went since last time, in shares of the picture (`[data-board]`). */
export function useDrag(onMove: (by: Point) => void) {
  const last = useRef<Point | null>(null);
  return {
    begin: ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>): void => {
      currentTarget.setPointerCapture(pointerId);
      last.current = { x: clientX, y: clientY };
    },
    move: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
      const from = last.current;
      const board = currentTarget.closest('[data-board]')?.getBoundingClientRect();
      if (from === null || board === undefined) return;
      last.current = { x: clientX, y: clientY };
      onMove({ x: (clientX - from.x) / board.width, y: (clientY - from.y) / board.height });
    },
    end: (): void => {
      last.current = null;
    },
  };
}
