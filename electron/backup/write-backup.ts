/** A whole workspace as one zip file: sorted names, the files' own dates, and a manifest by which it can be checked. */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Failure } from '../../shared/model/failure';
import { failureOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { temporaryName } from '../workspace/files/durable-save';
import { isLockName } from '../workspace/files/file-lock';
import { manifestFormat, manifestName, type Manifest } from './manifest';

export type BackupOutcome =
  | { readonly kind: 'written'; readonly files: number }
  /** A file of that name is there; it is not touched. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Nothing is at `target` until all of it is flushed. One file of the workspace is in memory at a time. */
export async function writeBackup(root: string, target: string, ports: Ports): Promise<BackupOutcome> {
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.zip.tmp`);
  try {
    if (await ports.files.exists(target)) return { kind: 'exists' };
    const paths = await filesBelow(root, ports);
    const handle = await open(temporary, 'wx');
    try {
      await writeZip(handle, { root, paths, ports });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    return { kind: 'written', files: paths.length };
  } catch (cause) {
    await rm(temporary, { force: true });
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

type Given = { readonly root: string; readonly paths: readonly string[]; readonly ports: Ports };

async function writeZip(handle: FileHandle, { root, paths, ports }: Given): Promise<void> {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const flush = async (): Promise<void> => {
    const ready = chunks;
    chunks = [];
    for (const chunk of ready) await handle.appendFile(chunk);
  };
  const add = async (name: string, bytes: Uint8Array, at: Date): Promise<void> => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = inZipYears(at);
    zip.add(entry);
    entry.push(bytes, true);
    await flush();
  };
  const files: Record<string, string> = {};
  for (const path of paths) {
    const full = join(root, path);
    const bytes = new Uint8Array(await readFile(full));
    const name = path.replaceAll(sep, '/');
    files[name] = sha256(bytes);
    await add(name, bytes, (await stat(full)).mtime);
  }
  const createdAt = ports.clock.now();
  const manifest: Manifest = { format: manifestFormat, createdAt, files };
  await add(manifestName, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`), new Date(createdAt));
  zip.end();
  await flush();
}

/** A zip knows no date before 1980 and none after 2099. */
const inZipYears = (at: Date): Date =>
  new Date(Math.min(Math.max(at.getTime(), Date.UTC(1980, 0, 2)), Date.UTC(2099, 0, 1)));

/** Sorted. Leases, locks and the remains of cut-off saves are nobody's text; links are not followed. */
async function filesBelow(root: string, ports: Ports): Promise<string[]> {
  const walk = async (folder: string): Promise<string[]> => {
    const found: string[] = [];
    for (const entry of await ports.files.list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== '.midad') found.push(...(await walk(path)));
      else if (entry.isFile() && !temporaryName.test(entry.name) && !isLockName(entry.name))
        found.push(relative(root, path));
    }
    return found;
  };
  return (await walk(root)).sort();
}
