import { mkdir, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a program of ours (`source`, from the project's root) into `folder`, so that plain Node runs it; gives the file. */
export async function buildProgram(source: string, folder: string): Promise<string> {
  // What is not bundled is found by its name, from beside the program.
  await mkdir(folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const name = basename(source).replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['sharp'] },
    build: {
      ssr: resolve(root, source),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  return join(folder, name);
}
