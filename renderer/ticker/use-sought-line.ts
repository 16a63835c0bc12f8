import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { TickerLine } from '../../shared/model/ticker-line';
import { afterFocusReturned } from '../desk/after-focus';
import { useDeskWindow } from '../desk/desk-window';

/** Shows a line that somebody wants to see from elsewhere, and gives it the focus. `show` puts it on screen. */
export function useSoughtLine(lines: readonly TickerLine[], show: (line: TickerLine) => void): void {
  const { state } = useDeskWindow();
  const sought = useStore(state, (value) => value.soughtLine);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (sought === null) return;
    state.setState({ soughtLine: null });
    const line = lines.find(({ id }) => id === sought);
    if (line === undefined) return;
    latest.current(line);
    afterFocusReturned(() => document.querySelector<HTMLElement>(`[data-key="${line.id}"]`)?.focus());
  }, [sought, lines, state]);
}
