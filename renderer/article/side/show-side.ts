import { useCallback } from 'react';
import { useDeskWindow } from '../../desk/desk-window';
import type { SideTab } from '../../desk/window-state';

/** Opens the panel beside the article on one of its tabs. */
export function useShowSide(): (tab: SideTab) => void {
  const { desk, settings, state } = useDeskWindow();
  return useCallback(
    (tab) => {
      state.setState({ sideTab: tab });
      if (!settings.getState().value.detailsOpen) void desk.settings.change({ detailsOpen: true });
    },
    [desk, settings, state],
  );
}
