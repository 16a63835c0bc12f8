/** Midad as an ordinary user runs it: with Chromium's real sandbox. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright/test';
import { expect, test } from './midad';

test('S2 the window runs in the real sandbox, and main still reads and writes', async () => {
  const {
    MIDAD_ELECTRON_SANDBOXED: executablePath,
    MIDAD_SANDBOX_APP: program,
    MIDAD_SANDBOX_HOME: home,
  } = process.env;
  if (!executablePath || !program || !home) throw new Error('no sandboxed runtime was prepared: run `npm test`');
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox: true,
    args: [program, `--user-data-dir=${join(home, 'data')}`, `--workspace=${join(home, 'newsroom')}`],
  });
  try {
    const window = await app.firstWindow();
    await window.locator('html[data-ready=true]').waitFor();
    const switches = await app.evaluate(() => process.argv.join(' '));
    expect(switches).not.toContain('--no-sandbox');
    const renderer = await app.evaluate(
      ({ app: electron }) => electron.getAppMetrics().find(({ type }) => type === 'Tab')?.pid,
    );
    expect(readFileSync(`/proc/${renderer}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    expect(await window.evaluate(() => document.documentElement.dir)).toBe('rtl');
  } finally {
    await app.close();
  }
});
