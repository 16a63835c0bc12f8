/** Where the index of a workspace lies: in a folder of this machine that may be deleted at any time, under a name that only this workspace has. */
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { sha256 } from '../ports/hash';

/** `base`: the folder that holds the indexes of all workspaces. Throws the system's error where the workspace is not there. */
export function indexFolderOf(base: string, workspace: string): string {
  return join(base, sha256(realpathSync(workspace)).slice(0, 32));
}

/** For the command line; the window's lies among Electron's user data. https://specifications.freedesktop.org/basedir-spec/latest/ */
export function userIndexBase(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: xdg } = env;
  const cache = xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.cache');
  return join(cache, 'midad', 'index');
}
