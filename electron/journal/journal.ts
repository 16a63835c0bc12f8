/**
 * Text that has not reached its file yet, kept on this machine, outside the workspace. On purpose it shares no line with the save: what breaks the one must not
 * break the other. Each record is a file of its own, written whole and flushed before the one before it goes.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Data } from '../../shared/data';
import { Article } from '../../shared/model/article';
import { FileHash, Timestamp, type ArticleId, type ContentHash } from '../../shared/model/ids';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { codeOf, failureOf } from '../ports/errno';
import { contentHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { documentBytes, readDocument } from '../workspace/read-document';
import { createSaveQueue } from '../workspace/save-queue';

const recordFormat = 'midad/journal@1';

const JournalRecord = z.object({
  format: z.literal(recordFormat),
  keptAt: Timestamp,
  /** The file that the text was written on top of. */
  base: FileHash,
  article: Article,
});
export type JournalRecord = Data<typeof JournalRecord>;

export type Journal = {
  /** Done: a power cut from now on leaves this text to be found. The newest of an article takes the place of the one before. */
  keep(text: { readonly base: FileHash; readonly article: Article }): Promise<DoneOutcome>;
  /** What was kept and has not been settled, the newest of each article. Records that a power cut has left half written are passed over. */
  records(): Promise<readonly JournalRecord[]>;
  /** This text is safe in its file; forgets it unless something newer has been kept meanwhile. */
  settle(article: Article): Promise<void>;
  forget(id: ArticleId): Promise<void>;
};

/** `01J8MZ….000123.json`: sorts by age within an article. */
const recordName = /^([0-9A-Z]{26})\.(\d{6,})\.json$/;

/** The folder is made when the first text is kept. */
export function openJournal(folder: string, ports: Ports): Journal {
  const queue = createSaveQueue();
  /** What the newest record of an article says, so that a save knows whether it has covered it. */
  const newest = new Map<ArticleId, ContentHash>();

  const namesOf = async (id: ArticleId | null): Promise<string[]> => {
    try {
      const names = (await ports.files.list(folder)).map(({ name }) => name);
      return names.filter((name) => recordName.test(name) && (id === null || name.startsWith(id))).sort();
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return [];
      throw cause;
    }
  };

  const remove = async (names: readonly string[]): Promise<void> => {
    for (const name of names) await ports.files.removeFile(join(folder, name));
  };

  const write = async (record: JournalRecord): Promise<void> => {
    const { id } = record.article;
    await ports.files.makeFolder(folder);
    const before = await namesOf(id);
    const next = before.reduce((highest, name) => Math.max(highest, numberOf(name)), 0) + 1;
    await writeFlushed(join(folder, `${id}.${String(next).padStart(6, '0')}.json`), documentBytes(record), ports);
    newest.set(id, contentHash(record.article));
    await remove(before);
  };

  const forget = (id: ArticleId): Promise<void> =>
    queue.run(id, async () => {
      newest.delete(id);
      await remove(await namesOf(id));
    });

  return {
    keep: (text) =>
      queue.run(text.article.id, async () => {
        try {
          await write({ format: recordFormat, keptAt: ports.clock.now(), ...text });
          return { kind: 'done' };
        } catch (cause) {
          return { kind: 'failed', failure: failureOf(cause) };
        }
      }),
    records: async () => {
      const found = new Map<string, JournalRecord>();
      for (const name of await namesOf(null)) {
        const outcome = await readDocument(ports.files, join(folder, name), {
          name: recordFormat,
          schema: JournalRecord,
        });
        if (outcome.kind === 'read') found.set(outcome.document.article.id, outcome.document);
      }
      for (const { article } of found.values()) newest.set(article.id, contentHash(article));
      return [...found.values()];
    },
    settle: (article) =>
      queue.run(article.id, async () => {
        if (newest.get(article.id) !== contentHash(article)) return;
        newest.delete(article.id);
        await remove(await namesOf(article.id));
      }),
    forget,
  };
}

const numberOf = (name: string): number => Number(recordName.exec(name)?.[2] ?? 0);

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
