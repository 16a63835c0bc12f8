/** Medians and ratios: the machine's speed drifts, so every figure stands beside a yardstick measured in the same run. */

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {readonly number[]} values @param {number} share 0 … 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * One line of the report, times in milliseconds.
 * @param {string} what @param {readonly number[]} ours @param {string} yardstick @param {readonly number[]} theirs
 */
export function report(what, ours, yardstick, theirs) {
  const ratio = median(ours) / median(theirs);
  console.log(`${what}: ${ratio.toFixed(2)} × ${yardstick}`);
  console.log(`    ours ${spread(ours)} (${ours.length} runs); ${yardstick} ${spread(theirs)} (${theirs.length} runs)`);
}

/** One line, times in milliseconds, of what has no yardstick. @param {string} what @param {readonly number[]} times */
export function tell(what, times) {
  console.log(`${what}: ${spread(times)} (${times.length} runs)`);
}

/** @param {readonly number[]} values */
const spread = (values) => `median ${median(values).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;
