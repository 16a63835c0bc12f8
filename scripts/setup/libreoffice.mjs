/** Finds or installs LibreOffice Writer, which the tests have write and read documents. */
import { existsSync } from 'node:fs';
import { installPackages, isDebianLike, whereIs } from './debian-packages.mjs';
import { SetupProblem } from './problem.mjs';

const commands = ['soffice', 'libreoffice'];
const otherPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
];

/** @returns {Promise<string>} path of the binary */
export async function ensureLibreOffice() {
  const chosen = process.env.MIDAD_SOFFICE;
  if (chosen !== undefined) return existing(chosen);
  const found = await findLibreOffice();
  if (found !== null) return found;
  if (await isDebianLike())
    await installPackages([['libreoffice-writer-nogui', 'libreoffice-writer']], 'the tests with a word processor');
  const installed = await findLibreOffice();
  if (installed !== null) return installed;
  throw new SetupProblem(
    'The tests need LibreOffice to write and read documents, and none was found.',
    'Install LibreOffice Writer, or name its binary: MIDAD_SOFFICE=/path/to/soffice npm test',
  );
}

/** @param {string} path */
function existing(path) {
  if (existsSync(path)) return path;
  throw new SetupProblem(`MIDAD_SOFFICE names ${path}, and there is no such file.`);
}

async function findLibreOffice() {
  const place = otherPlaces.find((path) => existsSync(path));
  if (place !== undefined || process.platform === 'win32') return place ?? null;
  for (const command of commands) {
    const path = await whereIs(command);
    if (path !== null) return path;
  }
  return null;
}
