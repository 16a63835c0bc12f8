/** What an Electron folder looks like on this system. */

const binaryNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Path of the binary within an Electron folder. */
export const binaryName =
  process.platform === 'darwin' || process.platform === 'win32' ? binaryNames[process.platform] : 'electron';
