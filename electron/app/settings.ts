/** What belongs to this machine and person, kept by electron-store. A damaged file costs the settings, never the start. */
import Store from 'electron-store';
import { z } from 'zod';
import { defaultSettings, Settings } from '../../shared/model/settings';

const Bounds = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().min(400),
  height: z.number().min(300),
});
export type Bounds = z.infer<typeof Bounds>;

/** Settings of an older Midad lack what has come since; what is none of ours costs no more than a choice of colours. */
function settingsIn(kept: unknown): Settings {
  const found = Settings.safeParse({ ...defaultSettings, ...(typeof kept === 'object' && kept) });
  return found.success ? found.data : defaultSettings;
}

const Kept = z.object({
  settings: z.unknown().transform(settingsIn),
  workspace: z.string().nullable().catch(null),
  tickerFolders: z.record(z.string(), z.string()).catch({}),
  bounds: Bounds.nullable().catch(null),
});

export type SettingsStore = {
  settings(): Settings;
  change(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings;
  /** The folder that was open last. */
  workspace(): string | null;
  rememberWorkspace(folder: string): void;
  /** Where the website's ticker is kept from this machine, by workspace. */
  tickerFolder(workspace: string): string | null;
  rememberTickerFolder(workspace: string, folder: string | null): void;
  bounds(): Bounds | null;
  rememberBounds(bounds: Bounds): void;
};

/** `forThisRun` wins over what is kept and is not kept itself. */
export function openSettings(forThisRun: Partial<Settings>): SettingsStore {
  const store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true });
  let overrides = forThisRun;
  const kept = () =>
    Kept.parse({
      settings: store.get('settings'),
      workspace: store.get('workspace'),
      tickerFolders: store.get('tickerFolders'),
      bounds: store.get('bounds'),
    });
  const settings = (): Settings => ({ ...kept().settings, ...overrides });
  return {
    settings,
    change(changes) {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      overrides = Object.fromEntries(Object.entries(overrides).filter(([key]) => !(key in given)));
      store.set('settings', Settings.parse({ ...kept().settings, ...given }));
      return settings();
    },
    workspace: () => kept().workspace,
    rememberWorkspace: (folder) => store.set('workspace', folder),
    tickerFolder: (workspace) => kept().tickerFolders[workspace] ?? null,
    rememberTickerFolder(workspace, folder) {
      const { [workspace]: _, ...others } = kept().tickerFolders;
      store.set('tickerFolders', folder === null ? others : { ...others, [workspace]: folder });
    },
    bounds: () => kept().bounds,
    rememberBounds: (bounds) => store.set('bounds', bounds),
  };
}
