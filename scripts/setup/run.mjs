/** Starts other programs and waits for them. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupProblem } from './problem.mjs';

/** @typedef {{ code: number, timedOut: boolean }} Ending */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, timeoutMs?: number }} RunOptions */

/** The child talks to the terminal as if it were us. */
export const sharedTerminal = /** @type {const} */ (['inherit', 'inherit', 'inherit']);

/** The child's output is chatter: all of it goes to stderr. */
export const chatter = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);

/** The child's progress is of no interest, its errors are. */
export const errorsOnly = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', 2]);

/**
 * Runs a program to its end. A signal counts as shells count it, 128 + its number.
 * With `timeoutMs` it runs in a process group of its own, all of which is ended when time is up.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ending>}
 */
export function run(command, args, { timeoutMs, stdio = [...sharedTerminal], ...options } = {}) {
  const ownGroup = timeoutMs !== undefined && process.platform !== 'win32';
  const child = spawn(command, args, { ...options, stdio, detached: ownGroup });
  const stopRelay = relaySignals(child, ownGroup);
  return new Promise((fulfil, reject) => {
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end(child, 'SIGKILL', ownGroup);
          }, timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      stopRelay();
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      fulfil({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), timedOut });
    });
  });
}

/**
 * Runs a program and gives back what it wrote. A program that is not there, or not for us, gives code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, stdout: string }>}
 */
export function capture(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  return new Promise((fulfil, reject) => {
    child.once('error', (error) => {
      if ('code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) fulfil({ code: 127, stdout: '' });
      else reject(error);
    });
    child.once('close', (code) => fulfil({ code: code ?? 1, stdout }));
  });
}

/**
 * Runs one step of the set-up; anything but success is a problem with the cure given.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { what: string, cure: string }} options
 */
export async function mustRun(command, args, { what, cure, ...options }) {
  const { code, timedOut } = await run(command, args, { stdio: chatter, ...options });
  if (timedOut) throw new SetupProblem(`${what}: no end after ${(options.timeoutMs ?? 0) / 1000} s.`, cure);
  if (code !== 0) throw new SetupProblem(`${what} (exit code ${code}).`, cure);
}

/**
 * How to call the npm we were called from, or the one on the path.
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', [...args]];
}

/**
 * Ctrl+C reaches the whole terminal group by itself, but not a group apart; a `kill` reaches only us. We stay until the child has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} ownGroup
 */
function relaySignals(child, ownGroup) {
  const interrupted = () => {
    if (ownGroup) end(child, 'SIGINT', ownGroup);
  };
  const terminated = () => end(child, 'SIGTERM', ownGroup);
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', terminated);
  return () => {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} wholeGroup
 */
function end(child, signal, wholeGroup) {
  if (wholeGroup && child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  else child.kill(signal);
}
