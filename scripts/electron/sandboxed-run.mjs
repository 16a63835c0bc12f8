/**
 * Prepares one run of Electron with the real Chromium sandbox, as an ordinary user. Chromium has no sandbox for root; where the
 * tests run as root (containers, CI), a system user of their own gets a copy of the runtime with the set-uid helper.
 */
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../setup/paths.mjs';
import { say, SetupProblem } from '../setup/problem.mjs';
import { capture, mustRun } from '../setup/run.mjs';

const user = 'midad-test';
const userFolder = '/var/lib/midad-test';
/** As in vite.config.ts: packages with a binary of their own lie beside the program instead of within it. */
const notBundled = ['@parcel/watcher'];
const wrapper = fileURLToPath(new URL('as-user.sh', import.meta.url));

/**
 * What a spec needs to start it: `executablePath: MIDAD_ELECTRON_SANDBOXED`, the app folder MIDAD_SANDBOX_APP, and for what it writes
 * MIDAD_SANDBOX_HOME, which belongs to the user and is gone after the run. The other two are for the wrapper.
 * @typedef {{ env: Record<string, string>, remove: () => void }} SandboxedRun
 */

/**
 * @param {string} electron path of the binary
 * @returns {Promise<SandboxedRun>}
 */
export async function prepareSandboxedRun(electron) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return asRoot ? prepareForOtherUser(electron) : prepareForOurselves(electron);
}

/** @param {string} electron */
function prepareForOurselves(electron) {
  const folder = mkdtempSync(join(tmpdir(), 'midad-sandbox-'));
  const env = { MIDAD_ELECTRON_SANDBOXED: electron, MIDAD_SANDBOX_APP: projectFolder, MIDAD_SANDBOX_HOME: folder };
  return { env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * All in one folder that is made for the run and goes with it, so that no set-uid file stays behind. Not below /tmp, which is often
 * mounted without set-uid, nor in the caller's home, which the other user may not enter.
 * @param {string} electron
 */
async function prepareForOtherUser(electron) {
  const { uid, gid } = await ensureUser();
  mkdirSync(userFolder, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(userFolder, 'run-'));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const env = {
      MIDAD_ELECTRON_SANDBOXED: wrapper,
      MIDAD_SANDBOX_APP: copyApp(join(folder, 'app')),
      MIDAD_SANDBOX_HOME: makeHome(join(folder, 'home'), uid, gid),
      MIDAD_SANDBOX_USER: user,
      MIDAD_SANDBOX_RUNTIME: join(copyRuntime(dirname(electron), join(folder, 'runtime')), basename(electron)),
    };
    return { env, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @returns {Promise<{ uid: number, gid: number }>} */
async function ensureUser() {
  const known = await findUser();
  if (known !== null) return known;
  say(`Adding the system user ${user}, as whom one test runs Electron in its sandbox…`);
  await mustRun(
    'useradd',
    ['--system', '--no-create-home', '--home-dir', userFolder, '--shell', '/usr/sbin/nologin', user],
    {
      what: `The system user ${user} could not be added`,
      cure: 'Run the tests as an ordinary user, or add that user by hand.',
    },
  );
  const added = await findUser();
  if (added === null) throw new SetupProblem(`The system user ${user} was added, but getent does not find it.`);
  return added;
}

async function findUser() {
  const { code, stdout } = await capture('getent', ['passwd', user]);
  const [, , uid, gid] = stdout.split(':');
  return code === 0 ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * @param {string} original
 * @param {string} copy
 */
function copyRuntime(original, copy) {
  cpSync(original, copy, { recursive: true });
  chmodSync(copy, 0o755);
  chmodSync(join(copy, 'chrome-sandbox'), 0o4755);
  return copy;
}

/** @param {string} folder */
function copyApp(folder) {
  mkdirSync(folder);
  const packages = packagesWith(notBundled, projectFolder).map((path) => relative(projectFolder, path));
  for (const part of ['package.json', 'dist', ...packages])
    cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
  return folder;
}

/**
 * The folders of these packages and of all that they depend on, as Node would find them from `asker`. What npm left out because it
 * is for another machine is left out.
 * @param {readonly string[]} names
 * @param {string} asker
 * @returns {string[]}
 */
function packagesWith(names, asker) {
  return names.flatMap((name) => {
    const folder = nodeModulesAbove(asker)
      .map((modules) => join(modules, name))
      .find((path) => existsSync(join(path, 'package.json')));
    if (folder === undefined) return [];
    /** @type {{ dependencies?: object, optionalDependencies?: object }} */
    const needs = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return [folder, ...packagesWith(Object.keys({ ...needs.dependencies, ...needs.optionalDependencies }), folder)];
  });
}

/**
 * The nearest first.
 * @param {string} folder
 * @returns {string[]}
 */
function nodeModulesAbove(folder) {
  const here = join(folder, 'node_modules');
  return folder === projectFolder ? [here] : [here, ...nodeModulesAbove(dirname(folder))];
}

/**
 * @param {string} folder
 * @param {number} uid
 * @param {number} gid
 */
function makeHome(folder, uid, gid) {
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, uid, gid);
  return folder;
}
