/** What a reviewer's window sends is held to suggestions by the workspace itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { editArticleFile } from '../../../electron/workspace/edit-article';
import { openWorkspace, type Workspace } from '../../../electron/workspace/open-workspace';
import { realPorts } from '../../../electron/ports/ports';
import type { Article } from '../../../shared/model/article';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import { accept, changesOf, openSuggestions, suggestedIn, withSuggested } from '../../../shared/suggestions/suggested';
import { writtenOutside } from '../../../shared/suggestions/written-outside';
import { aBody } from '../../support/makers';
import { newsroomOfRoles, pastTime, type NewsroomOfRoles } from '../../support/newsroom-of-roles';

let newsroom: NewsroomOfRoles;
beforeAll(async () => {
  newsroom = await newsroomOfRoles();
});
afterAll(() => newsroom.remove());

/** The same folder as somebody else's machine has it. */
async function workspaceOf(role: 'reviewer' | 'writer'): Promise<Workspace> {
  const { person, name } = newsroom.members[role];
  const author = () => ({ person, name });
  const opened = await openWorkspace(join(newsroom.folder, 'w'), { ...realPorts, author });
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

async function anArticleIn({ articles }: Workspace): Promise<ArticleId> {
  const created = await articles.create({ headline: 'الجسر آمن', body: aBody('قال الوزير إن الجسر آمن') });
  if (created.kind !== 'created') throw new Error(created.kind);
  return created.id;
}

async function read({ articles }: Workspace, id: ArticleId): Promise<{ article: Article; hash: FileHash }> {
  const opened = await articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened;
}

const said = (article: Article) =>
  openSuggestions(article).map(({ before, after }) => `${before.trim()}>${after.trim()}`);

test('a plain edit that a reviewer’s window sends is in the file as their suggestion', async () => {
  const desk = await workspaceOf('reviewer');
  const id = await anArticleIn(desk);
  const { article, hash } = await read(desk, id);
  await desk.articles.save({ base: hash, article: { ...article, headline: 'الجسر مغلق' } });
  const saved = (await read(desk, id)).article;
  expect(said(saved)).toEqual(['آمن>مغلق']);
  expect(suggestedIn(saved).stretches.map(({ by }) => by.person)).toEqual([newsroom.members.reviewer.person]);
});

test('a reviewer’s window can accept nothing, not even by sending a text in which nothing is suggested', async () => {
  const [desk, writers] = [await workspaceOf('reviewer'), await workspaceOf('writer')];
  const id = await anArticleIn(desk);
  const was = await read(writers, id);
  const { person, name } = newsroom.members.writer;
  const is = { ...was.article, headline: 'الجسر مغلق' };
  const tracked = { ...was.article, suggestions: { tracking: true, layers: [] } };
  const suggested = writtenOutside({ was: tracked, is }, { by: { person, name }, role: 'writer', at: pastTime });
  await writers.articles.save({ base: was.hash, article: suggested });

  const open = await read(desk, id);
  const before = suggestedIn(open.article);
  const accepted = accept(open.article, before, changesOf(open.article, before).list);
  await desk.articles.save({ base: open.hash, article: withSuggested(open.article, { ...accepted, tracking: false }) });
  const saved = (await read(desk, id)).article;
  expect(said(saved)).toEqual(['آمن>مغلق']);
  expect(saved.suggestions?.tracking).toBe(true);
  expect(suggestedIn(saved).stretches.map(({ by }) => by.person)).toEqual([person]);
});

test('what a reviewer suggests in the window is saved as it was sent, and what they rename or replace elsewhere is suggested, too', async () => {
  const desk = await workspaceOf('reviewer');
  const id = await anArticleIn(desk);
  const { article, hash } = await read(desk, id);
  const { person, name } = newsroom.members.reviewer;
  const sent = writtenOutside(
    { was: article, is: { ...article, headline: 'الجسر مغلق' } },
    { by: { person, name }, role: 'reviewer', at: pastTime },
  );
  await desk.articles.save({ base: hash, article: sent });
  const saved = await read(desk, id);
  expect(saved.article.suggestions).toEqual(sent.suggestions);
  await desk.articles.rename(id, 'جسر');
  const renamed = await read(desk, id);
  const place = { kind: 'field', field: 'headline' } as const;
  const edits = [{ place, start: 0, end: 5, words: 'المعبر' }];
  expect((await editArticleFile(desk.articles, { id, base: renamed.hash, edits })).kind).toBe('replaced');
  expect(said((await read(desk, id)).article).toSorted()).toEqual(['>جسر', 'الجسر آمن>المعبر مغلق']);
});
