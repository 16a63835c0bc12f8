/** What the proofs share: programs of this project bundled for plain Node, and a workspace with one article. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** A folder of its own for as long as `act` takes. */
export async function inWorkshop(act) {
  const folder = await mkdtemp(join(tmpdir(), 'midad-proof-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const ownPlace = `const __filename = process.getBuiltinModule('node:url').fileURLToPath(import.meta.url), __dirname = process.getBuiltinModule('node:path').dirname(__filename);`;

/** Bundles a TypeScript file of the project; gives the file that Node runs. */
export async function bundle(entry, folder) {
  const name = entry.replace(/^.*\/|\.ts$/g, '');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      // What is CommonJS within looks for what lies beside it.
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, banner: ownPlace } },
    },
  });
  return join(folder, `${name}.mjs`);
}

/** The id of the one article of a new newsroom in `workspace`. */
export async function foundNewsroom(workspace) {
  const midad = (...args) => command(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args]);
  await midad('init', workspace);
  await midad('import', workspace, join(root, 'tests/fixtures/pages/harbour.txt'));
  return (await articlePath(workspace)).split('/').at(-2);
}

export async function articlePath(workspace) {
  const names = await readdir(join(workspace, 'articles'), { recursive: true });
  return join(
    workspace,
    'articles',
    names.find((name) => name.endsWith('article.json')),
  );
}

/** The numbers that a writer's article holds; null where its file is broken. */
export async function numbersIn(file) {
  try {
    const { body } = JSON.parse(await readFile(file, 'utf8'));
    return new Set(body.flatMap(({ children }) => children.map(({ text }) => text)));
  } catch {
    return null;
  }
}

/** Starts the writer (tests/support/writer.ts); `acknowledged` fills as it prints. */
export function startWriter(file, args) {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    acknowledged.push(...lines);
  });
  return { child, acknowledged, gone: new Promise((done) => child.once('close', done)) };
}

/** Rejects where the program ends badly. */
export function command(program, args) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`${program} ${args.join(' ')}: ${said}`))));
  });
}
