/** Where things lie: the project, what it builds, what it remembers. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const nodeModules = join(projectFolder, 'node_modules');

/** What the set-up remembers from run to run; gone with node_modules. */
export const stampFolder = join(nodeModules, '.cache', 'midad');

/** Reports of the last test run. */
export const reportFolder = join(projectFolder, '.cache', 'reports');

/** What `vite build --app` makes. */
export const built = {
  main: join(projectFolder, 'dist', 'main', 'main.cjs'),
  preload: join(projectFolder, 'dist', 'preload', 'preload.cjs'),
  page: join(projectFolder, 'dist', 'renderer', 'index.html'),
  search: join(projectFolder, 'dist', 'search', 'search-process.cjs'),
  cli: join(projectFolder, 'dist', 'cli', 'midad.cjs'),
};

/** The folder the person was in when calling npm, which itself moves to the project. */
export const callersFolder = process.env.INIT_CWD ?? process.cwd();

/** Shared by all clones of one user, outside node_modules. */
export function userCacheFolder() {
  const { XDG_CACHE_HOME: xdg } = process.env;
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.cache');
  return join(base, 'midad');
}

/**
 * A path as the caller means it.
 * @param {string} path
 */
export function asCallerMeans(path) {
  return resolve(callersFolder, path);
}
