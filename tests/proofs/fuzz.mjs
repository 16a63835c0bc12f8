/** [100000] mutated files of every kind through the reader: no crash, no hang, nothing polluted, each either a document or named as what it is. */
import { readFile, readdir } from 'node:fs/promises';
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

await inWorkshop(async (folder) => {
  const { formats, parseDocument } = await import(await bundle('tests/support/reader.ts', folder));
  const seeds = await seedFiles(folder);
  let [documents, refused, longestMs] = [0, 0, 0];
  for (let number = 0; number < count; number += 1) {
    const text = mutated(seeds[number % seeds.length]);
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
