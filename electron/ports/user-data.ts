import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where Electron keeps what is a person's own on this machine (`app.getPath('userData')`), so that the command line finds it too. */
export function userData(env: Readonly<Record<string, string | undefined>>, system = platform()): string {
  const home = homedir();
  if (system === 'darwin') return join(home, 'Library', 'Application Support', appName);
  if (system === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), appName);
  const { XDG_CONFIG_HOME: xdg } = env;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.config'), appName);
}

/** `productName` of package.json. */
const appName = 'Midad';
