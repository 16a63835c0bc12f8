/** Two programs save one article [500] times each as fast as they can: what both wrote is in the file, and every acknowledged save too. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePath, bundle, foundNewsroom, inWorkshop, numbersIn, startWriter } from './workshop.mjs';

const savesEach = Number(process.argv[2] ?? 500);

await inWorkshop(async (folder) => {
  const workspace = join(folder, 'workspace');
  const id = await foundNewsroom(workspace);
  const writer = await bundle('tests/support/writer.ts', folder);
  const writers = ['first', 'second'].map((name) => startWriter(writer, [workspace, id, name, String(savesEach)]));
  const codes = await Promise.all(writers.map(({ gone }) => gone));
  const file = await articlePath(workspace);
  const numbers = await numbersIn(file);
  const acknowledged = writers.flatMap((one) => one.acknowledged);
  const lost = acknowledged.filter((number) => numbers?.has(number) !== true).length;
  const strays = (await readdir(dirname(file))).filter((name) => name.startsWith('.')).length;
  console.log(
    `two programs on one article: ${acknowledged.length} saves acknowledged, ${lost} lost, the file ${numbers === null ? 'BROKEN' : 'whole'}, ${strays} files left over`,
  );
  const isSound = codes.every((code) => code === 0) && acknowledged.length === 2 * savesEach && lost + strays === 0;
  process.exitCode = isSound && numbers !== null ? 0 : 1;
});
