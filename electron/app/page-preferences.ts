/** What every page of ours is given and, more than that, what it is not. Electron's checklist, items 2 to 4. */
import { join } from 'node:path';
import type { WebPreferences } from 'electron';

export const pagePreferences = (programFolder: string): WebPreferences => ({
  preload: join(programFolder, 'dist/preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
});
