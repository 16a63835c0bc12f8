import { useLayoutEffect, type RefObject } from 'react';

/**
 * A text area as high as its lines. `field-sizing: content` came with Chromium 123; measured for the older engine, and again when the
 * width changes.
 */
export function useFittedHeight(held: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const area = held.current;
    if (area === null || CSS.supports('field-sizing', 'content')) return;
    const fit = (): void => fitHeight(area);
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(area.parentElement ?? area);
    return () => watch.disconnect();
  }, [held, value]);
}

/** The scrolled height knows no border, which is part of the box. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
