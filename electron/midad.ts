/** `midad` on the command line: the same workspace and the same hand-off as the window, without a window. */
import { join } from 'node:path';
import { run } from './cli/run';
import { rosterPins } from './people/roster-pins';
import { realPorts } from './ports/ports';
import { userState } from './ports/user-cache';

const stderr = (text: string): boolean => process.stderr.write(text);
const pins = rosterPins({
  folder: join(userState(process.env), 'rosters'),
  ports: realPorts,
  fault: (cause) => stderr(`${cause instanceof Error ? cause.message : String(cause)}\n`),
});

const terminal = {
  stdout: (text: string) => process.stdout.write(text),
  stderr,
  cwd: process.cwd(),
  env: process.env,
  ports: { ...realPorts, pins },
  interruption: () => {
    const ending = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort(new Error(signal)));
    return ending.signal;
  },
};

/** A reader that has seen enough (`midad list | head`) closes the pipe: no fault of ours. */
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
