import { useCallback, useState } from 'react';

/** Items that are drawn at once; five hundred cards would keep the window busy for a second. */
const step = 30;

/** How many items of a long list are drawn: as far down as somebody has scrolled, and to the one at `active`, -1 for none. `end` is what stands below them. */
export function useBuilt(
  active: number,
): readonly [count: number, end: (element: HTMLElement | null) => (() => void) | undefined] {
  const [count, setCount] = useState(step);
  const end = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + step);
      },
      { rootMargin: '600px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [Math.max(count, active + step / 2), end];
}
