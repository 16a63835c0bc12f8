/** Finds or installs Chromium, the second engine the tests show exported pages in. */
import { existsSync } from 'node:fs';
import { installPackages, isDebianLike, whereIs } from './debian-packages.mjs';
import { SetupProblem } from './problem.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome'];
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** @returns {Promise<string>} path of the binary */
export async function ensureChromium() {
  const chosen = process.env.MIDAD_CHROMIUM;
  if (chosen !== undefined) return existing(chosen);
  const found = await findChromium();
  if (found !== null) return found;
  if (await isDebianLike()) await installPackages([['chromium']], 'the tests in a second browser engine');
  const installed = await findChromium();
  if (installed !== null) return installed;
  throw new SetupProblem(
    'The tests need Chromium or Chrome as a second browser engine, and none was found.',
    'Install one, or name its binary: MIDAD_CHROMIUM=/path/to/chromium npm test',
  );
}

/** @param {string} path */
function existing(path) {
  if (existsSync(path)) return path;
  throw new SetupProblem(`MIDAD_CHROMIUM names ${path}, and there is no such file.`);
}

async function findChromium() {
  const place = otherPlaces.find((path) => existsSync(path));
  if (place !== undefined || process.platform === 'win32') return place ?? null;
  for (const command of commands) {
    const path = await whereIs(command);
    if (path !== null) return path;
  }
  return null;
}
