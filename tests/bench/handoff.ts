/**
 * Measures hand-offs of a workspace whose articles nobody has approved yet: founds its roster, approves all of it, and hands over. `full`: renders, and writes all into a folder;
 * `one`: changes an article, approves it and hands that over to a target that holds all others. Prints figures as JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOff, type HandOffRequest } from '../../electron/handoff/hand-off';
import { recipeOf } from '../../electron/handoff/recipe-of';
import { folderSink } from '../../electron/handoff/sinks/folder-sink';
import { createIdentity, joinRequestOf } from '../../electron/identity/identity-file';
import { underSystem } from '../../electron/identity/system-keeper';
import { pictureMakerHere } from '../../electron/media/picture-maker-here';
import { contentHash, fileHash } from '../../electron/ports/hash';
import { realPorts } from '../../electron/ports/ports';
import { openArticleIndex } from '../../electron/search/article-index';
import { documentBytes } from '../../electron/workspace/files/read-document';
import { layoutOf } from '../../electron/workspace/layout';
import { openWorkspace } from '../../electron/workspace/open-workspace';
import { exportFiles } from '../../shared/export/export-files';
import { usualOutputs } from '../../shared/export/outputs';
import { unpublished } from '../../shared/export/publication';
import { changedSince, leaversIn, type Leaver } from '../../shared/handoff/leavers';
import { listsOf } from '../../shared/handoff/lists';
import { targetStateFormat, type TargetState } from '../../shared/handoff/target-state';
import type { Article } from '../../shared/model/article';
import { recordEventFormat } from '../../shared/model/record-event';
import type { ArticleId, FileHash } from '../../shared/model/ids';

const [mode = 'full', root = '', scratch = '', turns = '3'] = process.argv.slice(2);
const layout = layoutOf(root);
const opened = await openWorkspace(root, realPorts);
if (!opened.ok) throw new Error(opened.failure.code);
const workspace = opened.value;
/** A system that keeps nothing secret, so that no passphrase is waited for. */
const plain = { seal: (text: string) => text, unseal: (text: string) => text };
const made = await createIdentity(join(scratch, 'who'), { name: 'قياس', keeper: underSystem(plain) }, realPorts);
if (made.kind !== 'open') throw new Error(made.kind);
const publisher = made.identity;
const roles = ['administrator', 'chief', 'publisher'] as const;
const founding = {
  kind: 'founded',
  request: joinRequestOf(publisher, realPorts),
  roles: [...roles],
  desks: [],
} as const;
await workspace.roster.change(founding, publisher);
const found = await workspace.roster.read();
if (found.kind !== 'read' || found.roster === null) throw new Error('no roster');
const { newsroom } = found.roster;
const ids = [...(await workspace.articles.below(layout.articles('articles')))].sort();
const firstSteps = [
  ['draft', 'submitted'],
  ['submitted', 'approved'],
  ['approved', 'exported'],
] as const;
const correction = [['exported', 'corrected']] as const;
/** This device's last event. */
let last: { readonly seq: number; readonly file: FileHash | null } = { seq: 0, file: null };
for (const id of ids) approve(readFileSync(layout.article('articles', id), 'utf8'), null);

const request: Omit<HandOffRequest, 'articles' | 'since'> = {
  scope: 'all',
  outputs: usualOutputs,
  ticker: 'include',
  drafts: 'refuse',
  profile: null,
  unchanged: 'leave-out',
  publisher,
  hasPage: async () => false,
};
const figures = mode === 'full' ? await measureFull() : await measureOne();
process.stdout.write(JSON.stringify(figures));

async function measureFull() {
  const rendering: number[] = [];
  const computing: number[] = [];
  const outgoing = ids.map((id) => ({
    article: JSON.parse(readFileSync(layout.article('articles', id), 'utf8')) as Article,
    publication: unpublished,
  }));
  const now = realPorts.clock.now();
  let bytes = 0;
  for (let turn = 0; turn < Number(turns); turn += 1) {
    bytes = 0;
    const begun = performance.now();
    const spent = process.cpuUsage();
    const input = { newsroom: workspace.newsroom.read(), outgoing, ticker: null, already: [], now };
    for (const { text } of exportFiles(input)) bytes += text.length;
    rendering.push(performance.now() - begun);
    computing.push(spentSince(spent));
  }
  const folders: number[] = [];
  for (let turn = 0; turn < Number(turns); turn += 1) {
    const begun = performance.now();
    await hand({ articles: ids, since: null }, join(scratch, `full-${turn}`));
    folders.push(performance.now() - begun);
  }
  return { rendering, computing, bytes, folders };
}

async function measureOne() {
  const index = openArticleIndex({ workspace: root, folder: join(scratch, 'index'), roster: 'trusted' });
  if (!index.ok) throw new Error(index.failure.kind);
  const reconciled = performance.now();
  await index.value.reconcile();
  const building = performance.now() - reconciled;
  const target = join(scratch, 'target');
  mkdirSync(target, { recursive: true });
  let state = stateOf(leaversIn(await index.value.outgoing()));
  const times: { all: number; asked: number; handed: number; read: number; computed: number }[] = [];
  for (let turn = 0; turn < Number(turns); turn += 1) {
    const id = ids[(turn * 7919) % ids.length]!;
    await change(id, turn);
    await index.value.update(id);
    writeFileSync(join(scratch, 'state.json'), JSON.stringify(state));
    const begun = performance.now();
    const spent = process.cpuUsage();
    const since = JSON.parse(readFileSync(join(scratch, 'state.json'), 'utf8')) as TargetState;
    const read = performance.now() - begun;
    const leavers = leaversIn(await index.value.outgoing());
    const articles = changedSince(leavers, { since, recipe: recipeOf(workspace.newsroom.read(), request, null) });
    const asked = performance.now() - begun - read;
    if (articles.length !== 1) throw new Error(`${articles.length} articles have changed`);
    const outcome = await hand({ articles, since, leavers }, target);
    state = outcome.state!;
    writeFileSync(join(scratch, 'state.json'), JSON.stringify(state));
    const all = performance.now() - begun;
    times.push({ all, asked, read, handed: all - asked - read, computed: spentSince(spent) });
  }
  index.value.close();
  return { building, times };
}

/** Milliseconds of the processors', which other programs beside do not make longer. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function hand(differs: Pick<HandOffRequest, 'articles' | 'since' | 'leavers'>, folder: string) {
  const sink = folderSink(folder, realPorts.files);
  const outcome = await handOff(
    workspace,
    { ...request, ...differs },
    { ports: realPorts, maker: pictureMakerHere, sink },
  );
  if (outcome.kind !== 'handed' || outcome.manifest === null) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Of a target that holds all of it. */
function stateOf(leavers: readonly Leaver[]): TargetState {
  const sha256 = (text: string) => fileHash(new TextEncoder().encode(text));
  const lists = listsOf(leavers, { since: null, newsroom: workspace.newsroom.read(), sha256 });
  const held = ({ id, fingerprint }: Leaver) =>
    [id, { fingerprint: fingerprint!, version: 1, status: 'usable' }] as const;
  return {
    format: targetStateFormat,
    manifest: sha256('before'),
    recipe: recipeOf(workspace.newsroom.read(), request, null),
    articles: Object.fromEntries(leavers.map(held)),
    files: {},
    pages: lists.keys,
  };
}

async function change(id: ArticleId, turn: number): Promise<void> {
  const now = await workspace.articles.open(id);
  if (now.kind !== 'opened') throw new Error(now.kind);
  const article = { ...now.article, headline: `خبر تغيّر ${turn}` };
  const saved = await workspace.articles.save({ base: now.hash, article });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const history = await workspace.articles.history(id);
  if (history.kind !== 'read') throw new Error(history.kind);
  approve(readFileSync(layout.article('articles', id), 'utf8'), history.events.at(-1)?.event.file ?? null);
}

/** As the chief would, without the checks: until readers have it, or a correction of what they have. */
function approve(text: string, after: FileHash | null): void {
  const article = JSON.parse(text) as Article;
  const steps = after === null ? firstSteps : correction;
  let before = after;
  for (const [from, to] of steps) {
    const event = {
      format: recordEventFormat,
      kind: 'moved',
      article: article.id,
      from,
      to,
      at: article.versionCreated,
      hash: contentHash(article),
      reason: 'قياس',
      cause: to === 'corrected' ? 'correction' : null,
      scheduledFor: null,
      override: to === 'approved' || to === 'corrected',
      seal: {
        newsroom,
        roster: 1,
        by: publisher.person,
        device: publisher.device,
        seq: last.seq + 1,
        prev: last.file,
        after: before === null ? [] : [before],
      },
    };
    const bytes = documentBytes({ ...event, signature: publisher.sign('midad-record-v1', event) });
    last = { seq: last.seq + 1, file: fileHash(bytes) };
    before = last.file;
    const folder = layout.record('articles', article.id);
    mkdirSync(folder, { recursive: true });
    const name = `${new Date(article.versionCreated).toISOString().replaceAll(/[:.]/g, '-')}-${to}-${last.seq.toString(16)}.json`;
    writeFileSync(join(folder, name), bytes);
  }
}
