/** The window: its language, its theme, and the rooms of the workspace that is open, or the way to open one. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { paneNames, type Panes } from './article/panes';
import { DeskWindowContext, WorkspaceContext, type DeskWindow } from './desk/desk-window';
import type { HeldWorkspace, OpenWorkspace } from './desk/held-workspace';
import { RoomFrame } from './desk/room-frame';
import { useMirror } from './desk/use-mirror';
import { LanguageProvider, useWords } from './i18n/language';
import { Newsdesk } from './newsdesk';
import { useTheme } from './settings/use-theme';
import { SpellingProvider } from './spelling/spelling-context';
import { TextPlaces } from './text-menu/text-places';
import { useZoom } from './settings/use-zoom';
import { Toasts } from './ui/toast';
import { NoWorkspace } from './workspace/no-workspace';

export type AppProps = { readonly deskWindow: DeskWindow; readonly panes: Panes };

export function App({ deskWindow, panes }: AppProps) {
  const { language, theme, zoom } = useMirror(deskWindow.settings, (value) => value);
  useTheme(theme);
  useZoom(zoom);
  return (
    <DeskWindowContext value={deskWindow}>
      <LanguageProvider language={language}>
        <Rooms deskWindow={deskWindow} panes={panes} />
      </LanguageProvider>
    </DeskWindowContext>
  );
}

function Rooms({ deskWindow, panes }: AppProps) {
  const { t } = useWords();
  const workspace = useShownWorkspace(useStore(deskWindow.workspace), panes);
  return (
    <>
      <RoomFrame>
        {workspace.kind === 'open' ? (
          <WorkspaceContext value={workspace}>
            <SpellingProvider>
              <TextPlaces>
                <Newsdesk panes={panes} />
              </TextPlaces>
            </SpellingProvider>
          </WorkspaceContext>
        ) : (
          <NoWorkspace failure={workspace.failure} />
        )}
      </RoomFrame>
      <Toasts notices={deskWindow.notices} label={t('notices.label')} closeLabel={t('dialog.close')} />
    </>
  );
}

/** A workspace that has gone stays on screen while text in it is not on disk: the person must still be able to put that elsewhere. */
function useShownWorkspace(held: HeldWorkspace, panes: Panes): HeldWorkspace {
  const [last, setLast] = useState<OpenWorkspace | null>(held.kind === 'open' ? held : null);
  if (held.kind === 'open' && held !== last) setLast(held);
  // Looked at again when another pane or article is worked in.
  useStore(panes.state, ({ session }) => session);
  const hasUnsaved = paneNames.some((name) => {
    const { session } = panes.of(name).state.getState();
    return session !== null && session.state.getState().kind !== 'clean';
  });
  return held.kind === 'open' || last === null || !hasUnsaved ? held : last;
}
