/** `midad` on the command line: the same workspace and the same hand-off as the window, without a window. */
import { run } from './cli/run';
import { realPorts } from './ports/ports';

const terminal = {
  stdout: (text: string) => process.stdout.write(text),
  stderr: (text: string) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  ports: realPorts,
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
