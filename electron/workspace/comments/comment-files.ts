/** What is said beside an article: one small file per event, written once, never changed. Two desks at once are two files. */
import { join } from 'node:path';
import {
  commentEventFile,
  commentEventFormat,
  type CommentAct,
  type CommentEvent,
} from '../../../shared/comments/comment-event';
import { threadsOf, type Thread } from '../../../shared/comments/threads';
import type { ArticleId } from '../../../shared/model/ids';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import type { Author } from '../../../shared/people/author';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder } from '../files/durable-save';
import { ifThere } from '../files/guarded';
import { inTurns } from '../files/in-turns';
import { listOrNone } from '../files/list-or-none';
import type { Layout } from '../layout';
import { documentBytes, readDocument } from '../files/read-document';

/** `2026-09-25T12-00-00-000Z-1a2b3c.json`: sorts by time, and cannot meet another desk's file. */
export const commentName = /^\d{4}-\d\d-\d\dT[\d-]+Z-[0-9a-z]+\.json$/;

export type Comments = { readonly threads: readonly Thread[]; readonly unreadable: number };

export type CommentFiles = {
  /** Of an article that is not in the trash. A file that can't be read is counted, and takes no other along. */
  list(id: ArticleId): Promise<Comments>;
  add(id: ArticleId, act: CommentAct, by: Author): Promise<DoneOutcome>;
};

const readWidth = 32;

export function commentFiles({ layout, ports }: { readonly layout: Layout; readonly ports: Ports }): CommentFiles {
  return {
    async list(id) {
      const folder = layout.comments('articles', id);
      const names = (await listOrNone(folder, ports)).map(({ name }) => name).filter((name) => commentName.test(name));
      const read = await inTurns(names, readWidth, (name) =>
        readDocument(ports.files, join(folder, name), commentEventFile),
      );
      const events = read.flatMap((one) => (one.kind === 'read' && one.document.article === id ? [one.document] : []));
      return { threads: threadsOf(events), unreadable: read.length - events.length };
    },
    add: (id, act, by) =>
      ifThere(layout.newsroom, ports, async (): Promise<DoneOutcome> => {
        const at = ports.clock.now();
        const event: CommentEvent = { format: commentEventFormat, article: id, at, by, act };
        // An article that is in the trash has taken its comments along: none is written beside it.
        if (!(await ports.files.exists(layout.article('articles', id))))
          return { kind: 'failed', failure: { code: 'folder-gone' } };
        const folder = layout.comments('articles', id);
        await makeDurableFolder(ports.files, folder);
        const name = `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${ports.ids.newKey()}.json`;
        const path = join(folder, name);
        const saved = await durableSave(ports.files, { path, bytes: documentBytes(event), base: { kind: 'absent' } });
        if (saved.kind === 'clash') throw new TypeError(`a new event's name is already in use: ${name}`);
        return saved.kind === 'failed' ? saved : { kind: 'done' };
      }),
  };
}
