/** Installs Debian and Ubuntu packages, or says how. Knows nothing of what they are for. */
import { say, SetupProblem } from './problem.mjs';
import { capture, errorsOnly, mustRun } from './run.mjs';

/** What one thing is called in different releases: any of the names will do, the first that is on offer is installed. */
/** @typedef {readonly string[]} Names */

/** Quiet, without a terminal, and patient when another run holds the lock. */
const aptOptions = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300'];

/** Is this a system whose packages we can ask for? */
export async function isDebianLike() {
  return process.platform === 'linux' && (await isOnPath('apt-get')) && (await isOnPath('dpkg-query'));
}

/** @param {string} command */
export async function isOnPath(command) {
  return (await whereIs(command)) !== null;
}

/**
 * @param {string} command
 * @returns {Promise<string | null>}
 */
export async function whereIs(command) {
  const { code, stdout } = await capture('sh', ['-c', 'command -v "$1"', 'sh', command]);
  return code === 0 ? stdout.trim() : null;
}

/**
 * @param {readonly Names[]} wanted
 * @returns {Promise<Names[]>} those of which no name is installed
 */
export async function missingPackages(wanted) {
  const format = '--showformat=${db:Status-Status} ${Package}\n';
  const { stdout } = await capture('dpkg-query', ['--show', format, ...wanted.flat()]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * @param {readonly Names[]} missing
 * @param {string} purpose ends the sentence "… needed for"
 */
export async function installPackages(missing, purpose) {
  const asRoot = await rootPrefix();
  if (asRoot === null) throw cannotInstall(missing, purpose);
  say(`Installing Debian packages for ${purpose}…`);
  const cure = `Its message stands above. To do it by hand:\n${commandFor(missing)}`;
  const [command = 'env', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...aptOptions];
  await mustRun(command, [...args, 'update'], { stdio: errorsOnly, what: 'apt-get update failed', cure });
  const names = await Promise.all(missing.map(nameOnOffer));
  say(`  ${names.join(' ')}`);
  await mustRun(command, [...args, 'install', '--yes', '--no-install-recommends', ...names], {
    stdio: errorsOnly,
    what: 'apt-get install failed',
    cure,
  });
}

/**
 * @param {readonly Names[]} missing
 * @param {string} purpose
 */
export function cannotInstall(missing, purpose) {
  return new SetupProblem(
    `Packages for ${purpose} are missing, and only an administrator may install them. Please run:`,
    commandFor(missing),
  );
}

/** @param {readonly Names[]} missing */
function commandFor(missing) {
  const command = ['sudo apt-get install --no-install-recommends', ...missing.map(([name]) => name)].join(' ');
  const older = missing.flatMap(([name, ...others]) => others.map((other) => `${name} is ${other}`));
  return older.length === 0 ? command : `${command}\n(in older releases ${older.join(', ')})`;
}

/** @returns {Promise<string[] | null>} what to put before a command to run it as root; null if we may not */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await capture('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : null;
}

/** @param {Names} names */
async function nameOnOffer(names) {
  for (const name of names) {
    const { stdout } = await capture('apt-cache', ['show', '--no-all-versions', name]);
    if (stdout.includes(`Package: ${name}\n`)) return name;
  }
  return names[0] ?? '';
}
