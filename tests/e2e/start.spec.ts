/** What `npm start` says and does where there is no display. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './midad';

const root = resolve(import.meta.dirname, '../..');
const withoutDisplay = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'DISPLAY' && name !== 'WAYLAND_DISPLAY'),
);
const start = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, env: withoutDisplay });

test('without a display nothing is started and the ways out are named', async () => {
  const outcome = await start().catch((cause: { code: number; stdout: string; stderr: string }) => cause);
  expect(outcome).toMatchObject({ code: 1 });
  expect(`${outcome.stdout}${outcome.stderr}`).toContain('--screenshot');
});

test('without a display a picture of the window can still be taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'midad-picture-'));
  try {
    const file = join(folder, 'midad.png');
    await start('--screenshot', file, '--size', '1280x800');
    const png = await readFile(file);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
