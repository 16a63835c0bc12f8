/** `npm run bench`: launch, typing and export, each against a yardstick in the same run. Prints; never fails on a figure. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { bundle } from '../proofs/workshop.mjs';
import { report } from './figures.mjs';
import { makeNewsroom, paragraphsOf } from './newsroom.mjs';
import { measureKeys } from './typing.mjs';
import { root, startEmpty, startMidad } from './windows.mjs';

const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-'));
try {
  await benchLaunch();
  await benchTyping(500);
  await benchTyping(5000);
  await benchExport(1000);
  await benchSaves(300);
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

async function benchTyping(words) {
  const workspace = join(scratch, `typing-${words}`);
  await makeNewsroom(workspace, { articles: 1, words });
  const page = await buildBareEditor(words);
  const ours = await typeInto(await startMidad(workspace), '[data-lexical-editor=true]');
  const theirs = await typeInto(await startEmpty(page), '#editor');
  report(`key to paint in ${words} words`, ours, 'a bare Lexical editor', theirs);
}

async function typeInto({ window, stop }, editor) {
  await window.locator(editor).focus();
  await window.keyboard.press('Control+End');
  const times = await measureKeys(window, 60);
  await stop();
  return times.slice(10);
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

async function buildBareEditor(words) {
  const outDir = join(scratch, `bare-${words}`);
  const source = join(import.meta.dirname, 'bare-editor');
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome114',
      lib: { entry: 'main.ts', formats: ['iife'], name: 'bare', fileName: 'main' },
    },
  });
  const [script] = (await readdir(outDir)).filter((name) => name.endsWith('.js'));
  const html = await readFile(join(source, 'index.html'), 'utf8');
  const data = `<script>globalThis.paragraphs = ${JSON.stringify(paragraphsOf(words))}</script>`;
  const page = join(outDir, 'index.html');
  await writeFile(page, html.replace('</body>', `${data}<script src="./${script}"></script></body>`));
  return page;
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
