/** `npm run bench -- render [ARTICLES …]`: how fast articles become text by the processor's time, without window and disk. Prints; never fails on a figure. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../proofs/workshop.mjs';

const asked = process.argv.slice(2).map(Number);
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-render-'));
try {
  const render = await bundle('tests/bench/render.ts', scratch);
  for (const articles of asked.length === 0 ? [1000, 10_000] : asked) tellRendering(render, articles);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function tellRendering(render, articles) {
  const { all, ...each } = JSON.parse(execFileSync(process.execPath, [render, String(articles)], { encoding: 'utf8' }));
  console.log(`rendering ${articles} articles into every usual output: ${line(all, articles)}`);
  for (const [output, figures] of Object.entries(each)) console.log(`    ${output}: ${line(figures, articles)}`);
}

function line({ ms, bytes }, articles) {
  return `${Math.round((articles / ms) * 1000)} articles/s (${ms.toFixed(0)} ms of the processor’s, ${(bytes / 1e6).toFixed(1)} million letters)`;
}
