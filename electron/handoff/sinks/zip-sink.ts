/**
 * A hand-off as one ZIP file. What is written is packed at once into a file beside it, and put in the order of names when all is there: the same files give the
 * same archive, whatever order they came in, and never more than one of them is in memory.
 */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../shared/model/failure';
import { failed, succeeded, type Result } from '../../../shared/result';
import { failureOf } from '../../ports/errno';
import type { Files, OpenFile, ReadableFile } from '../../ports/files';
import { retrying } from '../../ports/retrying';
import { discard } from '../../workspace/files/discard';
import type { PackageSink } from '../package-sink';
import { directoryEntry, endOfDirectory, localHeader, packed, type ZipEntry } from './zip-format';

type Spooled = ZipEntry & { readonly at: number };

/** What one that was killed leaves beside a ZIP file whose name begins so. */
export const isLeftOfZip =
  (beginning: string) =>
  (name: string): boolean =>
    name.startsWith(`.${beginning}`) && /\.zip\.\d+-[0-9a-f]{12}\.(?:zip\.)?tmp$/.test(name);

/** Bytes that are copied in one go. */
const gathered = 1 << 20;

export function zipSink(target: string, files: Files): PackageSink {
  const beside = (ending: string): string =>
    join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(6).toString('hex')}.${ending}`);
  const spool = beside('tmp');
  const whole = beside('zip.tmp');
  const entries = new Map<string, Spooled>();
  let length = 0;
  let open: OpenFile | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const orFailure = async (act: () => Promise<void>): Promise<Result<void, Failure>> => {
    try {
      await act();
      return succeeded(undefined);
    } catch (cause) {
      return failed(failureOf(cause));
    }
  };
  /** One after the other: they share one file. */
  const inTurn = (act: () => Promise<void>): Promise<Result<void, Failure>> => {
    const mine = turn.then(() => orFailure(act));
    turn = mine;
    return mine;
  };
  const close = async (): Promise<void> => {
    const file = open;
    open = null;
    await file?.close();
  };

  return {
    write(name, content) {
      const { entry, data } = packed(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return inTurn(async () => {
        if (open === null) {
          await files.makeFolder(dirname(target));
          open = await files.createNew(spool);
        }
        await writeAll(open, data);
        entries.set(name, { ...entry, at: length });
        length += data.byteLength;
      });
    },
    // What is not in the archive is not there; the manifest says what is to go.
    remove: async () => succeeded(undefined),
    commit: () =>
      inTurn(async () => {
        await close();
        if (entries.size === 0) return;
        await writeArchive({ files, spool, whole, entries });
        await discard(files, spool);
        await retrying(() => files.rename(whole, target));
      }),
    async abort() {
      await turn;
      await close();
      await discard(files, spool);
      await discard(files, whole);
    },
  };
}

type Archive = {
  readonly files: Files;
  readonly spool: string;
  readonly whole: string;
  readonly entries: ReadonlyMap<string, Spooled>;
};

async function writeArchive({ files, spool, whole, entries }: Archive): Promise<void> {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const from = await files.openToRead(spool);
  try {
    const archive = await files.createNew(whole);
    try {
      await copySorted(from, archive, sorted);
      await archive.sync();
    } finally {
      await archive.close();
    }
  } finally {
    await from.close();
  }
}

async function copySorted(from: ReadableFile, archive: OpenFile, sorted: readonly Spooled[]): Promise<void> {
  const out = gatheringInto(archive);
  const directory: Uint8Array[] = [];
  for (const { at, ...entry } of sorted) {
    directory.push(directoryEntry(entry, out.length()));
    await out.write(localHeader(entry));
    await out.write(await from.read(at, entry.packed));
  }
  const offset = out.length();
  for (const entry of directory) await out.write(entry);
  await out.write(endOfDirectory({ entries: sorted.length, offset, length: out.length() - offset }));
  await out.flush();
}

/** Many small parts become few writes. */
function gatheringInto(file: OpenFile) {
  let parts: Uint8Array[] = [];
  let waiting = 0;
  let length = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(parts);
    parts = [];
    waiting = 0;
    await writeAll(file, bytes);
  };
  return {
    length: () => length,
    flush,
    async write(part: Uint8Array): Promise<void> {
      parts.push(part);
      waiting += part.byteLength;
      length += part.byteLength;
      if (waiting >= gathered) await flush();
    },
  };
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    const taken = await file.write(bytes, written);
    if (taken === 0) throw Object.assign(new Error('not all bytes were taken'), { code: 'ENOSPC' });
    written += taken;
  }
}
