/**
 * [100000] mutated files of every kind through the reader, half of them cut in their letters, half of them JSON with a strange thing somewhere in it: no crash, no hang, nothing
 * polluted, each either a document or named as what it is. Some of them lie in a workspace that is opened, listed and examined: no byte of it changes.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundle, command, inWorkshop } from './workshop.mjs';

const count = Number(process.argv[2] ?? 100_000);
const root = resolve(import.meta.dirname, '../..');

const oddities = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"isChief":true}},',
  '[[[[[[[[',
  '\u0000',
  '\uFFFE',
  '1e999',
  '-0',
  'null',
  '"javascript:alert(1)"',
  '"\\ud800"',
  '{',
  '}',
  '"',
  ',',
];

const strangers = [
  () => null,
  () => -1,
  () => 1e308,
  () => true,
  () => '',
  () => '\ud800',
  () => '\u202e<script>',
  () => 'javascript:alert(1)',
  () => 'x'.repeat(1 + random(100_000)),
  () => [],
  () => ({}),
  () => JSON.parse('['.repeat(500) + ']'.repeat(500)),
  () => ({ constructor: { prototype: { isChief: true } } }),
  () => ({ _type: 'image', _key: 'k', asset: '../../etc/passwd' }),
];

await inWorkshop(async (folder) => {
  const reader = await import(await bundle('tests/support/reader.ts', folder));
  const { formats, parseDocument } = reader;
  const seeds = await seedFiles(folder);
  let [documents, refused, longestMs] = [0, 0, 0];
  for (let number = 0; number < count; number += 1) {
    const seed = seeds[number % seeds.length];
    const text = number % 2 === 0 ? mutated(seed) : JSON.stringify(strange(JSON.parse(seed)));
    for (const format of Object.values(formats)) {
      const begun = performance.now();
      const outcome = parseDocument(text, format);
      longestMs = Math.max(longestMs, performance.now() - begun);
      if (outcome.ok) documents += 1;
      else refused += 1;
    }
    if ({}.polluted !== undefined || Object.prototype.isChief !== undefined) throw new Error(`polluted by ${text}`);
  }
  console.log(
    `${await filesLeftAlone(join(folder, 'seeds'), reader)} mutated files in a workspace that was listed, opened and examined: none changed`,
  );
  console.log(
    `${count} mutated files, each read as every kind: ${documents} documents, ${refused} refused and named, no crash, nothing polluted, slowest ${longestMs.toFixed(1)} ms`,
  );
});

async function seedFiles(folder) {
  const workspace = join(folder, 'seeds');
  const midad = (...args) => command(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args]);
  await midad('init', workspace);
  await midad('import', workspace, join(root, 'tests/fixtures/pages/harbour.txt'));
  const names = (await readdir(workspace, { recursive: true })).filter((name) => name.endsWith('.json'));
  const event = {
    format: 'midad/record-event@1',
    kind: 'approved',
    at: '2026-09-25T12:00:00+03:00',
    hash: 'a'.repeat(64),
  };
  const files = await Promise.all(names.map((name) => readFile(join(workspace, name), 'utf8')));
  return [...files, JSON.stringify(event)];
}

/** In rounds: every file of a workspace is mutated, everything is read as the window and the doctor do it. Gives the number of files; throws where one was touched. */
async function filesLeftAlone(workspace, { openWorkspace, examine, realPorts }) {
  const names = (await readdir(workspace, { recursive: true })).filter((name) => name.endsWith('.json'));
  const sound = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(workspace, name))])));
  let files = 0;
  for (let round = 0; round < 50; round += 1) {
    for (const [name, bytes] of sound) {
      if (name === 'newsroom.json') continue;
      const text = bytes.toString('utf8');
      await writeFile(
        join(workspace, name),
        round % 2 === 0 ? mutated(text) : JSON.stringify(strange(JSON.parse(text))),
      );
      files += 1;
    }
    const before = await hashOfAll(workspace);
    const opened = await openWorkspace(workspace, realPorts);
    if (!opened.ok) throw new Error(opened.failure.code);
    const { articles, ticker } = opened.value;
    for (const { id } of await articles.list('articles')) {
      await articles.open(id);
      await articles.versions(id);
      await articles.copies(id);
    }
    await ticker.state();
    await examine(workspace, realPorts);
    if ((await hashOfAll(workspace)) !== before) throw new Error(`reading has changed ${workspace}`);
  }
  return files;
}

async function hashOfAll(folder) {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

/** One to three values somewhere in a document become another kind of thing, or something comes beside them. */
function strange(document) {
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const places = [];
    collectPlaces(document, places);
    const { holder, key } = places[random(places.length)] ?? {};
    if (holder === undefined) return document;
    const change = random(4);
    if (change === 0) holder[key] = strangers[random(strangers.length)]();
    if (change === 1 && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (change === 1) delete holder[key];
    if (change === 2 && Array.isArray(holder)) holder.push(holder[key]);
    else if (change === 2)
      Object.defineProperty(holder, '__proto__', {
        value: { polluted: 1 },
        enumerable: true,
        configurable: true,
        writable: true,
      });
    if (change === 3) holder[key] = [holder[key]];
  }
  return document;
}

function collectPlaces(value, places) {
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) {
    places.push({ holder: value, key });
    collectPlaces(value[key], places);
  }
}

/** A few random cuts, repetitions, swaps and odd insertions. */
function mutated(text) {
  let result = text;
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const [at, length] = [random(result.length), random(40)];
    const change = random(5);
    if (change === 0) result = result.slice(0, at);
    if (change === 1) result = result.slice(0, at) + result.slice(at + length);
    if (change === 2) result = result.slice(0, at) + oddities[random(oddities.length)] + result.slice(at);
    if (change === 3)
      result = result.slice(0, at) + result.slice(at, at + length).repeat(3) + result.slice(at + length);
    if (change === 4) result = result.slice(0, at) + String.fromCharCode(random(0x10000)) + result.slice(at + 1);
  }
  return result;
}

function random(below) {
  return Math.floor(Math.random() * Math.max(1, below));
}
