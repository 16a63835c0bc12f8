/** Starting Midad, or an empty window of the same runtime, as the measurements need them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';

export const root = resolve(import.meta.dirname, '../..');
const emptyApp = join(import.meta.dirname, 'empty-app');

/** @param {string} workspace @param {{ home?: string, args?: readonly string[] }} [how] `home`: a folder for what Midad keeps on a machine, where it is to last */
export const startMidad = (workspace, { home, args = [] } = {}) =>
  start(root, [`--workspace=${workspace}`, ...args], { home, rows: true });

/** @param {string | null} page an HTML file, or null for nothing at all */
export const startEmpty = (page, { args = [] } = {}) => start(emptyApp, [...(page ? [`--page=${page}`] : []), ...args]);

/** What Midad does when nobody types is done. @param {import('playwright').Page} window */
export const whenIdle = (window) =>
  window.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve(null)))));

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

/**
 * Milliseconds after the page began, and after the window's first picture, at which its list has articles; or at which one could first look.
 * Rows that are in the document before the first picture are in that picture.
 */
function whenRowsAreThere() {
  const rows = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role=option]') === null) return;
      watching.disconnect();
      resolve(performance.now());
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { subtree: true, childList: true });
    look();
  });
  const picture = new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [first] = list.getEntriesByName('first-contentful-paint');
      if (first === undefined) return;
      observer.disconnect();
      resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  return Promise.all([rows, picture]).then(([ofRows, ofPicture]) => ({
    ofPage: Math.max(ofRows, ofPicture),
    ofPicture: Math.max(0, ofRows - ofPicture),
  }));
}
