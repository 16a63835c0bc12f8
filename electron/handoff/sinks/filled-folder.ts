/** A folder that readers have already: what differs is made ready within it and moved to its place when all is there. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { isOlderManifestName, manifestName, olderManifestName, olderManifests } from '../../../shared/handoff/manifest';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { listOrNone } from '../../workspace/files/list-or-none';
import { writeWholeFile } from '../write-files';
import type { FolderFilling } from './folder-sink';
import { makeFolder } from './new-folder';
import { carryOut, clearAway, settle, writePlan } from './staging';

export async function filledFolder(folder: string, files: Files): Promise<FolderFilling> {
  await settle(folder, files);
  const staging = join(folder, `.midad-${process.pid}-${randomBytes(6).toString('hex')}`);
  const place = { folder, staging, files };
  const staged: [string, string][] = [];
  const removed: string[] = [];
  let making: Promise<void> | null = null;
  let isReady = false;

  const stage = async (name: string, bytes: Uint8Array): Promise<void> => {
    await (making ??= makeFolder(staging, files));
    const number = String(staged.length);
    staged.push([number, name]);
    await writeWholeFile(files, join(staging, number), bytes);
  };
  return {
    async put(name, bytes) {
      const there = await bytesOf(join(folder, name), files);
      if (there === null || Buffer.compare(there, bytes) !== 0) await stage(name, bytes);
    },
    async keepOlder(digest) {
      if (digest === null) return void removed.push(...(await olderIn(folder, files)));
      const older = await bytesOf(join(folder, manifestName), files);
      if (older !== null) await stage(olderManifestName(digest), older);
    },
    async remove(name) {
      removed.push(name);
    },
    async commit() {
      if (staged.length === 0 && removed.length === 0) return;
      await (making ??= makeFolder(staging, files));
      const plan = { files: staged, removed };
      await writePlan(place, plan);
      isReady = true;
      await carryOut(place, plan);
    },
    async abort() {
      // What is ready is done to its end by whoever comes next.
      if (making !== null && !isReady) await clearAway(staging, files);
    },
  };
}

async function olderIn(folder: string, files: Files): Promise<string[]> {
  const older = await listOrNone(join(folder, olderManifests), { files });
  return older.map(({ name }) => `${olderManifests}/${name}`).filter(isOlderManifestName);
}

/** Null where nothing can be read; why, the writing finds out. */
async function bytesOf(path: string, files: Files): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return null;
  }
}
