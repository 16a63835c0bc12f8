import { useRef } from 'react';
import type { PaneName, Panes } from '../article/panes';
import { useCommands, useDeskWindow } from '../desk/desk-window';

/** Opening, closing and going over to the second article. */
export function useBesideCommands(panes: Panes): void {
  const { state } = useDeskWindow();
  /** Where the focus was in a pane before it went over. */
  const left = useRef(new Map<PaneName, HTMLElement>());
  const isInSight = (): boolean => {
    const { place, isFocusMode } = state.getState();
    return panes.layout.getState().isSplit && place === 'articles' && !isFocusMode;
  };
  const goOver = (): void => {
    const { active, order } = panes.layout.getState();
    const { activeElement } = document;
    const here = elementOf(active);
    if (activeElement instanceof HTMLElement && here?.contains(activeElement) === true)
      left.current.set(active, activeElement);
    const other = order[0] === active ? order[1] : order[0];
    focusIn(elementOf(other), left.current.get(other) ?? null);
  };
  const close = async (): Promise<void> => {
    if (await panes.closeBeside()) focusIn(elementOf(panes.layout.getState().active), null);
  };
  useCommands({
    'view.beside': {
      canRun: () => state.getState().place === 'articles',
      run: () => state.setState({ dialog: { kind: 'beside' } }),
    },
    'view.otherPane': { canRun: isInSight, run: goOver },
    'view.closeBeside': { canRun: isInSight, run: () => void close() },
  });
}

const elementOf = (name: PaneName): HTMLElement | null => document.querySelector<HTMLElement>(`[data-pane="${name}"]`);

/** Where the focus was, if that is still there; else the text. */
function focusIn(pane: HTMLElement | null, before: HTMLElement | null): void {
  const isThere = before !== null && pane?.contains(before) === true;
  (isThere ? before : (pane?.querySelector<HTMLElement>('[contenteditable="true"]') ?? null))?.focus();
}
