/** LibreOffice at work for a test: turns a file into one of another kind, without a window. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** `npm test` names it, having installed it where it could. */
const soffice = process.env['MIDAD_SOFFICE'] ?? '/usr/bin/soffice';

/** A cold start on a busy machine; the work itself takes a second. */
export const officeTimeout = 120_000;

/** `source`: name and content; gives the bytes of the file with the other ending. */
export async function convertedByLibreOffice(
  source: { readonly name: string; readonly content: string | Uint8Array },
  ending: string,
): Promise<Uint8Array> {
  if (!existsSync(soffice)) throw new Error('MIDAD_SOFFICE names no LibreOffice: run `npm test`');
  const folder = await mkdtemp(join(tmpdir(), 'midad-office-'));
  try {
    const file = join(folder, source.name);
    await writeFile(file, source.content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', ending, '--outdir', join(folder, 'out'), file];
    await promisify(execFile)(soffice, args, { timeout: officeTimeout });
    return await readFile(join(folder, 'out', source.name.replace(/\.\w+$/, `.${ending.split(':')[0]}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
