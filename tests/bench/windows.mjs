/** Starting Midad, or an empty window of the same runtime, as the measurements need them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';

export const root = resolve(import.meta.dirname, '../..');
const emptyApp = join(import.meta.dirname, 'empty-app');

/** @param {string} workspace */
export const startMidad = (workspace) => start(root, [`--workspace=${workspace}`]);

/** @param {string | null} page an HTML file, or null for nothing at all */
export const startEmpty = (page) => start(emptyApp, page ? [`--page=${page}`] : []);

async function start(folder, args) {
  const executablePath = process.env['MIDAD_ELECTRON'];
  if (!executablePath) throw new Error('MIDAD_ELECTRON names no runtime: run `npm run bench`');
  const home = await mkdtemp(join(tmpdir(), 'midad-bench-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath,
    cwd: root,
    args: [...sandbox, folder, `--user-data-dir=${home}`, ...args],
  });
  const window = await app.firstWindow();
  await window.locator('html[data-ready=true]').waitFor();
  const readyMs = performance.now() - begun;
  const stop = async () => {
    await app.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, window, readyMs, stop };
}
