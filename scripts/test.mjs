/** `npm test`: every check and every test, whatever fails on the way; the last line counts. `--only=checks|unit|e2e` runs one part. */
import { ensureNodeModules } from './setup/node-modules.mjs';
import { exitWith, SetupProblem } from './setup/problem.mjs';
import { attempt } from './testing/attempt.mjs';
import { runChecks } from './testing/checks.mjs';
import { closingLine, nothing, sum } from './testing/counts.mjs';
import { runEndToEndTests } from './testing/end-to-end.mjs';
import { runUnitTests } from './testing/unit.mjs';

const parts = { checks: runChecks, unit: runUnitTests, e2e: runEndToEndTests };

await exitWith(async () => {
  const chosen = readParts(process.argv.slice(2));
  const counts = [await attempt('set-up', installed)];
  if (counts[0] === nothing) for (const part of chosen) counts.push(await attempt(part, parts[part]));
  const total = sum(counts);
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
});

async function installed() {
  await ensureNodeModules();
  return nothing;
}

/**
 * @param {readonly string[]} args
 * @returns {(keyof typeof parts)[]}
 */
function readParts(args) {
  const all = /** @type {(keyof typeof parts)[]} */ (Object.keys(parts));
  if (args.length === 0) return all;
  const chosen = all.filter((part) => args.length === 1 && args[0] === `--only=${part}`);
  if (chosen.length === 0) throw new SetupProblem(`npm test takes --only=${all.join('|')}, not "${args.join(' ')}".`);
  return chosen;
}
