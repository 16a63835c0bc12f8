/**
 * Which remarks this person has read, on this machine: a small file for each article, by the remarks' ids, for two desks' moments say nothing about what came
 * when. Losing it shows them as new once more.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { RemarkId } from '../../shared/comments/comment-event';
import type { Data } from '../../shared/data';
import type { ArticleId } from '../../shared/model/ids';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/files/durable-save';
import { documentBytes, readDocument } from '../workspace/files/read-document';
import { createSaveQueue } from '../workspace/save-queue';
import { keepNewest } from './keep-newest';

const format = 'midad/comment-readings@1';

const ReadingsFile = z.object({ format: z.literal(format), remarks: z.array(RemarkId) });
type ReadingsFile = Data<typeof ReadingsFile>;

/** Articles; some 30 bytes for each remark. */
const mostArticles = 2000;

export type CommentReadings = {
  read(article: ArticleId): Promise<ReadonlySet<RemarkId>>;
  /** As read from now on. */
  add(article: ArticleId, remarks: readonly RemarkId[]): Promise<void>;
};

/** The folder is made when the first remark has been read. */
export function openCommentReadings(folder: string, ports: Ports): CommentReadings {
  const queue = createSaveQueue();
  const pathOf = (id: ArticleId): string => join(folder, `${id}.json`);
  const read = async (id: ArticleId): Promise<ReadonlySet<RemarkId>> => {
    const found = await readDocument(ports.files, pathOf(id), { name: format, schema: ReadingsFile });
    return new Set(found.kind === 'read' ? found.document.remarks : []);
  };
  return {
    read,
    add: (id, remarks) =>
      queue.run(id, async () => {
        const before = await read(id);
        const all = new Set([...before, ...remarks]);
        if (all.size === before.size) return;
        const file: ReadingsFile = { format, remarks: [...all] };
        try {
          await ports.files.makeFolder(folder);
          const bytes = documentBytes(file);
          const saved = await durableSave(ports.files, { path: pathOf(id), bytes, base: { kind: 'any' } });
          if (saved.kind === 'saved') await keepNewest(folder, mostArticles, ports);
        } catch (cause) {
          // A full disk shows a remark as new once more; bugs are rethrown.
          failureOf(cause);
        }
      }),
  };
}
