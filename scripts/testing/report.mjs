/** The JSON report a test runner writes. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reportFolder } from '../setup/paths.mjs';
import { isMissing } from '../setup/stamp.mjs';

/**
 * Where a report is to be written; an older one is deleted, lest it be counted.
 * @param {string} name
 */
export function freshReport(name) {
  mkdirSync(reportFolder, { recursive: true });
  const file = join(reportFolder, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @returns {any} null when the runner wrote none
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
