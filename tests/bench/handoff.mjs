/**
 * `npm run bench -- handoff [FULL] [FULL] [ARCHIVE]`: hand-offs of approved, signed articles of 300 words with a ticker of 200 lines: all of them (1,000 and 10,000), and one that has
 * changed among the articles of an archive (50,000). Prints; never fails on a figure.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../proofs/workshop.mjs';
import { median, quantile } from './figures.mjs';
import { makeNewsroom, makeTicker } from './newsroom.mjs';

const [small = 1000, large = 10_000, archive = 50_000] = process.argv.slice(2).map(Number);
const wasm = join(import.meta.dirname, '../../node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm');
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-handoff-'));

try {
  const program = await bundle('tests/bench/handoff.ts', join(scratch, 'program'));
  // SQLite's driver finds its WebAssembly beside the program.
  await copyFile(wasm, join(scratch, 'program', 'node-sqlite3-wasm.wasm'));
  for (const articles of [small, large]) if (articles > 0) await measure(program, articles, measureFull);
  if (archive > 0) await measure(program, archive, measureOne);
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(program, articles, act) {
  const home = join(scratch, String(articles));
  const workspace = join(home, 'workspace');
  await makeNewsroom(workspace, { articles, words: 300 });
  await makeTicker(workspace, { lines: 200, history: 0 });
  const ask = (mode, turns) =>
    JSON.parse(
      execFileSync(process.execPath, [program, mode, workspace, join(home, 'scratch'), String(turns)], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    );
  console.log(`${articles} articles, Node ${process.version}`);
  act(ask, articles);
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

function measureFull(ask, articles) {
  const { rendering, computing, bytes, folders } = ask('full', articles > 5000 ? 1 : 3);
  const perSecond = (times) => `${((articles / median(times)) * 1000).toFixed(0)} articles/s`;
  const letters = `${(bytes / 1e6).toFixed(0)} million letters`;
  tell('text of all outputs', `${perSecond(rendering)}, by processor time ${perSecond(computing)}, ${letters}`);
  tell('a whole hand-off into a folder', `${(median(folders) / 1000).toFixed(1)} s, ${perSecond(folders)}`);
}

function measureOne(ask) {
  const { building, times } = ask('one', 10);
  const [, ...warm] = times;
  const of = (part) => warm.map((time) => time[part]);
  tell('the index', `built in ${(building / 1000).toFixed(1)} s`);
  tell('one change', `median ${median(of('all')).toFixed(0)} ms, p95 ${quantile(of('all'), 0.95).toFixed(0)} ms`);
  for (const [part, what] of [
    ['read', 'what the target holds, read'],
    ['asked', 'the index asked'],
    ['handed', 'made, written and remembered'],
    ['computed', 'processor time of all of it'],
  ])
    tell(`    ${what}`, `${median(of(part)).toFixed(0)} ms`);
  tell('    the first time', `${times[0].all.toFixed(0)} ms`);
}

function tell(what, figures) {
  console.log(`${what}: ${figures}`);
}
