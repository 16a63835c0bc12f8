/** Where the index of a workspace lies: in a folder of this machine that may be deleted at any time, under a name that only this workspace has. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../ports/hash';
import { userCache } from '../ports/user-cache';

/** `base`: the folder that holds the indexes of all workspaces. Throws the system's error where the workspace is not there. */
export function indexFolderOf(base: string, workspace: string): string {
  return join(base, sha256(realpathSync(workspace)).slice(0, 32));
}

/** For the command line; the window's lies among Electron's user data. */
export const userIndexBase = (env: Readonly<Record<string, string | undefined>>): string =>
  join(userCache(env), 'index');
