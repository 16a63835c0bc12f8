/** The Electron of the `electron` package: its own installer downloads it from GitHub, or from ELECTRON_MIRROR. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules } from '../setup/paths.mjs';
import { say } from '../setup/problem.mjs';
import { chatter, run } from '../setup/run.mjs';
import { readStamp, removeStamp, writeStamp } from '../setup/stamp.mjs';
import { hasElectronOnNpm } from './from-npm.mjs';
import { binaryName } from './platform.mjs';

const packageFolder = join(nodeModules, 'electron');
const failureStamp = 'electron-download-failed-at';
const retryAfterMs = 24 * 60 * 60 * 1000;
const connectTimeoutMs = 20 * 1000;
const downloadTimeoutMs = 10 * 60 * 1000;

/** @returns {Promise<string | null>} null when it cannot be had now */
export async function ensureDownloadedElectron() {
  if (!isDownloaded()) await download();
  return isDownloaded() ? join(packageFolder, 'dist', binaryName) : null;
}

/** The installer writes path.txt last. */
function isDownloaded() {
  return existsSync(join(packageFolder, 'path.txt')) && existsSync(join(packageFolder, 'dist', binaryName));
}

/** Where there is another source, one failure is remembered for a day, so that the next start is quick. */
async function download() {
  if (hasElectronOnNpm && failedLately()) return;
  say('Downloading Electron…');
  const failure = (await connectFailure()) ?? (await installFailure());
  if (failure === null) return removeStamp(failureStamp);
  say(`  not possible: ${failure}`);
  writeStamp(failureStamp, String(Date.now()));
}

function failedLately() {
  const failedAt = readStamp(failureStamp);
  return failedAt !== null && Date.now() - Number(failedAt) < retryAfterMs;
}

/**
 * Does the other side answer at all? Its installer would wait for minutes. Through a proxy only the installer knows.
 * @returns {Promise<string | null>}
 */
async function connectFailure() {
  if (process.env.ELECTRON_GET_USE_PROXY) return null;
  const source =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron';
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(connectTimeoutMs) });
    return null;
  } catch (error) {
    return `${new URL(source).host} does not answer (${reasonOf(error)})`;
  }
}

/** @returns {Promise<string | null>} */
async function installFailure() {
  const { code, timedOut } = await run(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    stdio: chatter,
    timeoutMs: downloadTimeoutMs,
  });
  if (timedOut) return `the download did not end within ${downloadTimeoutMs / 60_000} minutes`;
  return code === 0 ? null : `its installer ended with exit code ${code}`;
}

/** @param {unknown} error fetch hides the reason in `cause` */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
