/** Installs the packages the lockfile names, when what is installed is not that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, projectFolder } from './paths.mjs';
import { say, SetupProblem } from './problem.mjs';
import { mustRun, npm } from './run.mjs';
import { isMissing } from './stamp.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

const oldestNode = 20;

export async function ensureNodeModules() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new SetupProblem(`Midad needs Node ${oldestNode} or newer; this is ${process.version}.`);
  }
  if (isInstalled()) return;
  say('Installing packages (npm ci)…');
  await mustRun(...npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']), {
    cwd: projectFolder,
    what: 'npm ci failed',
    cure: 'Its message stands above. It needs the npm registry; run the command again once that can be reached.',
  });
}

/** npm keeps its own record of what it installed; that, not a stamp of ours, is compared with the lockfile. */
function isInstalled() {
  const wanted = readPackages(join(projectFolder, 'package-lock.json'));
  const installed = readPackages(join(nodeModules, '.package-lock.json'));
  if (wanted === null) throw new SetupProblem('package-lock.json is missing.', 'git checkout -- package-lock.json');
  if (installed === null) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && optional === true)) return true;
    return found?.version === version && found?.integrity === integrity;
  });
}

/**
 * @param {string} lockfile
 * @returns {Packages | null} null when there is no such file
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
