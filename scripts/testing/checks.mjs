/** Types, lint, styles and format: one pass or failure each. What they run stands in package.json under check:…. */
import { projectFolder } from '../setup/paths.mjs';
import { npm, run } from '../setup/run.mjs';
import { oneFailure, onePass, sum } from './counts.mjs';

const checks = ['types', 'lint', 'styles', 'format'];

export async function runChecks() {
  const counts = [];
  for (const check of checks) {
    const { code } = await run(...npm(['run', '--silent', `check:${check}`]), { cwd: projectFolder });
    console.log(`${code === 0 ? '✓' : '✗'} check:${check}`);
    counts.push(code === 0 ? onePass : oneFailure);
  }
  return sum(counts);
}
