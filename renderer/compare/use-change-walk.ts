/** From change to change by keys and buttons: round and round, the one come to in view. */
import { useCallback, useEffect, useState, type RefObject } from 'react';

export type ChangeWalk = {
  readonly current: string | null;
  readonly step: (by: 1 | -1) => void;
};

export function useChangeWalk(changes: readonly string[], scroller: RefObject<HTMLElement | null>): ChangeWalk {
  const [chosen, setChosen] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const current = currentOf(changes, chosen);
  const step = useCallback(
    (by: 1 | -1): void => {
      setChosen((before) => {
        const now = currentOf(changes, before);
        const at = now === null ? -1 : changes.indexOf(now);
        const next = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
        const id = changes[next];
        return id === undefined ? null : { id, at: next };
      });
    },
    [changes],
  );
  useEffect(() => {
    if (current === null) return;
    const places = scroller.current?.querySelectorAll(`[data-change="${CSS.escape(current)}"]`) ?? [];
    // A fold hides nothing that has changed, so every place can be shown.
    places[0]?.scrollIntoView({ block: 'center' });
  }, [current, scroller]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [step]);
  return { current, step };
}

/** Where the one come to has gone, the one in its place. */
function currentOf(
  changes: readonly string[],
  chosen: { readonly id: string; readonly at: number } | null,
): string | null {
  if (chosen === null || changes.includes(chosen.id)) return chosen?.id ?? null;
  return changes[Math.min(chosen.at, changes.length - 1)] ?? null;
}
