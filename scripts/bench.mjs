/**
 * `npm run bench`: measures Midad on this machine, `npm run bench -- editor` only the writing; `npm run bench -- library [ARTICLES] [WORDS]` a window over an archive,
 * `npm run bench -- ticker [LINES] [HISTORY]` the ticker, from Enter to the website's file,
 * `npm run bench -- search [ARTICLES] [WORDS]` only its index, `npm run bench -- render [ARTICLES …]` how fast articles become text, `npm run bench -- handoff [FULL] [FULL] [ARCHIVE]`
 * whole hand-offs and one of what has changed, `npm run bench -- pictures [PICTURES]` taking a photo in and handing pictures over; these four need no window.
 */
import { join } from 'node:path';
import { ensureElectron } from './electron/runtime.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { projectFolder } from './setup/paths.mjs';
import { exitWith } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { ensureVirtualDisplay } from './setup/system-libraries.mjs';
import { onVirtualDisplay, virtualDisplayEnvironment } from './setup/virtual-display.mjs';

/** Benches with a file of their own under tests/bench. */
const others = ['library', 'ticker'];
const [which, ...sizes] = process.argv.slice(2);
/** Those that need no window. */
const plain = ['search', 'render', 'handoff', 'pictures'];
await exitWith(plain.includes(which) ? measureWithoutWindow : measureWindows);

async function measureWithoutWindow() {
  await ensureNodeModules();
  if (which !== 'render') await ensureBuild();
  const bench = join(projectFolder, 'tests', 'bench', `${which}.mjs`);
  const { code } = await run(process.execPath, [bench, ...sizes], { cwd: projectFolder });
  return code;
}

async function measureWindows() {
  await ensureNodeModules();
  const electron = await ensureElectron();
  await ensureVirtualDisplay();
  const chromium = await ensureChromium();
  await ensureBuild();
  const isOther = others.includes(which);
  const bench = join(projectFolder, 'tests', 'bench', `${isOther ? which : 'run'}.mjs`);
  const asked = isOther ? sizes : process.argv.slice(2);
  const { code } = await run(...onVirtualDisplay(process.execPath, [bench, ...asked]), {
    cwd: projectFolder,
    env: { ...virtualDisplayEnvironment(), MIDAD_ELECTRON: electron, MIDAD_CHROMIUM: chromium },
  });
  return code;
}
