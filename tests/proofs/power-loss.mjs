/**
 * The power fails while a program saves, [50] times: an ext4 image is copied in the middle of it all and mounted anew, so that only what was flushed is there.
 * Needs root and loop devices; says so where it may not.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePath, bundle, command, foundNewsroom, inWorkshop, numbersIn, startWriter } from './workshop.mjs';

const rounds = Number(process.argv[2] ?? 50);
const totals = { broken: 0, acknowledged: 0, lost: 0 };

await inWorkshop(async (folder) => {
  if (!(await canMount(folder))) {
    console.log('not tried: it takes root and a loop device');
    process.exit(0);
  }
  const writer = await bundle('tests/support/writer.ts', folder);
  for (let round = 0; round < rounds; round += 1) await losePower(folder, writer);
});
console.log(
  `${rounds} power losses while saving: ${totals.broken} files broken, ${totals.lost} of ${totals.acknowledged} acknowledged saves lost`,
);
process.exit(totals.broken + totals.lost === 0 ? 0 : 1);

async function losePower(folder, writer) {
  const { image, copy, disk, after } = await freshDisk(folder);
  const workspace = join(disk, 'workspace');
  try {
    const id = await foundNewsroom(workspace);
    await command('sync', ['-f', workspace]);
    const { child, acknowledged, gone } = startWriter(writer, [workspace, id, 'p']);
    await new Promise((begun) => child.stdout.once('data', begun));
    await new Promise((done) => setTimeout(done, 50 + Math.random() * 250));
    child.kill('SIGSTOP');
    // What was printed before the copy is what had been promised before the power failed.
    await new Promise((done) => setTimeout(done, 20));
    const promised = [...acknowledged];
    await copyFile(image, copy);
    child.kill('SIGKILL');
    await gone;
    await command('mount', ['-o', 'loop', copy, after]);
    try {
      const numbers = await numbersIn(await articlePath(join(after, 'workspace')));
      totals.acknowledged += promised.length;
      if (numbers === null) totals.broken += 1;
      totals.lost += promised.filter((number) => numbers?.has(number) !== true).length;
    } finally {
      await command('umount', [after]);
    }
  } finally {
    await command('umount', [disk]);
  }
}

async function freshDisk(folder) {
  const place = {
    image: join(folder, 'disk.img'),
    copy: join(folder, 'copy.img'),
    disk: join(folder, 'disk'),
    after: join(folder, 'after'),
  };
  await mkdir(place.disk, { recursive: true });
  await mkdir(place.after, { recursive: true });
  await command('truncate', ['-s', '0', place.image]);
  await command('truncate', ['-s', '64M', place.image]);
  await command('mkfs.ext4', ['-q', '-F', place.image]);
  await command('mount', ['-o', 'loop', place.image, place.disk]);
  return place;
}

async function canMount(folder) {
  try {
    const { disk } = await freshDisk(folder);
    await command('umount', [disk]);
    return true;
  } catch (cause) {
    console.log(String(cause));
    return false;
  }
}
