/** Finds or installs LibreOffice Writer, which the tests have write and read documents. */
import { ensureProgram } from './installed-program.mjs';

/** @returns {Promise<string>} path of the binary */
export const ensureLibreOffice = () =>
  ensureProgram({
    variable: 'MIDAD_SOFFICE',
    commands: ['soffice', 'libreoffice'],
    otherPlaces: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
    ],
    packages: ['libreoffice-writer-nogui', 'libreoffice-writer'],
    purpose: 'the tests with a word processor',
    missing: [
      'The tests need LibreOffice to write and read documents, and none was found.',
      'Install LibreOffice Writer, or name its binary: MIDAD_SOFFICE=/path/to/soffice npm test',
    ],
  });
