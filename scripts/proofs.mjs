/** `npm run proofs [-- NAME [ARGUMENTS]]`: what is promised of the files, tried by force. Prints figures; fails where a promise does not hold. */
import { join } from 'node:path';
import { ensureElectron } from './electron/runtime.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { projectFolder } from './setup/paths.mjs';
import { exitWith, say, SetupProblem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { ensureVirtualDisplay } from './setup/system-libraries.mjs';
import { onVirtualDisplay, virtualDisplayEnvironment } from './setup/virtual-display.mjs';

const proofs = ['kill-writer', 'two-writers', 'power-loss', 'full-disk', 'fuzz', 'kill-electron'];

await exitWith(async () => {
  await ensureNodeModules();
  await ensureBuild();
  const [name, ...rest] = process.argv.slice(2);
  if (name !== undefined && !proofs.includes(name)) {
    throw new SetupProblem(`npm run proofs takes one of ${proofs.join(', ')}, not "${name}".`);
  }
  let failed = 0;
  for (const proof of name === undefined ? proofs : [name]) {
    say(`\n${proof}`);
    failed += (await runProof(proof, rest)) === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
async function runProof(name, args) {
  const file = join(projectFolder, 'tests', 'proofs', `${name}.mjs`);
  if (name !== 'kill-electron') return (await run(process.execPath, [file, ...args], { cwd: projectFolder })).code;
  const electron = await ensureElectron();
  await ensureVirtualDisplay();
  const { code } = await run(...onVirtualDisplay(process.execPath, [file, ...args]), {
    cwd: projectFolder,
    env: { ...virtualDisplayEnvironment(), MIDAD_ELECTRON: electron },
  });
  return code;
}
