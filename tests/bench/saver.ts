/** Saves one article again and again through the workspace, writes and flushes the same bytes without it, and replaces a file by them safely with nothing else. Prints the three lists of milliseconds as JSON. */
import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { realPorts } from '../../electron/ports/ports';
import { layoutOf } from '../../electron/workspace/layout';
import { openWorkspace } from '../../electron/workspace/open-workspace';

const [root = '', count = '200'] = process.argv.slice(2);
const workspace = await openWorkspace(root, realPorts);
if (!workspace.ok) throw new Error(workspace.failure.code);
const { articles } = workspace.value;
const [first] = await articles.list('articles');
if (first === undefined) throw new Error('no article to save');
const path = layoutOf(root).article('articles', first.id);
const ours: number[] = [];
const bare: number[] = [];
const safe: number[] = [];

for (let turn = 0; turn < Number(count); turn += 1) {
  const now = await articles.open(first.id);
  if (now.kind !== 'opened') throw new Error(now.kind);
  const begun = performance.now();
  const outcome = await articles.save({ base: now.hash, article: { ...now.article, slugline: `قياس ${turn}` } });
  ours.push(performance.now() - begun);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  const bytes = await readFile(path);
  bare.push(await timed(() => writeAndFlush(join(root, `bare-${turn % 2}`), bytes)));
  safe.push(await timed(() => replaceSafely(join(root, 'safe'), bytes)));
}
process.stdout.write(JSON.stringify({ ours, bare, safe }));

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Over the old file: a power cut between its first and last step leaves neither the old text nor the new one. */
async function writeAndFlush(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write(bytes);
  await handle.sync();
  await handle.close();
}

/** The least any program must do that never leaves a file half-written and loses nothing it has called saved: two flushes. */
async function replaceSafely(file: string, bytes: Uint8Array): Promise<void> {
  await writeAndFlush(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync();
  await folder.close();
}
