/** The system libraries Electron needs on Linux, and the virtual display for runs without a screen. */
import { cannotInstall, installPackages, isDebianLike, isOnPath, missingPackages } from './debian-packages.mjs';
import { SetupProblem } from './problem.mjs';
import { capture } from './run.mjs';

/** The newer names come first: where both exist, the old one is only a pointer. */
const libraries = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']];
const virtualDisplay = [['xvfb'], ['xauth']];

/** @param {string} electron path of the binary */
export async function ensureElectronLibraries(electron) {
  if (process.platform !== 'linux') return;
  if (await isDebianLike()) await ensurePackages(libraries, 'the Electron window');
  const absent = await absentLibraries(electron);
  if (absent.length === 0) return;
  throw new SetupProblem(
    `Electron cannot start, system libraries are missing: ${absent.join(', ')}`,
    'Install the packages of your distribution that hold them (GTK 3, NSS, ALSA, GBM and what belongs to them).',
  );
}

export async function ensureVirtualDisplay() {
  if (process.platform !== 'linux') return;
  if ((await isOnPath('xvfb-run')) && (await isOnPath('xauth'))) return;
  if (await isDebianLike()) return ensurePackages(virtualDisplay, 'a virtual display');
  throw new SetupProblem(
    'xvfb-run or xauth is not installed.',
    'Install Xvfb and xauth from the packages of your distribution.',
  );
}

/**
 * @param {readonly (readonly string[])[]} wanted
 * @param {string} purpose
 */
async function ensurePackages(wanted, purpose) {
  const missing = await missingPackages(wanted);
  if (missing.length > 0) await installPackages(missing, purpose);
  const still = await missingPackages(missing);
  if (still.length > 0) throw cannotInstall(still, purpose);
}

/** @param {string} binary */
async function absentLibraries(binary) {
  const { stdout } = await capture('ldd', [binary]);
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name);
}
