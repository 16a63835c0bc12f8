/** What every room of this window may use. Made once per window, so that two windows and every test have their own. */
import { createContext, use, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '../../shared/model/settings';
import type { Me } from '../../shared/people/me';
import { createNotices, type Notices } from '../ui/toast';
import type { Desk } from './desk';
import { holdWorkspace, type OpenWorkspace, type WorkspaceStore } from './held-workspace';
import { mirror, type Mirror } from './mirror';
import { createCommandRegistry, type CommandActs, type CommandRegistry } from './run-command';
import { createSigning, type Signing } from './signing';
import { SpokenToContext } from './spoken-to';
import { createWindowState, type WindowState } from './window-state';
import type { CommandId } from '../../shared/commands/commands';

export type DeskWindow = {
  readonly desk: Desk;
  readonly commands: CommandRegistry;
  readonly notices: Notices;
  readonly state: StoreApi<WindowState>;
  readonly settings: Mirror<Settings>;
  readonly workspace: WorkspaceStore;
  /** Who is here, and what they are in the newsroom. */
  readonly people: Mirror<Me>;
  readonly signing: Signing;
};

/** Asks main for everything the first picture needs. */
export async function startDeskWindow(desk: Desk): Promise<DeskWindow> {
  const [settings, workspace, people] = await Promise.all([
    mirror<Settings, Settings>({
      load: () => desk.settings.load(null),
      follow: desk.settings.changed,
      apply: (_, settings) => settings,
    }),
    holdWorkspace(desk),
    mirror<Me, Me>({ load: () => desk.people.me(null), follow: desk.people.changed, apply: (_, me) => me }),
  ]);
  return {
    desk,
    settings,
    workspace,
    people,
    signing: createSigning(),
    commands: createCommandRegistry(),
    notices: createNotices(),
    state: createWindowState(),
  };
}

export const DeskWindowContext = createContext<DeskWindow | null>(null);
export const WorkspaceContext = createContext<OpenWorkspace | null>(null);

export function useDeskWindow(): DeskWindow {
  const held = use(DeskWindowContext);
  if (held === null) throw new TypeError('no desk above this component');
  return held;
}

/** For rooms that are on screen only while a workspace is open. */
export function useWorkspace(): OpenWorkspace {
  const held = use(WorkspaceContext);
  if (held === null) throw new TypeError('no open workspace above this component');
  return held;
}

/** Offers what this component can do, for as long as it is on screen and spoken to. The set of commands must not change while it is. */
export function useCommands(acts: CommandActs): void {
  const { commands } = useDeskWindow();
  const isSpokenTo = use(SpokenToContext);
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const ids = Object.keys(latest.current) as CommandId[];
    return commands.offer(
      Object.fromEntries(
        ids.map((id) => [
          id,
          {
            run: () => latest.current[id]?.run(),
            canRun: () => isSpokenTo() && (latest.current[id]?.canRun?.() ?? true),
          },
        ]),
      ),
    );
  }, [commands, isSpokenTo]);
}
