import { useLayoutEffect } from 'react';

/** Puts the size of the text into one place, the root's `--zoom`, which the page multiplies its sizes by. */
export function useZoom(percent: number): void {
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--zoom', String(percent / 100));
  }, [percent]);
}
