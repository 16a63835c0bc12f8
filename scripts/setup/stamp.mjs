/** Small notes a step leaves for its next run. A note that cannot be read counts as none: the step is done again. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampFolder } from './paths.mjs';

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(join(stampFolder, name), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
export function writeStamp(name, text) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, name), text);
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(join(stampFolder, name), { force: true });
}

/** @param {unknown} error */
export function isMissing(error) {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
