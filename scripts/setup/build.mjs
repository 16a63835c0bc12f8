/** Builds dist/ when a source has changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { built, nodeModules, projectFolder } from './paths.mjs';
import { say } from './problem.mjs';
import { mustRun } from './run.mjs';
import { readStamp, removeStamp, writeStamp } from './stamp.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = 'build';

export async function ensureBuild() {
  const fingerprint = fingerprintOf(sources.flatMap((source) => filesIn(join(projectFolder, source))));
  if (readStamp(stamp) === fingerprint && Object.values(built).every((file) => existsSync(file))) return;
  say('Building…');
  removeStamp(stamp);
  await mustRun(
    process.execPath,
    [join(nodeModules, 'vite', 'bin', 'vite.js'), 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: projectFolder,
      what: 'The build failed',
      cure: 'Its message stands above.',
    },
  );
  writeStamp(stamp, fingerprint);
}

/**
 * By size and time, not content: some hundred files take a few milliseconds.
 * @param {readonly string[]} files
 */
function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(projectFolder, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file, a folder, or nothing
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
