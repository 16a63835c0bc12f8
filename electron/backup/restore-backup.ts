/** A backup becomes a workspace again: complete and checked, or nothing of it is there. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import type { Failure } from '../../shared/model/failure';
import { parseDocument } from '../../shared/model/parse-document';
import { codeOf, failureOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import { Manifest, manifestFormat, manifestName } from './manifest';

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly files: number }
  /** The folder holds something; it is not touched. */
  | { readonly kind: 'not-empty' }
  /** No backup, one that was cut off, or one whose files are not those of its manifest; `where` names the file. */
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** As much as one article with its longest body may be, many times over; a zip that unpacks to more is no backup of ours. Bytes. */
const largestFile = 512 * 1024 * 1024;

export async function restoreBackup(zip: string, target: string): Promise<RestoreOutcome> {
  const workshop = `${target}.restoring-${randomBytes(6).toString('hex')}`;
  try {
    if (!(await isVacant(target))) return { kind: 'not-empty' };
    await mkdir(workshop, { recursive: true });
    const hashes = await unpack(zip, workshop);
    const damage = await checked(workshop, hashes);
    if (damage !== null) {
      await rm(workshop, { recursive: true, force: true });
      return { kind: 'damaged', where: damage };
    }
    await rm(join(workshop, manifestName));
    await rmdir(target).catch(unlessAbsent);
    await rename(workshop, target);
    return { kind: 'restored', files: hashes.size - 1 };
  } catch (cause) {
    await rm(workshop, { recursive: true, force: true });
    if (cause instanceof Damage) return { kind: 'damaged', where: cause.message };
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

class Damage extends Error {}

async function isVacant(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (cause) {
    unlessAbsent(cause);
    return true;
  }
}

function unlessAbsent(cause: unknown): void {
  if (codeOf(cause) !== 'ENOENT') throw cause;
}

/** Writes every file below `folder` and gives the hashes by name. */
async function unpack(zip: string, folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const ready: { name: string; bytes: Uint8Array }[] = [];
  const unzip = new Unzip((file) => {
    if (!isSafeName(file.name) || hashes.has(file.name)) throw new Damage(file.name);
    hashes.set(file.name, '');
    const parts: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, part, isLast) => {
      size += part?.byteLength ?? 0;
      if (error !== null || size > largestFile) throw new Damage(file.name);
      parts.push(part);
      if (isLast) ready.push({ name: file.name, bytes: Buffer.concat(parts) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const write = async (): Promise<void> => {
    for (const { name, bytes } of ready.splice(0)) {
      hashes.set(name, sha256(bytes));
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), bytes, { flag: 'wx' });
    }
  };
  for await (const chunk of createReadStream(zip)) {
    push(unzip, chunk as Buffer, false);
    await write();
  }
  push(unzip, new Uint8Array(), true);
  await write();
  return hashes;
}

/** What fflate throws of a file that is no zip is the file's fault, not ours. */
function push(unzip: Unzip, chunk: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(chunk, isLast);
  } catch (cause) {
    throw cause instanceof Damage ? cause : new Damage('zip', { cause });
  }
}

/** Below the folder on every system: no way up, no root, no drive, no sign that a file system gives a meaning. */
function isSafeName(name: string): boolean {
  const parts = name.split('/');
  return (
    name.length < 1000 &&
    !/[\\:\p{Cc}]/u.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** The first name that is not as the manifest says; null where all are. */
async function checked(folder: string, hashes: ReadonlyMap<string, string>): Promise<string | null> {
  if (!hashes.has(manifestName)) return manifestName;
  const text = await readFile(join(folder, manifestName), 'utf8');
  const manifest = parseManifest(text);
  if (manifest === null) return manifestName;
  const names = new Set([...Object.keys(manifest.files), ...hashes.keys()].filter((name) => name !== manifestName));
  return [...names].find((name) => manifest.files[name] !== hashes.get(name)) ?? null;
}

function parseManifest(text: string): Manifest | null {
  const parsed = parseDocument(text, { name: manifestFormat, schema: Manifest });
  return parsed.ok ? Manifest.parse(parsed.value) : null;
}
