/** Steps whose failure is counted and told, so that the others still run. */
import { say, SetupProblem } from '../setup/problem.mjs';
import { oneFailure } from './counts.mjs';

/**
 * @param {string} name
 * @param {() => Promise<import('./counts.mjs').Counts>} step
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function attempt(name, step) {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(`\n✗ ${name}: ${error.message}`);
    return oneFailure;
  }
}
