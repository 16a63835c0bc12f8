/** Builds the six programs Midad consists of: the window, main, the preload, the search and picture processes and the command line; and runs the tests. */
import { readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Not bundled: Electron itself, and what brings a binary of its own. */
const external = ['electron', '@parcel/watcher', ...nodeBuiltins];

/** CommonJS for Electron's own Node (18 in the oldest runtime we support), everything but Electron bundled; what is imported only when it is needed lies in a file of its own beside it. */
function nodeProgram(name: string, input: string) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, external },
    build: {
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [input.replace(/^.*\/|\.ts$/g, '')]: input },
        external,
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  };
}

/** The window's page and that of the line for «عاجل», which needs no editor and so has a beginning of its own. */
const pages = ['index.html', 'breaking.html'];

/** Pages lie at the root of what is served, not under the name of their source folder. */
const pagesAtRoot: Plugin = {
  name: 'midad:pages-at-root',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const name of pages) {
      const page = bundle[`renderer/${name}`];
      if (page !== undefined) page.fileName = name;
    }
  },
};

const sqlite = 'node-sqlite3-wasm';

/** SQLite's driver looks for its WebAssembly beside the file it runs from: after bundling, beside the program. */
const sqliteBesideProgram: Plugin = {
  name: 'midad:sqlite-beside-program',
  generateBundle(_, bundle) {
    const isIn = Object.values(bundle).some(
      (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.includes(`/${sqlite}/`)),
    );
    if (!isIn) return;
    const folder = dirname(createRequire(import.meta.url).resolve(sqlite));
    const fileName = `${sqlite}.wasm`;
    this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
  },
};

/**
 * sharp looks for the build of the system it runs on. Midad takes the WebAssembly one everywhere (electron/media/load-sharp.ts), laid beside the program
 * in files of its own: it starts workers from the file it runs from, which bundled would be our program.
 */
const sharpBesideProgram: Plugin = {
  name: 'midad:sharp-beside-program',
  apply: 'build',
  load(id) {
    return /[\\/]sharp[\\/]dist[\\/]sharp\.mjs$/.test(id)
      ? `import { createRequire } from 'node:module'; export default createRequire(__filename)('./sharp-wasm32.cjs');`
      : null;
  },
  generateBundle(_, bundle) {
    const isIn = Object.values(bundle).some(
      (file) => file.type === 'chunk' && file.moduleIds.some((id) => /[\\/]sharp[\\/]dist[\\/]/.test(id)),
    );
    if (!isIn) return;
    const require = createRequire(import.meta.url);
    const engine = createRequire(require.resolve('@img/sharp-wasm32/sharp.node'));
    const { version } = engine('./package.json') as { version: string };
    const script = readFileSync(engine.resolve(`./lib/sharp-wasm32-${version}.node.js`), 'utf8');
    const wasm = `sharp-wasm32-${version}.node.wasm`;
    const runtime = join(dirname(engine.resolve('@emnapi/runtime')), 'dist/emnapi.cjs.min.js');
    const source = script.replace('require("@emnapi/runtime")', 'require("./emnapi-runtime.cjs")');
    this.emitFile({ type: 'asset', fileName: 'sharp-wasm32.cjs', source });
    this.emitFile({ type: 'asset', fileName: 'emnapi-runtime.cjs', source: readFileSync(runtime) });
    this.emitFile({ type: 'asset', fileName: wasm, source: readFileSync(engine.resolve(`./lib/${wasm}`)) });
  },
};

export default defineConfig({
  root: '.',
  base: '/',
  publicDir: false,
  // react-aria brings its words in 34 languages; the window speaks two.
  plugins: [
    react(),
    optimizeLocales.vite({ locales: ['ar-AE', 'en-US'] }),
    pagesAtRoot,
    sqliteBesideProgram,
    sharpBesideProgram,
  ],
  // Its WebAssembly lies beside it, and is found from there.
  optimizeDeps: { exclude: ['hunspell-wasm'] },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/renderer',
        emptyOutDir: true,
        target: 'chrome114',
        sourcemap: true,
        assetsInlineLimit: 0,
        // In kB. The window's code is read from the disk beside it, so one file is quicker than many.
        chunkSizeWarningLimit: 1500,
        rolldownOptions: { input: pages.map((name) => `renderer/${name}`) },
      },
    },
    main: nodeProgram('main', 'electron/main.ts'),
    preload: nodeProgram('preload', 'electron/preload.ts'),
    search: nodeProgram('search', 'electron/search/search-process.ts'),
    pictures: nodeProgram('pictures', 'electron/media/picture-process.ts'),
    cli: nodeProgram('cli', 'electron/midad.ts'),
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    // Some tests start programs or write thousands of files. On a cold or busy machine that takes as long as it takes; none is about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
