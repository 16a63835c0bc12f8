/** From change to change by keys and buttons: round and round, the one come to in view. */
import { useCallback, useEffect, useState, type RefObject } from 'react';

export type ChangeWalk = {
  readonly current: string | null;
  readonly step: (by: 1 | -1) => void;
};

export function useChangeWalk(changes: readonly string[], scroller: RefObject<HTMLElement | null>): ChangeWalk {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen !== null && changes.includes(chosen) ? chosen : null;
  const step = useCallback(
    (by: 1 | -1): void => {
      setChosen((now) => {
        const at = now === null ? -1 : changes.indexOf(now);
        const next = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
        return changes[next] ?? null;
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
