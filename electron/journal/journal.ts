/**
 * Text that has not reached its file yet, kept on this machine, outside the workspace. On purpose it shares no line with the save: what breaks the one must not
 * break the other. Each record is a file of its own, written whole and flushed before the one before it goes.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Data } from '../../shared/data';
import { Article } from '../../shared/model/article';
import { FileHash, RecordName, Timestamp, type ArticleId } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { codeOf, failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { listOrNone } from '../workspace/files/list-or-none';
import { documentBytes, readDocument } from '../workspace/files/read-document';
import { createSaveQueue } from '../workspace/save-queue';

const recordFormat = 'midad/journal@1';

const JournalRecord = z.object({
  format: z.literal(recordFormat),
  keptAt: Timestamp,
  /** The file that the text was written on top of. */
  base: FileHash,
  article: Article,
});
export type JournalRecord = Data<typeof JournalRecord> & { readonly name: RecordName };

export type Journal = {
  /** Done: a power cut from now on leaves this text to be found. Takes the place of what this run has kept of the article before. */
  keep(text: { readonly base: FileHash; readonly article: Article }): Promise<DoneOutcome>;
  /** How much of an article has been kept in this run; for `settle`. */
  mark(id: ArticleId): number;
  /** Everything up to `mark` is safe in its file; forgets it unless something newer has been kept meanwhile. What an earlier run has left stays. */
  settle(id: ArticleId, mark: number): Promise<void>;
  /** What earlier runs have left, the newest last. Records that a power cut has left half written are passed over. */
  left(): Promise<readonly JournalRecord[]>;
  forget(name: RecordName): Promise<void>;
  /** The window that wrote has gone: what it kept is from now on left, as after a crash of the whole program. */
  windowGone(): void;
};

/** The folder is made when the first text is kept. */
export function openJournal(folder: string, ports: Ports): Journal {
  const queue = createSaveQueue();
  const marks = new Map<ArticleId, number>();
  /** What this run has written and not taken away again. */
  const own = new Set<string>();

  const names = async (): Promise<RecordName[]> =>
    (await listOrNone(folder, ports)).flatMap(({ name }) => RecordName.safeParse(name).data ?? []).sort();

  const remove = async (gone: readonly string[]): Promise<void> => {
    for (const name of gone) {
      await ports.files.removeFile(join(folder, name));
      own.delete(name);
    }
  };

  const write = async (record: Data<typeof JournalRecord>): Promise<void> => {
    const { id } = record.article;
    await ports.files.makeFolder(folder);
    const before = (await names()).filter((name) => name.startsWith(id));
    const next = before.reduce((highest, name) => Math.max(highest, numberOf(name)), 0) + 1;
    const name = `${id}.${String(next).padStart(6, '0')}.json`;
    await writeFlushed(join(folder, name), documentBytes(record), ports);
    await flushNames(folder, ports);
    const replaced = before.filter((one) => own.has(one));
    own.add(name);
    await remove(replaced);
  };

  return {
    keep: (text) => {
      const { id } = text.article;
      marks.set(id, (marks.get(id) ?? 0) + 1);
      return queue.run(id, async () => {
        try {
          await write({ format: recordFormat, keptAt: ports.clock.now(), ...text });
          return { kind: 'done' };
        } catch (cause) {
          return { kind: 'failed', failure: failureOf(cause) };
        }
      });
    },
    mark: (id) => marks.get(id) ?? 0,
    settle: (id, mark) =>
      queue.run(id, async () => {
        if ((marks.get(id) ?? 0) !== mark) return;
        try {
          await remove([...own].filter((name) => name.startsWith(id)));
        } catch (cause) {
          // The save is done and must not be told as failed; what stays here says what the file says, and so is not offered.
          failureOf(cause);
        }
      }),
    left: async () => {
      const records: JournalRecord[] = [];
      for (const name of (await names()).filter((one) => !own.has(one))) {
        const outcome = await readDocument(ports.files, join(folder, name), {
          name: recordFormat,
          schema: JournalRecord,
        });
        if (outcome.kind === 'read') records.push({ ...outcome.document, name });
      }
      return records;
    },
    forget: (name) => remove([name]),
    windowGone: () => own.clear(),
  };
}

const numberOf = (name: string): number => Number(name.split('.')[1]);

async function writeFlushed(path: string, bytes: Uint8Array, { files }: Ports): Promise<void> {
  const file = await files.createNew(path);
  try {
    for (let written = 0; written < bytes.byteLength;) {
      const taken = await file.write(bytes, written);
      if (taken === 0) throw Object.assign(new Error('the disk took nothing'), { code: 'ENOSPC' });
      written += taken;
    }
    await file.sync();
  } catch (cause) {
    await file.close();
    await files.removeFile(path);
    throw cause;
  }
  await file.close();
}

/** The record's name must be found after a power cut too. Where a file system flushes no folders, its files are as safe as it makes them. */
async function flushNames(folder: string, { files }: Ports): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.openFolder(folder);
  try {
    await handle.sync();
  } catch (cause) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(codeOf(cause))) throw cause;
  } finally {
    await handle.close();
  }
}
