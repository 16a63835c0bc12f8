import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editArticleFile } from '../../../electron/workspace/edit-article';
import { layoutOf } from '../../../electron/workspace/layout';
import type { PlacedEdit } from '../../../shared/find/article-texts';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import { aBody, anArticleId } from '../../support/makers';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let place: TemporaryWorkspace;
beforeEach(async () => {
  place = await temporaryWorkspace();
});
afterEach(() => place.remove());

const articles = () => place.workspace.articles;
const headline = (words: string): PlacedEdit => ({
  place: { kind: 'field', field: 'headline' },
  start: 0,
  end: 7,
  words,
});

async function anOpened(): Promise<{ readonly id: ArticleId; readonly base: FileHash }> {
  const created = await articles().create({ headline: 'الحكومة تجتمع', body: aBody('نص') });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  return { id: created.id, base: await baseOf(created.id) };
}

async function baseOf(id: ArticleId): Promise<FileHash> {
  const opened = await articles().open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.hash;
}

async function headlineOf(id: ArticleId): Promise<string> {
  const opened = await articles().open(id);
  return opened.kind === 'opened' ? opened.article.headline : opened.kind;
}

test('what it was is a version that brings it back, and an approval no longer holds', async () => {
  const { id, base } = await anOpened();
  await articles().approve(id);
  const outcome = await editArticleFile(articles(), { id, base, edits: [headline('الوزارة')] });
  if (outcome.kind !== 'replaced') throw new Error(outcome.kind);
  expect(await headlineOf(id)).toBe('الوزارة تجتمع');
  expect((await articles().one(id))?.summary).toMatchObject({ review: 'changed', file: outcome.file });
  expect(await articles().readVersion(id, outcome.version)).toMatchObject({ article: { headline: 'الحكومة تجتمع' } });
  const restored = await articles().restoreVersion({ id, version: outcome.version, base: outcome.file });
  expect(restored.kind).toBe('saved');
  expect((await articles().one(id))?.summary).toMatchObject({ headline: 'الحكومة تجتمع', review: 'approved' });
});

test('a file that was changed since it was searched is left alone', async () => {
  const { id, base } = await anOpened();
  await articles().rename(id, 'اسم');
  const before = await place.allFiles();
  expect(await editArticleFile(articles(), { id, base, edits: [headline('س')] })).toEqual({ kind: 'changed' });
  expect(await place.allFiles()).toEqual(before);
});

test('what can’t be read, is gone or would grow too long is left alone', async () => {
  const { id, base } = await anOpened();
  const edit = (edits: PlacedEdit[], of = id) => editArticleFile(articles(), { id: of, base, edits });
  expect(await edit([headline('س'.repeat(2001))])).toEqual({ kind: 'too-long' });
  expect(await edit([headline('س')], anArticleId(9))).toEqual({ kind: 'changed' });
  await writeFile(join(layoutOf(place.root).article('articles', id)), '{');
  expect(await edit([headline('س')])).toEqual({ kind: 'unreadable' });
  expect((await articles().versions(id)).length).toBe(0);
});
