/** `npm run bench`: launch, writing, export and saves, most against a yardstick in the same run; `npm run bench -- editor` only the writing. Prints; never fails on a figure. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../proofs/workshop.mjs';
import { benchTypingAmongComments } from './commented.mjs';
import { benchOpening, benchPasting, benchTyping } from './editor.mjs';
import { report, tell } from './figures.mjs';
import { benchTypingAmongSuggestions } from './suggested.mjs';
import { makeNewsroom } from './newsroom.mjs';
import { root, startEmpty, startMidad } from './windows.mjs';

const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-'));
try {
  const isWhole = process.argv[2] !== 'editor';
  if (isWhole) await benchLaunch();
  for (const words of [500, 5000, 20_000]) await benchTyping(scratch, words);
  await benchTypingAmongComments(scratch, 5000, 500);
  await benchTypingAmongSuggestions(scratch, 5000, 200);
  await benchOpening(scratch, 20_000);
  await benchPasting(scratch);
  if (isWhole) await benchExport(1000);
  if (isWhole) await benchSaves(300);
  if (isWhole) await benchCompare(5000);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function benchLaunch() {
  const workspace = join(scratch, 'launch');
  await makeNewsroom(workspace, { articles: 20, words: 300 });
  const ours = [];
  const theirs = [];
  for (let turn = 0; turn < 5; turn += 1) {
    for (const [times, start] of [
      [theirs, () => startEmpty(null)],
      [ours, () => startMidad(workspace)],
    ]) {
      const { readyMs, stop } = await start();
      times.push(readyMs);
      await stop();
    }
  }
  report('launch to typing-ready', ours, 'an empty window', theirs);
}

async function benchSaves(count) {
  const workspace = join(scratch, 'saves');
  await makeNewsroom(workspace, { articles: 1, words: 300 });
  const saver = await bundle('tests/bench/saver.ts', join(scratch, 'saver'));
  const { ours, bare, safe } = JSON.parse(
    execFileSync(process.execPath, [saver, workspace, String(count)], { encoding: 'utf8' }),
  );
  report('saving an article', ours, 'writing and flushing its bytes', bare);
  report('saving an article', ours, 'replacing a file by its bytes so that a power cut loses nothing', safe);
}

async function benchCompare(words) {
  const compare = await bundle('tests/bench/compare.ts', join(scratch, 'compare'));
  const times = JSON.parse(execFileSync(process.execPath, [compare, String(words)], { encoding: 'utf8' }));
  tell(`comparing two versions of ${words} words`, times);
}

async function benchExport(articles) {
  const workspace = join(scratch, 'export');
  await makeNewsroom(workspace, { articles, words: 300 });
  const ours = [];
  const theirs = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const target = join(scratch, `exported-${turn}`);
    const begun = performance.now();
    execFileSync(
      process.execPath,
      [join(root, 'dist/cli/midad.cjs'), 'export', workspace, '--to', target, '--include-drafts'],
      { stdio: 'ignore' },
    );
    ours.push(performance.now() - begun);
    theirs.push(await copyByHand(target, join(scratch, `copied-${turn}`)));
  }
  report(`export of ${articles} articles`, ours, 'writing the same bytes', theirs);
}

/** Milliseconds to write the same files again without asking anybody. */
async function copyByHand(from, to) {
  const names = (await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    names.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.replace(from, to), bytes: await readFile(path) };
    }),
  );
  const begun = performance.now();
  for (const { path, bytes } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return performance.now() - begun;
}
