import { useRef } from 'react';
import { useCommands, useDeskWindow } from '../desk/desk-window';

/** Opening, closing and going over to the second article. */
export function useBesideCommands(): void {
  const { state } = useDeskWindow();
  /** Where the caret was before it went over. */
  const left = useRef<HTMLElement | null>(null);
  const isInSight = (): boolean => {
    const { beside, place, isFocusMode } = state.getState();
    return beside !== null && place === 'articles' && !isFocusMode;
  };
  const goOver = (): void => {
    const other = document.querySelector<HTMLElement>('[data-beside-text]');
    const { activeElement } = document;
    const isThere = other?.parentElement?.contains(activeElement) === true;
    if (isThere) (left.current ?? document.querySelector<HTMLElement>('[contenteditable="true"]'))?.focus();
    else {
      left.current = activeElement instanceof HTMLElement ? activeElement : null;
      other?.focus();
    }
  };
  useCommands({
    'view.beside': {
      canRun: () => state.getState().place === 'articles',
      run: () => state.setState({ dialog: { kind: 'beside' } }),
    },
    'view.otherPane': { canRun: isInSight, run: goOver },
    'view.closeBeside': { canRun: isInSight, run: () => state.setState({ beside: null }) },
  });
}
