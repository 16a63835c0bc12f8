/** Finds a program that the tests need beside our own, or installs it where Debian's packages are to be had. */
import { existsSync } from 'node:fs';
import { installPackages, isDebianLike, whereIs } from './debian-packages.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * @typedef {object} Program
 * @property {string} variable Names the binary, and goes before anything that is found.
 * @property {readonly string[]} commands
 * @property {readonly string[]} otherPlaces Where it lies on systems that do not put it on the path.
 * @property {readonly string[]} packages Debian's, the preferred one first.
 * @property {string} purpose What for, as a person is told while it is installed.
 * @property {readonly [string, string]} missing What is said where there is none, and what to do.
 */

/**
 * @param {Program} program
 * @returns {Promise<string>} path of the binary
 */
export async function ensureProgram(program) {
  const chosen = process.env[program.variable];
  if (chosen !== undefined) return existing(chosen, program);
  const found = await find(program);
  if (found !== null) return found;
  if (await isDebianLike()) await installPackages([program.packages], program.purpose);
  const installed = await find(program);
  if (installed !== null) return installed;
  throw new SetupProblem(...program.missing);
}

/**
 * @param {string} path
 * @param {Program} program
 */
function existing(path, { variable }) {
  if (existsSync(path)) return path;
  throw new SetupProblem(`${variable} names ${path}, and there is no such file.`);
}

/** @param {Program} program */
async function find({ commands, otherPlaces }) {
  const place = otherPlaces.find((path) => existsSync(path));
  if (place !== undefined || process.platform === 'win32') return place ?? null;
  for (const command of commands) {
    const path = await whereIs(command);
    if (path !== null) return path;
  }
  return null;
}
