/** The tests that need no window: vitest. */
import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { nodeModules, projectFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { attempt } from './attempt.mjs';
import { nothing, orCrashed, sum } from './counts.mjs';
import { freshReport, readReport } from './report.mjs';

const missingInNode20 = new URL('node-20.mjs', import.meta.url).href;

export async function runUnitTests() {
  const build = await attempt('build', built);
  const file = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = ['--import', missingInNode20, join(nodeModules, 'vitest', 'vitest.mjs')];
  const { code } = await run(process.execPath, [...vitest, 'run', ...reporters], { cwd: projectFolder });
  return sum([build, orCrashed(countsOf(readReport(file)), { runner: 'vitest', exitCode: code })]);
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
