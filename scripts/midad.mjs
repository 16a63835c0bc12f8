/** `npm run -s midad -- COMMAND`: Midad on the command line. All chatter of the set-up goes to stderr. */
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { built, callersFolder } from './setup/paths.mjs';
import { exitWith } from './setup/problem.mjs';
import { run } from './setup/run.mjs';

await exitWith(async () => {
  await ensureNodeModules();
  await ensureBuild();
  const { code } = await run(process.execPath, [built.cli, ...process.argv.slice(2)], { cwd: callersFolder });
  return code;
});
