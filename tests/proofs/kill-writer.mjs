/** A program that saves one article without a pause is killed (SIGKILL) at random moments, [1000] times: no file broken, no acknowledged save lost. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePath, bundle, foundNewsroom, inWorkshop, numbersIn, startWriter } from './workshop.mjs';

const kills = Number(process.argv[2] ?? 1000);
/** So that the article does not grow beyond what the model allows. */
const killsPerArticle = 50;

const totals = { broken: 0, acknowledged: 0, lost: 0, strays: 0 };
await inWorkshop(async (folder) => {
  const writer = await bundle('tests/support/writer.ts', folder);
  for (let done = 0; done < kills; done += killsPerArticle) {
    const workspace = join(folder, `w${done}`);
    await killSeveral({
      writer,
      workspace,
      id: await foundNewsroom(workspace),
      times: Math.min(killsPerArticle, kills - done),
    });
  }
});
console.log(
  `${kills} kills of a saving program: ${totals.broken} files broken, ${totals.lost} of ${totals.acknowledged} acknowledged saves lost ` +
    `(${totals.strays} temporary files and locks left beside whole files)`,
);
process.exit(totals.broken + totals.lost === 0 ? 0 : 1);

function failedBeforeKill(code) {
  throw new Error(`the writer ended by itself (exit code ${code})`);
}

async function killSeveral({ writer, workspace, id, times }) {
  const all = [];
  const file = await articlePath(workspace);
  for (let turn = 0; turn < times; turn += 1) {
    const { child, acknowledged, gone } = startWriter(writer, [workspace, id, `k${turn}`]);
    await Promise.race([new Promise((begun) => child.stdout.once('data', begun)), gone.then(failedBeforeKill)]);
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    await gone;
    all.push(...acknowledged);
    if ((await numbersIn(file)) === null) totals.broken += 1;
  }
  const numbers = (await numbersIn(file)) ?? new Set();
  totals.acknowledged += all.length;
  totals.lost += all.filter((number) => !numbers.has(number)).length;
  totals.strays += (await readdir(dirname(file))).filter((name) => name.startsWith('.')).length;
}
