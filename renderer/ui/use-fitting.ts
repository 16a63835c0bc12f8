import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { partsThatFit } from './parts-that-fit';

export type Fitting<Id extends string> = {
  readonly row: RefObject<HTMLDivElement | null>;
  /** The parts that stand in the row. */
  readonly fits: ReadonlySet<Id>;
};

/** What stood in a row when it was measured last: the row of the next article begins with it, and is most often as wide. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * Measures a row before it is painted, and again whenever it or one of its parts has another size. Each part is a child of the row with
 * `data-part`, be it shown or not (an invisible one keeps its size); the button for the others is `data-part="more"`; what is not among `ids` stays.
 * `ids`: those that stay longest first, the same at each call.
 */
export function useFitting<Id extends string>(ids: readonly Id[]): Fitting<Id> {
  const row = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(() => (known.get(ids) as ReadonlySet<Id> | undefined) ?? new Set(ids));
  const shown = useRef(fits);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return undefined;
    const measure = (): boolean => {
      const found = measured(current, ids);
      known.set(ids, found);
      if (found.size === shown.current.size) return false;
      shown.current = found;
      return true;
    };
    // An observer is told between layout and painting, the first time as well: what is drawn within its call is never seen too wide.
    const observer = new ResizeObserver(() => {
      if (measure()) flushSync(() => setFits(shown.current));
    });
    observer.observe(current);
    for (const part of current.querySelectorAll('[data-part]')) observer.observe(part);
    return () => observer.disconnect();
  }, [ids]);
  return { row, fits };
}

function measured<Id extends string>(row: HTMLElement, ids: readonly Id[]): ReadonlySet<Id> {
  const widths = new Map(
    Array.from(row.querySelectorAll<HTMLElement>('[data-part]'), (part) => [part.dataset['part'], widthOf(part)]),
  );
  const isFixed = (name: string | undefined): boolean => name !== 'more' && !ids.some((id) => id === name);
  return partsThatFit({
    room: widthOf(row),
    gap: Number.parseFloat(getComputedStyle(row).columnGap) || 0,
    fixed: [...widths].filter(([name]) => isFixed(name)).map(([, width]) => width),
    parts: ids.map((id) => ({ id, width: widths.get(id) ?? 0 })),
    more: widths.get('more') ?? 0,
  });
}

const widthOf = (element: HTMLElement): number => element.getBoundingClientRect().width;
