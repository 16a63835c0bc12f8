import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { TickerLine } from '../../shared/model/ticker-line';
import { afterFocusReturned } from '../desk/after-focus';
import { useDeskWindow } from '../desk/desk-window';
import { focusRow } from './list/focus-row';

/** Shows a line that somebody wants to see from elsewhere, and gives it the focus. `show` puts it on screen; null: it is off the air, in the history. */
export function useSoughtLine(lines: readonly TickerLine[], show: (line: TickerLine | null) => void): void {
  const { state } = useDeskWindow();
  const sought = useStore(state, (value) => value.soughtLine);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (sought === null) return;
    state.setState({ soughtLine: null });
    latest.current(lines.find(({ id }) => id === sought) ?? null);
    afterFocusReturned(() => focusRow(sought));
  }, [sought, lines, state]);
}
