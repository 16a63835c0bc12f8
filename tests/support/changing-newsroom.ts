/** A newsroom on the disk whose articles change between hand-offs, its index beside it, and folders it hands over to. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handOff, type HandOffOutcome, type HandOffRequest } from '../../electron/handoff/hand-off';
import { ownTemplates } from '../../electron/handoff/own-templates';
import { recipeOf } from '../../electron/handoff/recipe-of';
import { folderSink } from '../../electron/handoff/sinks/folder-sink';
import { pictureMakerHere } from '../../electron/media/picture-maker-here';
import { realFiles } from '../../electron/ports/files';
import { realPorts } from '../../electron/ports/ports';
import { openArticleIndex } from '../../electron/search/article-index';
import { initWorkspace, type Workspace } from '../../electron/workspace/open-workspace';
import { usualOutputs } from '../../shared/export/outputs';
import { changedSince, leaversIn, type Leaver } from '../../shared/handoff/leavers';
import type { TargetState } from '../../shared/handoff/target-state';
import { Day, type ArticleId } from '../../shared/model/ids';
import { usualTheme } from '../../shared/model/theme';
import { aBody } from './makers';

type Fields = NonNullable<Parameters<Workspace['articles']['create']>[0]>;

export type Handed = Extract<HandOffOutcome, { kind: 'handed' }> & {
  /** Articles that the gate was asked about, or whose record was read. */
  readonly asked: ReadonlySet<string>;
};

export type ChangingNewsroom = {
  readonly workspace: Workspace;
  /** Of all articles, in the order in which they came. */
  readonly ids: readonly ArticleId[];
  path(name: string): string;
  /** Approved, as is what is edited. */
  add(number: number, more?: Fields): Promise<ArticleId>;
  edit(id: ArticleId, fields: Fields): Promise<void>;
  /** As `edit`, and nobody has approved it yet. */
  write(id: ArticleId, fields: Fields): Promise<void>;
  leavers(): Promise<readonly Leaver[]>;
  /** Everything into a folder, unless told otherwise. */
  hand(folder: string, differs?: Partial<HandOffRequest>): Promise<Handed>;
  /** What has changed since `state`, as the window hands it to a target. */
  handChanged(folder: string, state: TargetState | null): Promise<Handed & { readonly articles: readonly ArticleId[] }>;
  /** Texts by name, without manifests. */
  filesIn(folder: string): Promise<Record<string, string>>;
  /** What a hand-off of everything to a target that holds nothing leaves there. */
  asAnew(): Promise<Record<string, string>>;
  remove(): Promise<void>;
};

const sections = ['سياسة', 'رياضة', ''];

type Wanted = {
  /** The newsroom's own, by file name; it uses them where there are any. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Of each article, by its number. */
  readonly fields?: (number: number) => Fields;
  /** Null: it has none, and so no site map for which all news of two days are read. */
  readonly siteUrl?: string | null;
};

export async function aChangingNewsroom(
  count: number,
  { templates = {}, fields = () => ({}), siteUrl = 'https://news.example/' }: Wanted = {},
): Promise<ChangingNewsroom> {
  const root = await mkdtemp(join(tmpdir(), 'midad-changed-'));
  const path = (name: string): string => join(root, name);
  const founded = await initWorkspace(path('w'), { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  const workspace = founded.value;
  const own = Object.entries(templates);
  await workspace.newsroom.change({
    ...(siteUrl !== null && { siteUrl }),
    ...(own.length > 0 && { theme: { ...usualTheme, templates: 'own' } }),
  });
  await mkdir(path('w/templates'), { recursive: true });
  for (const [name, source] of own) await writeFile(path(`w/templates/${name}`), source);
  const opened = openArticleIndex({ workspace: path('w'), folder: null, roster: 'trusted' });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const index = opened.value;
  const ids: ArticleId[] = [];

  const approve = async (id: ArticleId): Promise<void> => {
    const outcome = await workspace.articles.approve(id);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    await index.update(id);
  };
  const add: ChangingNewsroom['add'] = async (number, more = {}) => {
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
  };
  const write: ChangingNewsroom['write'] = async (id, fields) => {
    const article = await workspace.articles.open(id);
    if (article.kind !== 'opened') throw new Error(article.kind);
    await workspace.articles.save({ base: article.hash, article: { ...article.article, ...fields } });
    await index.update(id);
  };
  const leavers = async () => leaversIn(await index.outgoing());
  const hand: ChangingNewsroom['hand'] = async (folder, differs = {}) => {
    const asked = new Set<string>();
    const dossier: Workspace['articles']['dossier'] = (id, by) => {
      asked.add(id);
      return workspace.articles.dossier(id, by);
    };
    const outcome = await handOff(
      { ...workspace, articles: { ...workspace.articles, dossier } },
      { ...wholeHandOff, articles: ids, ...differs },
      { ports: realPorts, maker: pictureMakerHere, sink: folderSink(path(folder), realFiles) },
    );
    if (outcome.kind !== 'handed') throw new Error(JSON.stringify(outcome.failure));
    return { ...outcome, asked };
  };
  const filesIn = (folder: string) => textsBelow(path(folder));
  for (let number = 0; number < count; number += 1) await add(number, fields(number));
  return {
    workspace,
    ids,
    path,
    add,
    write,
    edit: async (id, fields) => {
      await write(id, fields);
      await approve(id);
    },
    leavers,
    hand,
    async handChanged(folder, state) {
      const all = await leavers();
      const sources = (await ownTemplates(workspace))?.sources ?? null;
      const recipe = recipeOf(workspace.newsroom.read(), { profile: null, outputs: usualOutputs }, sources);
      const articles = changedSince(all, { since: state, recipe });
      const handed = await hand(folder, { articles, since: state, leavers: all, unchanged: 'leave-out' });
      return { ...handed, articles };
    },
    filesIn,
    async asAnew() {
      await rm(path('anew'), { recursive: true, force: true });
      await hand('anew');
      return filesIn('anew');
    },
    async remove() {
      index.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Of all that was approved, signed by nobody, to a target that holds nothing. */
export const wholeHandOff: Omit<HandOffRequest, 'articles'> = {
  scope: 'all',
  outputs: usualOutputs,
  ticker: 'include',
  drafts: 'refuse',
  profile: null,
  since: null,
  unchanged: 'mend',
  publisher: null,
  hasPage: async () => false,
};

async function textsBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const own = paths.filter((one) => !/^(?:manifest\.json$|manifests\/)/.test(one)).sort();
  return Object.fromEntries(
    await Promise.all(own.map(async (one) => [one, await readFile(join(folder, one), 'utf8')])),
  );
}
