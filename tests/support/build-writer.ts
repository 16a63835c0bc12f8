import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Bundles tests/support/writer.ts into `folder`, so that plain Node runs it; gives the file. */
export async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'writer.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}
