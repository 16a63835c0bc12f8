/** Builds the five programs Midad consists of: the window, main, the preload, and the command line; and runs the tests. */
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** A single CommonJS file for Electron's own Node (18 in the oldest runtime we support), everything but Electron bundled. */
function nodeProgram(name: string, input: string) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, external: ['electron', ...nodeBuiltins] },
    build: {
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [input.replace(/^.*\/|\.ts$/g, '')]: input },
        external: ['electron', ...nodeBuiltins],
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root: '.',
  base: '/',
  publicDir: false,
  plugins: [react()],
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
        rolldownOptions: { input: 'renderer/index.html' },
      },
    },
    main: nodeProgram('main', 'electron/main.ts'),
    preload: nodeProgram('preload', 'electron/preload.ts'),
    cli: nodeProgram('cli', 'electron/midad.ts'),
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
