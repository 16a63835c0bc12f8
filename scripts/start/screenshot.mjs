/** Lets the app draw its own window into a PNG, on a virtual display and with a profile that is thrown away. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SetupProblem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';
import { ensureVirtualDisplay } from '../setup/system-libraries.mjs';
import { onVirtualDisplay, virtualDisplayEnvironment } from '../setup/virtual-display.mjs';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const timeoutMs = 2 * 60 * 1000;

/**
 * @param {{ electron: string, args: readonly string[], file: string }} order
 * @returns {Promise<number>} exit code
 */
export async function takeScreenshot({ electron, args, file }) {
  await ensureVirtualDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'midad-screenshot-'));
  const picture = join(folder, 'screenshot.png');
  try {
    const flags = [`--screenshot=${picture}`, `--user-data-dir=${join(folder, 'profile')}`];
    const { code, timedOut } = await run(...onVirtualDisplay(electron, [...args, ...flags]), {
      env: virtualDisplayEnvironment(),
      timeoutMs,
    });
    if (timedOut) throw new SetupProblem(`No picture after ${timeoutMs / 1000} s; Midad was ended.`);
    if (code !== 0 || !isPng(picture))
      throw new SetupProblem(`Midad ended (exit code ${code}) without drawing a picture.`);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(picture, file);
    console.log(`Saved ${file}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function isPng(file) {
  return existsSync(file) && readFileSync(file).subarray(0, pngSignature.length).equals(pngSignature);
}
