/** A disk of 1 MB fills up while an article grows: the failure is told, the file before it stays whole, nothing is left over. Needs root for the mount. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePath, bundle, command, foundNewsroom, inWorkshop, numbersIn, startWriter } from './workshop.mjs';

await inWorkshop(async (folder) => {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  try {
    await command('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  } catch (cause) {
    console.log(`not tried: it takes root to mount a small disk (${cause})`);
    process.exit(0);
  }
  try {
    const workspace = join(disk, 'workspace');
    const id = await foundNewsroom(workspace);
    const writer = await bundle('tests/support/writer.ts', folder);
    await writeFile(join(disk, 'filler'), Buffer.alloc(880_000));
    const { acknowledged, gone } = startWriter(writer, [workspace, id, 'f']);
    const code = await gone;
    const file = await articlePath(workspace);
    const numbers = await numbersIn(file);
    const lost = acknowledged.filter((number) => numbers?.has(number) !== true).length;
    const strays = (await readdir(dirname(file))).filter((name) => name.startsWith('.'));
    console.log(
      `a full disk: ${acknowledged.length} saves until it was told (exit code ${code}), the file ${numbers === null ? 'BROKEN' : 'whole'}, ` +
        `${lost} acknowledged saves lost, ${strays.length} files left over`,
    );
    process.exitCode = numbers !== null && lost === 0 && strays.length === 0 && code !== 0 ? 0 : 1;
  } finally {
    await command('umount', [disk]);
  }
});
