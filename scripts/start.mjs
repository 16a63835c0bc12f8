/** `npm start`: prepares what is missing and opens Midad; with `--screenshot FILE` it draws the window into a picture instead. */
import { ensureElectron } from './electron/runtime.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { callersFolder, projectFolder } from './setup/paths.mjs';
import { exitWith, say, SetupProblem } from './setup/problem.mjs';
import { run } from './setup/run.mjs';
import { hasDisplay } from './setup/virtual-display.mjs';
import { readStartArguments } from './start/arguments.mjs';
import { takeScreenshot } from './start/screenshot.mjs';

await exitWith(async () => {
  const { screenshot, forApp } = readStartArguments(process.argv.slice(2));
  if (screenshot === null && !hasDisplay()) throw noDisplay();
  await ensureNodeModules();
  const electron = await ensureElectron();
  await ensureBuild();
  const args = [...sandboxFlags(), projectFolder, ...forApp];
  if (screenshot !== null) return takeScreenshot({ electron, args, file: screenshot });
  const { code } = await run(electron, args, { cwd: callersFolder });
  return code;
});

/** Chromium refuses to start sandboxed as root. */
function sandboxFlags() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root, so Chromium runs without its sandbox (--no-sandbox). An ordinary user gets the sandbox.');
  return ['--no-sandbox'];
}

function noDisplay() {
  return new SetupProblem(
    'This session has no display: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open. Nothing was started.',
    'What works here:\n' +
      '  npm start -- --screenshot FILE.png    draws the window on a virtual display and saves the picture\n' +
      '      [--theme dark|light] [--lang ar|en] [--size 1280x800] [--room ticker]\n' +
      '  npm run -s midad -- help              Midad on the command line\n' +
      'To open the window, run npm start from a desktop session.',
  );
}
