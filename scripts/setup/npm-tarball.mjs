/** One package from the npm registry, held against a pinned digest before anything of it is used. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupProblem } from './problem.mjs';
import { errorsOnly, mustRun, npm } from './run.mjs';

/**
 * `tarball` is the name that `npm pack` gives it, `integrity` as in a lock file.
 * @typedef {{ readonly package: string, readonly tarball: string, readonly integrity: string }} PinnedPackage
 */

/**
 * Fetches the package into a folder, which the caller deletes if this fails.
 * @param {PinnedPackage} source
 * @param {string} folder
 * @returns {Promise<string>} path of the tarball
 */
export async function fetchPinnedTarball(source, folder) {
  await mustRun(
    ...npm(['pack', source.package, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error']),
    {
      cwd: folder,
      stdio: errorsOnly,
      what: `npm pack ${source.package} failed`,
      cure: 'It needs the npm registry; run the command again once that can be reached.',
    },
  );
  const tarball = join(folder, source.tarball);
  await verify(tarball, source);
  return tarball;
}

/**
 * @param {string} tarball
 * @param {PinnedPackage} source
 */
async function verify(tarball, source) {
  const integrity = `sha512-${await digestOf(tarball, 'sha512', 'base64')}`;
  if (integrity === source.integrity) return;
  throw new SetupProblem(
    `The package ${source.package} from the npm registry is not the one this project was tested with; it has been deleted.`,
    `expected ${source.integrity}\nreceived ${integrity}\n` +
      'Check which registry npm uses (npm config get registry), run `npm cache verify`, then try again.',
  );
}

/**
 * @param {string[]} args
 * @param {string} what what is unpacked, for the message
 */
export async function untar(args, what) {
  await mustRun('tar', ['--warning=no-unknown-keyword', ...args], {
    what: `${what} could not be unpacked`,
    cure: 'Its message stands above; most often the disk is full (500 MB are needed).',
  });
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
export async function digestOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 4 * 1024 * 1024 }), hash);
  return hash.digest(encoding);
}
