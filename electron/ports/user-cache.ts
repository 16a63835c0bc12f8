import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where the command line keeps what may be deleted at any time. https://specifications.freedesktop.org/basedir-spec/latest/ */
export function userCache(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: xdg } = env;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'midad');
}

/** Where it keeps what must outlast a run: which rosters it has seen. */
export function userState(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME: xdg } = env;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'state'), 'midad');
}
