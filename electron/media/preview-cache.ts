/** A folder of files that may go at any time, kept under a size: what has not been used for longest goes first, across runs of the program. Knows no pictures. */
import { join } from 'node:path';
import { codeOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/files/durable-save';

export type PreviewCache = {
  /** Null where it is not kept. Rejects with the system's error. */
  read(name: string): Promise<Uint8Array | null>;
  /** A cache that can't be written costs time and nothing else: what the disk says goes to the log. */
  keep(name: string, bytes: Uint8Array): Promise<void>;
};

type Given = {
  readonly ports: Pick<Ports, 'files' | 'clock'>;
  /** Made where it is not there. */
  readonly folder: string;
  readonly log: { fault(cause: unknown): string };
  readonly limitBytes?: number;
};

/** Bytes: about two thousand pictures in the text, or ten thousand tiles. */
const usualLimit = 300_000_000;
/** Of the limit, after which clearing ends: so that it is not done again with the next picture. */
const clearedTo = 0.9;
/** Milliseconds: uses within a day are one for the disk. */
const usedAgainAfter = 86_400_000;

/** `usedAt`: milliseconds since 1970, by the clock of the disk for what an earlier run has kept. */
type Kept = { readonly bytes: number; readonly usedAt: number };

export function previewCache({ ports, folder, log, limitBytes = usualLimit }: Given): PreviewCache {
  const { files, clock } = ports;
  const kept = new Map<string, Kept>();
  let counted: Promise<void> | null = null;
  let clearing: Promise<void> = Promise.resolve();

  const count = async (): Promise<void> => {
    for (const entry of await files.list(folder)) {
      if (!entry.isFile() || kept.has(entry.name)) continue;
      const path = join(folder, entry.name);
      const [bytes, usedAt] = [await files.sizeBytes(path), await files.changedAt(path)];
      if (!kept.has(entry.name)) kept.set(entry.name, { bytes, usedAt });
    }
  };

  const clear = async (): Promise<void> => {
    let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= limitBytes) return;
    for (const [name, { bytes }] of [...kept].sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
      if (total <= limitBytes * clearedTo) return;
      await files.removeFile(join(folder, name));
      kept.delete(name);
      total -= bytes;
    }
  };

  const use = async (name: string, bytes: number): Promise<void> => {
    const usedAt = Date.parse(clock.now());
    const before = kept.get(name)?.usedAt ?? (await files.changedAt(join(folder, name)));
    kept.set(name, { bytes, usedAt });
    if (usedAt - before > usedAgainAfter) await files.touch(join(folder, name));
  };

  return {
    async read(name) {
      const bytes = await readIfThere(ports, join(folder, name));
      if (bytes === null) return null;
      await logged(log, () => use(name, bytes.byteLength));
      return bytes;
    },
    async keep(name, bytes) {
      await logged(log, async () => {
        await files.makeFolder(folder);
        const saved = await durableSave(files, { path: join(folder, name), bytes, base: { kind: 'any' } });
        if (saved.kind === 'failed') throw new Error(`a preview can't be kept: ${saved.failure.code}`);
        kept.set(name, { bytes: bytes.byteLength, usedAt: Date.parse(clock.now()) });
        counted ??= count();
        await counted;
        clearing = clearing.then(clear, clear);
        await clearing;
      });
    },
  };
}

async function logged(log: Given['log'], act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    log.fault(cause);
  }
}

async function readIfThere({ files }: Pick<Ports, 'files'>, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}
