/**
 * Writes the files of an export into a folder: each whole or not at all, several at a time.
 * Not flushed one by one as a workspace's own files are: an export can be made again, and a thousand flushes take a minute.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { ExportFile } from '../../shared/export/export-file';
import type { Failure } from '../../shared/model/failure';
import { failed, succeeded, type Result } from '../../shared/result';
import { codeOf, failureOf } from '../ports/errno';
import type { Files } from '../ports/files';
import { retrying } from '../ports/retrying';

/** Beyond this no disk measured went faster. */
const atOnce = 8;

/** Names of the files written, in the order given. What was written before a failure stays: every file of it is whole. */
export async function writeFiles(
  files: Files,
  folder: string,
  wanted: Iterable<ExportFile>,
): Promise<Result<readonly string[], Failure>> {
  const written: string[] = [];
  const folders = new Set<string>();
  const queue = wanted[Symbol.iterator]();
  let isStopped = false;
  const work = async () => {
    for (let next = queue.next(); !next.done && !isStopped; next = queue.next()) {
      const { name, text } = next.value;
      written.push(name);
      await makeFolderOnce(files, dirname(join(folder, name)), folders);
      await writeWholeFile(files, join(folder, name), new TextEncoder().encode(text));
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      work().catch((cause: unknown) => {
        isStopped = true;
        throw cause;
      }),
    ),
  );
  const broken = workers.find((worker) => worker.status === 'rejected');
  return broken === undefined ? succeeded(written) : failed(failureOf(broken.reason));
}

async function makeFolderOnce(files: Files, folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder)) return;
  await files.makeFolder(folder).catch((cause: unknown) => {
    // Making a folder fails so only where a file lies in its place.
    throw codeOf(cause) === 'EEXIST' ? Object.assign(new Error(folder, { cause }), { code: 'ENOTDIR' }) : cause;
  });
  made.add(folder);
}

/** Rejects with the system's error, and leaves no half file. The folder must exist. */
export async function writeWholeFile(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await files.createNew(temporary);
    try {
      for (let written = 0; written < bytes.byteLength;) {
        const taken = await file.write(bytes, written);
        if (taken === 0) throw Object.assign(new Error(`${path}: not all bytes were taken`), { code: 'ENOSPC' });
        written += taken;
      }
    } finally {
      await file.close();
    }
    // A web server on Windows may be reading the old one.
    await retrying(() => files.rename(temporary, path));
  } catch (cause) {
    await files.removeFile(temporary);
    throw cause;
  }
}

/** Of `wanted`, those that the folder does not hold already; `isSame` compares what lies there with what would be written. */
export async function changedFiles(
  files: Files,
  { folder, wanted, isSame }: ComparedFiles,
): Promise<readonly ExportFile[]> {
  const found = await Promise.all(
    wanted.map(async (file) => {
      const there = await textAt(files, join(folder, file.name));
      return there !== null && isSame(there, file.text) ? [] : [file];
    }),
  );
  return found.flat();
}

export type ComparedFiles = {
  readonly folder: string;
  readonly wanted: readonly ExportFile[];
  readonly isSame: (there: string, wanted: string) => boolean;
};

/** Null where nothing can be read; why, the writing finds out. */
async function textAt(files: Files, path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return null;
  }
}
