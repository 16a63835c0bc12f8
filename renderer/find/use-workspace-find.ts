/** The finding through all articles belongs to the window: what was found stays while somebody looks at something else. */
import { useCallback, useState } from 'react';
import type { Panes } from '../article/panes';
import { useDeskWindow } from '../desk/desk-window';
import type { GoTo } from './found-list';
import { createWorkspaceFind, type WorkspaceFind } from './workspace-find';

export function useWorkspaceFind(panes: Panes): { readonly find: WorkspaceFind; readonly goTo: GoTo } {
  const { desk, state } = useDeskWindow();
  const [find] = useState(() =>
    createWorkspaceFind({
      desk,
      isUnsaved: (id) => {
        const session = panes.sessionOf(id);
        return session !== null && session.state.getState().kind !== 'clean';
      },
    }),
  );
  const goTo = useCallback<GoTo>(
    (id, hit) => {
      const { asked } = find.state.getState();
      void panes.open(id).then((isOpen) => {
        if (isOpen && hit !== null && asked !== null) {
          state.setState({ sought: { id, request: asked, place: hit.place, start: hit.start } });
        }
      });
    },
    [find, panes, state],
  );
  return { find, goTo };
}
