/** The tests that need no window: vitest, on this Node; what runs in main once more on the newest Node that Electron brings. */
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { ensureJava } from '../setup/java.mjs';
import { ensureLibreOffice } from '../setup/libreoffice.mjs';
import { nodeModules, projectFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { attempt } from './attempt.mjs';
import { nothing, orCrashed, sum } from './counts.mjs';
import { ensureNode24 } from './node-24.mjs';
import { freshReport, readReport } from './report.mjs';

const missingInNode20 = new URL('node-20.mjs', import.meta.url).href;

/** What the main process and the command line are made of. */
const ofMain = ['tests/unit/workspace', 'tests/unit/search', 'tests/unit/app', 'tests/unit/cli', 'tests/unit/model'];

export async function runUnitTests() {
  const build = await attempt('build', built);
  /** @type {Record<string, string>} */
  const env = {};
  const office = await attempt('word processor', async () => {
    env.MIDAD_SOFFICE = await ensureLibreOffice();
    return nothing;
  });
  const java = await attempt('Java', async () => {
    env.MIDAD_JAVA = await ensureJava();
    return nothing;
  });
  const here = await runVitest({ node: process.execPath, files: [], name: 'unit', env });
  return sum([build, office, java, here, await attempt('Node 24', onNode24)]);
}

async function onNode24() {
  const node = await ensureNode24();
  return node === null ? nothing : runVitest({ node, files: ofMain, name: 'unit-node-24' });
}

/** @param {{ node: string, files: readonly string[], name: string, env?: Record<string, string> }} options no files: all of them */
async function runVitest({ node, files, name, env = {} }) {
  const file = freshReport(`${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = ['--import', missingInNode20, join(nodeModules, 'vitest', 'vitest.mjs')];
  const { code } = await run(node, [...vitest, 'run', ...reporters, ...files], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
  });
  return orCrashed(countsOf(readReport(file)), { runner: 'vitest', exitCode: code });
}

/** Some tests call the built command line. */
async function built() {
  await ensureBuild();
  return nothing;
}

/**
 * A file that fails before its first test counts as one failure.
 * @param {any} report https://vitest.dev/guide/reporters.html#json-reporter
 */
function countsOf(report) {
  if (report === null) return nothing;
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
