/** Finds or installs Java, which runs the Nu HTML checker in the tests. */
import { ensureProgram } from './installed-program.mjs';

/** @returns {Promise<string>} path of the binary */
export const ensureJava = () =>
  ensureProgram({
    variable: 'MIDAD_JAVA',
    commands: ['java'],
    otherPlaces: [],
    packages: ['default-jre-headless'],
    purpose: 'the HTML checker',
    missing: [
      'The tests need Java to run the Nu HTML checker, and none was found.',
      'Install a Java runtime (11 or later), or name its binary: MIDAD_JAVA=/path/to/java npm test',
    ],
  });
