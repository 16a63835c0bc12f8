/** The tests with real windows: Playwright drives Electron and Chromium on a virtual display. */
import { join } from 'node:path';
import { ensureElectron } from '../electron/runtime.mjs';
import { prepareSandboxedRun } from '../electron/sandboxed-run.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { nodeModules, projectFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { ensureVirtualDisplay } from '../setup/system-libraries.mjs';
import { onVirtualDisplay, virtualDisplayEnvironment } from '../setup/virtual-display.mjs';
import { attempt } from './attempt.mjs';
import { nothing, orCrashed, sum } from './counts.mjs';
import { freshReport, readReport } from './report.mjs';

export async function runEndToEndTests() {
  const electron = await ensureElectron();
  await ensureVirtualDisplay();
  await ensureBuild();
  /** @type {Record<string, string>} */
  const env = { MIDAD_ELECTRON: electron };
  const chromium = await attempt('second browser engine', async () => {
    env.MIDAD_CHROMIUM = await ensureChromium();
    return nothing;
  });
  const sandboxed = await prepareSandboxedRun(electron);
  try {
    return sum([chromium, await runPlaywright({ ...env, ...sandboxed.env })]);
  } finally {
    sandboxed.remove();
  }
}

/** @param {Record<string, string>} env */
async function runPlaywright(env) {
  const file = freshReport('e2e.json');
  const cli = join(nodeModules, 'playwright', 'cli.js');
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const { code } = await run(...onVirtualDisplay(process.execPath, [cli, ...args]), {
    cwd: projectFolder,
    env: { ...virtualDisplayEnvironment(), ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return orCrashed(countsOf(readReport(file)), { runner: 'Playwright', exitCode: code });
}

/**
 * A test that passed only when repeated is no failure; the list above names it.
 * @param {any} report https://playwright.dev/docs/test-reporters#json-reporter
 */
function countsOf(report) {
  if (report === null) return nothing;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}
