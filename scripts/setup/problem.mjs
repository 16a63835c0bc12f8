/** What a person at the terminal can do something about, and how a script ends. Knows no step of the set-up. */

/** A failure with a cure: shown without a stack, in plain words. Anything else thrown is a bug and keeps its stack. */
export class SetupProblem extends Error {
  /**
   * @param {string} what what went wrong, one line
   * @param {string} [cure] what to do about it
   */
  constructor(what, cure) {
    super(cure === undefined ? what : `${what}\n${indent(cure)}`);
    this.name = 'SetupProblem';
  }
}

/**
 * Tells of one step. On stderr, so that a command's own output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a script's main function and ends the process with the exit code it gives.
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '  ');
}
