/** Runs the command line as a person does, in a folder of its own. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { run } from '../../../electron/cli/run';
import { realPorts, type Ports } from '../../../electron/ports/ports';

export type Said = { readonly exit: number; readonly out: string; readonly err: string };

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A terminal in an empty folder. `json` adds `--json` and gives the one document. */
export async function aTerminal(env: Record<string, string> = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'midad-cli-'));
  folders.push(cwd);
  return terminalIn(cwd, env);
}

/** Another terminal in the same folder. */
export function terminalIn(
  cwd: string,
  env: Readonly<Record<string, string>>,
  ports: Ports = realPorts,
  interruption: AbortSignal = new AbortController().signal,
) {
  const midad = async (...argv: string[]): Promise<Said> => {
    let out = '';
    let err = '';
    const exit = await run(argv, {
      stdout: (text) => (out += text),
      stderr: (text) => (err += text),
      cwd,
      env,
      ports,
      interruption: () => interruption,
    });
    return { exit, out, err };
  };
  return {
    cwd,
    midad,
    json: async (...argv: string[]) => {
      const said = await midad('--json', ...argv);
      return { exit: said.exit, value: JSON.parse(said.out) };
    },
    write: (name: string, text: string | Uint8Array) => writeFile(join(cwd, name), text),
    read: (name: string) => readFile(join(cwd, name), 'utf8'),
    names: async (folder: string) => (await readdir(join(cwd, folder), { recursive: true })).sort(),
  };
}
