/** Starting Midad, or an empty window of the same runtime, as the measurements need them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';

export const root = resolve(import.meta.dirname, '../..');
const emptyApp = join(import.meta.dirname, 'empty-app');

/** @param {string} workspace @param {{ home?: string }} [kept] a folder for what Midad keeps on a machine, where it is to last */
export const startMidad = (workspace, { home } = {}) => start(root, [`--workspace=${workspace}`], { home, rows: true });

/** @param {string | null} page an HTML file, or null for nothing at all */
export const startEmpty = (page) => start(emptyApp, page ? [`--page=${page}`] : []);

async function start(folder, args, { home: lasting, rows = false } = {}) {
  const executablePath = process.env['MIDAD_ELECTRON'];
  if (!executablePath) throw new Error('MIDAD_ELECTRON names no runtime: run `npm run bench`');
  const home = lasting ?? (await mkdtemp(join(tmpdir(), 'midad-bench-')));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath,
    cwd: root,
    args: [...sandbox, folder, `--user-data-dir=${home}`, ...args],
  });
  const window = await app.firstWindow();
  const rowsMs = rows ? await window.evaluate(whenRowsAreThere) : null;
  await window.locator('html[data-ready=true]').waitFor();
  const readyMs = performance.now() - begun;
  const stop = async () => {
    await app.close();
    if (lasting === undefined) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, window, readyMs, rowsMs, stop };
}

/** Milliseconds after the page began, and after the window's first picture, at which its list has articles; or at which one could first look. */
function whenRowsAreThere() {
  return new Promise((resolve) => {
    const look = () => {
      const [picture] = performance.getEntriesByName('first-contentful-paint');
      if (picture === undefined || document.querySelector('[role=option]') === null) requestAnimationFrame(look);
      else resolve({ ofPage: performance.now(), ofPicture: performance.now() - picture.startTime });
    };
    look();
  });
}
