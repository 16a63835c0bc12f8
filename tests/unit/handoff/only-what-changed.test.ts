/** A hand-off of what has changed leaves a target as a whole one would have made it, and reads hardly anything for it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOff, type HandOffRequest } from '../../../electron/handoff/hand-off';
import { recipeOf } from '../../../electron/handoff/recipe-of';
import { folderSink } from '../../../electron/handoff/sinks/folder-sink';
import { pictureMakerHere } from '../../../electron/media/picture-maker-here';
import { realFiles } from '../../../electron/ports/files';
import { realPorts } from '../../../electron/ports/ports';
import { openArticleIndex, type ArticleIndex } from '../../../electron/search/article-index';
import { initWorkspace, type Workspace } from '../../../electron/workspace/open-workspace';
import { usualOutputs } from '../../../shared/export/outputs';
import { changedSince, leaversIn } from '../../../shared/handoff/leavers';
import type { TargetState } from '../../../shared/handoff/target-state';
import type { ArticleFields } from '../../../shared/model/article';
import { Day, type ArticleId } from '../../../shared/model/ids';
import { aBody } from '../../support/makers';

const sections = ['سياسة', 'رياضة', ''];
let root: string;
let workspace: Workspace;
let index: ArticleIndex;
const ids: ArticleId[] = [];
let state: TargetState | null = null;

const at = (name: string): string => join(root, name);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'midad-changed-'));
  const founded = await initWorkspace(at('w'), { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  workspace = founded.value;
  await workspace.newsroom.change({ siteUrl: 'https://news.example/' });
  const opened = openArticleIndex({ workspace: at('w'), folder: null });
  if (!opened.ok) throw new Error(opened.failure.kind);
  index = opened.value;
  for (let number = 0; number < 130; number += 1) await add(number);
});
afterAll(async () => {
  index.close();
  await rm(root, { recursive: true, force: true });
});

async function add(number: number, more: Partial<ArticleFields> = {}): Promise<ArticleId> {
  const created = await workspace.articles.create({
    headline: `خبر ${number}`,
    section: sections[number % 3]!,
    newsDate: Day.parse(`2026-${String(1 + (number % 9)).padStart(2, '0')}-10`),
    body: aBody(`نص ${number}`),
    ...more,
  });
  if (created.kind !== 'created') throw new Error(created.failure.code);
  await approve(created.id);
  ids.push(created.id);
  return created.id;
}

async function approve(id: ArticleId): Promise<void> {
  const outcome = await workspace.articles.approve(id);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  await index.update(id);
}

async function edit(id: ArticleId, fields: Partial<ArticleFields>): Promise<void> {
  const opened = await workspace.articles.open(id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await workspace.articles.save({ base: opened.hash, article: { ...opened.article, ...fields } });
  await approve(id);
}

async function hand(folder: string, differs: Partial<HandOffRequest>) {
  const asked = new Set<string>();
  const dossier: Workspace['articles']['dossier'] = (id, by) => {
    asked.add(id);
    return workspace.articles.dossier(id, by);
  };
  const outcome = await handOff(
    { ...workspace, articles: { ...workspace.articles, dossier } },
    {
      articles: ids,
      scope: 'all',
      outputs: usualOutputs,
      ticker: 'include',
      drafts: 'refuse',
      profile: null,
      since: null,
      unchanged: 'mend',
      publisher: null,
      hasPage: async () => false,
      ...differs,
    },
    { ports: realPorts, maker: pictureMakerHere, sink: folderSink(at(folder), realFiles) },
  );
  if (outcome.kind !== 'handed') throw new Error(outcome.failure.code);
  return { ...outcome, asked };
}

async function handChanged(): Promise<Awaited<ReturnType<typeof hand>> & { readonly articles: readonly ArticleId[] }> {
  const leavers = leaversIn(await index.outgoing());
  const recipe = recipeOf(workspace.newsroom.read(), { profile: null, outputs: usualOutputs }, null);
  const articles = changedSince(leavers, { since: state, recipe });
  const handed = await hand('target', { articles, since: state, leavers, unchanged: 'leave-out' });
  state = handed.state;
  return { ...handed, articles };
}

const filesIn = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(folder).length + 1));
  const own = paths.filter((path) => !/^(?:manifest\.json$|manifests\/)/.test(path)).sort();
  return Object.fromEntries(
    await Promise.all(own.map(async (path) => [path, await readFile(at(`${folder}/${path}`), 'utf8')])),
  );
};

/** As a hand-off to a target that holds nothing makes it. */
async function asAnew(): Promise<Record<string, string>> {
  await rm(at('anew'), { recursive: true, force: true });
  await hand('anew', {});
  return filesIn('anew');
}

test('the first hand-off brings all of it', async () => {
  await handChanged();
  expect(await filesIn('target')).toEqual(await asAnew());
});

const changes: readonly (readonly [string, () => Promise<unknown>, number])[] = [
  ['nothing', async () => undefined, 0],
  ['the newest article corrected', () => edit(ids.at(-1)!, { headline: 'خبر صُحّح' }), 1],
  ['an old article corrected', () => edit(ids[4]!, { headline: 'خبر قديم صُحّح' }), 1],
  ['an article of another section now', () => edit(ids[7]!, { section: 'رياضة' }), 1],
  ['a section that the newsroom has not listed', () => edit(ids[8]!, { section: 'طقس' }), 1],
  ['an article of another day', () => edit(ids[9]!, { newsDate: Day.parse('2026-12-01') }), 1],
  ['a new article, and one changed', () => add(500).then(() => edit(ids[20]!, { standfirst: 'مقدمة' })), 2],
];

test.each(changes)('after a change of %s the target is as a whole hand-off makes it', async (_, change, count) => {
  await change();
  const { articles } = await handChanged();
  expect(articles).toHaveLength(count);
  expect(await filesIn('target')).toEqual(await asAnew());
});

test('a correction of an old article makes its pages of lists and no other, and asks the gate of no other article', async () => {
  await edit(ids[0]!, { kicker: 'تصحيح' });
  const { asked, files, state: held } = await handChanged();
  expect([...asked]).toEqual([ids[0]]);
  const made = files.filter((name) => name.startsWith('sections/'));
  expect(made).toHaveLength(2);
  expect(Object.keys(held?.pages ?? {}).length).toBeGreaterThan(6);
});
