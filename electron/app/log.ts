/** What went wrong inside the program, for whoever mends it. A person sees only the fault's number. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = {
  /** Writes the cause with its stack and gives the number under which it can be found, `F-7K2M9Q`. */
  fault(cause: unknown): string;
};

/** Two files of this size at most: the present one and the one before. */
const maxBytes = 1_000_000;

export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'midad.log');
  return {
    fault(cause) {
      const number = `F-${randomBytes(4).toString('hex').toUpperCase()}`;
      const line = `${new Date().toISOString()} ${number} ${describe(cause)}\n`;
      // Where even the log can't be written the fault still goes to the terminal.
      console.error(line);
      if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, join(folder, 'midad.1.log'));
      appendFileSync(file, line);
      return number;
    },
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const below = cause.cause === undefined ? '' : `\n  caused by ${describe(cause.cause)}`;
  return `${cause.stack ?? cause.message}${below}`;
}
