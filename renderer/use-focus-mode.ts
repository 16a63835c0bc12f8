import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDeskWindow } from './desk/desk-window';

/** Focus mode: Escape leaves it where nothing else stands open that Escape would close. */
export function useFocusMode(): boolean {
  const { state } = useDeskWindow();
  const isOn = useStore(state, (value) => value.isFocusMode);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTaken = document.querySelector('[role="dialog"], [data-sheet], [role="menu"], [role="listbox"]');
      if (event.key === 'Escape' && !event.isComposing && isTaken === null) state.setState({ isFocusMode: false });
    };
    globalThis.addEventListener('keydown', onKeyDown, { capture: true });
    return () => globalThis.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn, state]);
  return isOn;
}
