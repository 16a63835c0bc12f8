/** The keys that open the line for «عاجل» in every program: asked of the system, given back, and whether it gave them. */
import { app, globalShortcut } from 'electron';
import { acceleratorOf } from '../../shared/commands/shortcut';
import type { GlobalKeysState } from '../../shared/ipc/contract';
import type { Settings } from '../../shared/model/settings';

/** Under Wayland keys for every program come from the desktop's portal, where it has one. Must run before the app is ready. */
export function askPortalForKeys(): void {
  if (process.env['XDG_SESSION_TYPE'] !== 'wayland') return;
  app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
}

export type BreakingKeys = {
  /** As the person wishes from now on. */
  apply(wish: Pick<Settings, 'breakingKeysHeld' | 'breakingKeys'>): void;
  state(): GlobalKeysState;
};

type Given = { readonly open: () => void; readonly tell: (state: GlobalKeysState) => void };

/** The system frees what is held when the program ends. */
export function breakingKeys({ open, tell }: Given): BreakingKeys {
  let held: string | null = null;
  let asked: string | null = null;
  let state: GlobalKeysState = 'off';
  return {
    apply({ breakingKeysHeld, breakingKeys: keys }) {
      const wanted = breakingKeysHeld ? acceleratorOf(keys) : null;
      if (wanted === asked) return;
      asked = wanted;
      if (held !== null) globalShortcut.unregister(held);
      held = wanted !== null && globalShortcut.register(wanted, open) ? wanted : null;
      state = wanted === null ? 'off' : held === null ? 'refused' : 'held';
      tell(state);
    },
    state: () => state,
  };
}
