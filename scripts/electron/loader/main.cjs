/** Starts the app folder named on the command line, as Electron's own default app does: `electron [flags] [-r module] FOLDER [args]`. */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

try {
  const { folder, preloads } = readArguments(process.argv.slice(1));
  for (const module of preloads) require(resolve(module));
  start(resolve(folder));
} catch (error) {
  console.error(error);
  app.exit(1);
}

/** @param {string} folder */
function start(folder) {
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(productName ?? name);
  if (version !== undefined) app.setVersion(version);
  app.setAppPath(folder);
  createRequire(join(folder, 'package.json'))(join(folder, main ?? 'index.js'));
}

/**
 * @param {readonly string[]} args
 * @returns {{ folder: string, preloads: string[] }}
 */
function readArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') preloads.push(args[++at]);
    else if (!args[at].startsWith('-')) return { folder: args[at], preloads };
  }
  throw new Error('No app folder given: electron [flags] [-r module] FOLDER [arguments]');
}
