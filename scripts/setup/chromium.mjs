/** Finds or installs Chromium, the second engine the tests show exported pages in. */
import { ensureProgram } from './installed-program.mjs';

/** @returns {Promise<string>} path of the binary */
export const ensureChromium = () =>
  ensureProgram({
    variable: 'MIDAD_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    otherPlaces: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ],
    packages: ['chromium'],
    purpose: 'the tests in a second browser engine',
    missing: [
      'The tests need Chromium or Chrome as a second browser engine, and none was found.',
      'Install one, or name its binary: MIDAD_CHROMIUM=/path/to/chromium npm test',
    ],
  });
