/** How many passed, failed and were skipped. */

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Counts} */
export const onePass = { passed: 1, failed: 0, skipped: 0 };

/** @type {Counts} */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/**
 * A runner that ran nothing, or ended badly without naming a failed test, has failed as such.
 * @param {Counts} counts
 * @param {{ runner: string, exitCode: number }} ending
 * @returns {Counts}
 */
export function orCrashed(counts, { runner, exitCode }) {
  const ranNothing = counts.passed + counts.failed === 0;
  if (!ranNothing && (exitCode === 0 || counts.failed > 0)) return counts;
  console.log(`\n✗ ${runner} ${ranNothing ? 'ran no test' : 'ended badly'} (exit code ${exitCode})`);
  return sum([counts, oneFailure]);
}
