/**
 * What this person last read of each article, on this machine: so that it can be said what has changed since. Whole texts, a file for each
 * article, the oldest dropped; nothing here is the truth of anything, and losing it costs a comparison.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Data } from '../../shared/data';
import { Article } from '../../shared/model/article';
import { ContentHash, Timestamp, type ArticleId } from '../../shared/model/ids';
import type { Reading } from '../../shared/versions/reading';
import { failureOf } from '../ports/errno';
import { contentHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/files/durable-save';
import { documentBytes, readDocument } from '../workspace/files/read-document';
import { createSaveQueue } from '../workspace/save-queue';
import { openCommentReadings, type CommentReadings } from './comment-readings';
import { keepNewest } from './keep-newest';

const readingFormat = 'midad/reading@1';

const ReadingFile = z.object({
  format: z.literal(readingFormat),
  readAt: Timestamp,
  hash: ContentHash,
  article: Article,
});
type ReadingFile = Data<typeof ReadingFile>;

/** Articles; at 30 KB each some 15 MB on the disk. */
export const mostReadings = 500;

export type Readings = {
  /** This is what the person has read of it, as of now. */
  keep(article: Article): Promise<void>;
  /** Null where this person has not read it here, or too long ago. */
  last(id: ArticleId): Promise<Reading | null>;
  /** The same of what is said beside the articles. */
  readonly comments: CommentReadings;
};

/** The folder is made when the first article has been read. */
export function openReadings(folder: string, ports: Ports): Readings {
  const queue = createSaveQueue();
  const pathOf = (id: ArticleId): string => join(folder, `${id}.json`);

  return {
    keep: (article) =>
      queue.run(article.id, async () => {
        const file: ReadingFile = {
          format: readingFormat,
          readAt: ports.clock.now(),
          hash: contentHash(article),
          article,
        };
        const bytes = documentBytes(file);
        try {
          await ports.files.makeFolder(folder);
          const saved = await durableSave(ports.files, { path: pathOf(article.id), bytes, base: { kind: 'any' } });
          if (saved.kind === 'saved') await keepNewest(folder, mostReadings, ports);
        } catch (cause) {
          // Nobody is kept from leaving an article because a full disk can't remember that it was read; bugs are rethrown.
          failureOf(cause);
        }
      }),
    last: async (id) => {
      const found = await readDocument(ports.files, pathOf(id), { name: readingFormat, schema: ReadingFile });
      if (found.kind !== 'read') return null;
      const { readAt, hash, article } = found.document;
      return { readAt, hash, article };
    },
    comments: openCommentReadings(join(folder, 'comments'), ports),
  };
}
