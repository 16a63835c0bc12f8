/** What may follow `npm start --`. */
import { asCallerMeans } from '../setup/paths.mjs';
import { SetupProblem } from '../setup/problem.mjs';

/** Options we check; each takes a value. All others are the app's own and pass unread. */
const checks = {
  screenshot: { fits: /./, form: 'FILE' },
  theme: { fits: /^(dark|light)$/, form: 'dark|light' },
  lang: { fits: /^(ar|en)$/, form: 'ar|en' },
  size: { fits: /^\d{3,4}x\d{3,4}$/, form: 'WIDTHxHEIGHT' },
  room: { fits: /^[a-z][a-z-]*$/, form: 'NAME' },
};

/** @typedef {keyof typeof checks} Option */

/**
 * Takes `--name value` and `--name=value`; the app gets the latter.
 * @param {readonly string[]} args
 * @returns {{ screenshot: string | null, forApp: string[] }} `screenshot` is an absolute path
 */
export function readStartArguments(args) {
  /** @type {string | null} */
  let screenshot = null;
  const forApp = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [, name = '', , inline] = /^--([a-z]+)(=(.*))?$/.exec(arg) ?? [];
    if (!isOption(name)) {
      forApp.push(arg);
      continue;
    }
    const value = checked(name, inline ?? args[++at]);
    if (name === 'screenshot') screenshot = asCallerMeans(value);
    else forApp.push(`--${name}=${value}`);
  }
  return { screenshot, forApp };
}

/**
 * @param {string} name
 * @returns {name is Option}
 */
function isOption(name) {
  return Object.hasOwn(checks, name);
}

/**
 * @param {Option} name
 * @param {string | undefined} value
 */
function checked(name, value) {
  const { fits, form } = checks[name];
  if (value !== undefined && !value.startsWith('--') && fits.test(value)) return value;
  throw new SetupProblem(`--${name} wants ${form}${value === undefined ? '' : `, not "${value}"`}.`);
}
