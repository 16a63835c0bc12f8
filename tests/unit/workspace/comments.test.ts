import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layoutOf } from '../../../electron/workspace/layout';
import { examine } from '../../../electron/workspace/repair/doctor';
import { realPorts } from '../../../electron/ports/ports';
import { RemarkId, ThreadId, type CommentAct } from '../../../shared/comments/comment-event';
import type { ArticleId } from '../../../shared/model/ids';
import { anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let given: TemporaryWorkspace;
let id: ArticleId;
beforeEach(async () => {
  given = await temporaryWorkspace();
  const created = await given.workspace.articles.create();
  if (created.kind !== 'created') throw new Error(created.failure.code);
  id = created.id;
});
afterEach(() => given.remove());

const thread = ThreadId.parse(anArticleId(1));
const said = (number: number) => ({ remark: RemarkId.parse(anArticleId(number)), text: `قول ${number}`, mentions: [] });
const started: CommentAct = { kind: 'started', thread, place: { kind: 'article' }, ...said(1) };
const by = (name: string) => ({ person: null, name });

test('two desks comment at once, and nothing of either is lost', async () => {
  const other = await given.reopened();
  await given.workspace.comments.add(id, started, by('منى'));
  await Promise.all([
    given.workspace.comments.add(id, { kind: 'replied', thread, ...said(2) }, by('منى')),
    other.comments.add(id, { kind: 'replied', thread, ...said(3) }, by('سالم')),
  ]);
  const { threads, unreadable } = await other.comments.list(id);
  expect(unreadable).toBe(0);
  expect(threads[0]?.remarks.map(({ text }) => text).sort()).toEqual(['قول 1', 'قول 2', 'قول 3']);
});

test('a broken file is counted and takes no other along, and the doctor names it', async () => {
  await given.workspace.comments.add(id, started, by('منى'));
  const folder = layoutOf(given.root).comments('articles', id);
  await writeFile(join(folder, '2026-09-25T12-00-00-000Z-1a2b3c.json'), '{"format":"midad/comm');
  expect(await given.workspace.comments.list(id)).toMatchObject({ threads: [{ id: thread }], unreadable: 1 });
  const report = await examine(given.root, realPorts);
  expect(JSON.stringify(report)).toContain('2026-09-25T12-00-00-000Z-1a2b3c.json');
  expect(JSON.stringify(report)).not.toContain((await readdir(folder)).find((name) => !name.includes('1a2b3c'))!);
});

test('comments go to the trash with their article and come back with it', async () => {
  await given.workspace.comments.add(id, started, by('منى'));
  await given.workspace.articles.trash(id);
  expect((await given.workspace.comments.list(id)).threads).toEqual([]);
  expect(await given.workspace.comments.add(id, started, by('منى'))).toMatchObject({ kind: 'failed' });
  await given.workspace.articles.restore(id);
  expect((await given.workspace.comments.list(id)).threads).toHaveLength(1);
});
