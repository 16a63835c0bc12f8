/** Saves one article again and again through the workspace, and writes and flushes the same bytes without it. Prints both lists of milliseconds as JSON. */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

for (let turn = 0; turn < Number(count); turn += 1) {
  const now = await articles.open(first.id);
  if (now.kind !== 'opened') throw new Error(now.kind);
  const begun = performance.now();
  const outcome = await articles.save({ base: now.hash, article: { ...now.article, slugline: `قياس ${turn}` } });
  ours.push(performance.now() - begun);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  bare.push(await writeAndFlush(join(root, `bare-${turn % 2}`), await readFile(path)));
}
process.stdout.write(JSON.stringify({ ours, bare }));

/** What any program must do whose text is to be on the disk when it says so. */
async function writeAndFlush(file: string, bytes: Uint8Array): Promise<number> {
  const begun = performance.now();
  const handle = await open(file, 'w');
  await handle.write(bytes);
  await handle.sync();
  await handle.close();
  return performance.now() - begun;
}
