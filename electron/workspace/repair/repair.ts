/**
 * Mends what an examination has found, where that loses nothing: no byte is deleted, what gives way is moved to `trash/aside`, and what a person
 * must decide is left as it is.
 */
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Article } from '../../../shared/model/article';
import { formats } from '../../../shared/model/formats';
import type { Format } from '../../../shared/model/parse-document';
import { ArticleId, TickerLineId } from '../../../shared/model/ids';
import type { z } from 'zod';
import { codeOf } from '../../ports/errno';
import { fileHash } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { moveAside } from './aside';
import { examine, type Finding } from './doctor';
import { mediaFolder } from './doctor-media';
import { durableSave, moveDurably } from '../files/durable-save';
import { layoutOf, shardOf, type Layout, type Place, type TickerPlace } from '../layout';
import { documentBytes, readDocument } from '../files/read-document';
import { bringPictureBack, namePicture } from './repair-media';
import { bringNewsroomBack } from './repair-newsroom';
import { keepVersion, listVersions, readVersion } from '../version-files';

export type Cure =
  /** The newest whole version stands in its place again; what was there lies aside. */
  | 'version-restored'
  /** Its text is a version of its article now, the file itself lies aside. */
  | 'kept-as-version'
  /** It lies where its name and its id say. */
  | 'moved-home'
  /** It lies aside, for nothing of it is missing anywhere. */
  | 'moved-aside'
  /** It stands in its place again, as a whole copy beside it had it. */
  | 'copy-restored'
  /** Written anew from what the articles tell; what was there lies aside. */
  | 'newsroom-founded'
  /** Nothing was done: a person must look. */
  | 'left';

export type Mended = { readonly finding: Finding; readonly cure: Cure };
export type Repair = { readonly filesRead: number; readonly results: readonly Mended[] };

type Desk = { readonly root: string; readonly layout: Layout; readonly ports: Ports };

/** Milliseconds in which a file that a save is writing would have changed or gone. */
const patienceMs = 3_500;

/** Rejects with the system's error where the workspace can't be listed; one file that can't be mended is left, and stops nothing. */
export async function repair(
  root: string,
  ports: Ports,
  { patience = patienceMs }: { readonly patience?: number } = {},
): Promise<Repair> {
  const desk = { root, layout: layoutOf(root), ports };
  const { filesRead, findings } = await examine(root, ports);
  const isAtRest = await atRest(desk, findings, patience);
  const results: Mended[] = [];
  // One after the other: a folder that is moved takes the files of later findings with it.
  for (const finding of findings) {
    const isHere = await ports.files.exists(join(root, finding.path));
    const isMissing = finding.problem.kind === 'unreadable' && finding.problem.problem.kind === 'missing';
    if (!isHere && !isMissing) results.push({ finding, cure: 'moved-home' });
    else results.push({ finding, cure: isAtRest(finding) ? await mend(desk, finding) : 'left' });
  }
  return { filesRead, results };
}

/** Leftovers of saves are told from saves that are under way by waiting: the bytes of a leftover stay the same. */
async function atRest({ root, ports }: Desk, findings: readonly Finding[], patience: number) {
  const strays = findings.filter(({ problem }) => problem.kind === 'stray-temporary').map(({ path }) => path);
  if (strays.length === 0) return () => true;
  const look = () => Promise.all(strays.map((path) => hashOrNull(join(root, path), ports)));
  const before = await look();
  await pause(patience);
  const after = await look();
  const moving = new Set(strays.filter((_, at) => before[at] !== after[at]));
  return ({ path }: Finding) => !moving.has(path);
}

async function mend(desk: Desk, finding: Finding): Promise<Cure> {
  try {
    return await cureOf(desk, finding);
  } catch (cause) {
    // What the disk refuses stays as it is and is named.
    if (codeOf(cause) === '') throw cause;
    return 'left';
  }
}

async function cureOf(desk: Desk, { path, problem }: Finding): Promise<Cure> {
  if (problem.kind === 'stray-temporary' || problem.kind === 'orphaned-picture') return aside(desk, path);
  if (problem.kind === 'missing-picture') return bringPictureBack(desk, problem.asset);
  const home = articleHomeOf(path);
  if (problem.kind === 'unreadable') {
    const isDamaged = problem.problem.kind !== 'newer' && problem.problem.kind !== 'too-large';
    if (path === 'newsroom.json' && isDamaged) return bringNewsroomBack(desk.root, desk.ports);
    return home?.rest === 'article.json' && isDamaged ? restoreVersion(desk, home, path) : 'left';
  }
  if (problem.kind === 'unknown-file' || problem.kind === 'misplaced') {
    if (home !== null) return bringHome(desk, home, path);
    if (path.startsWith(`${mediaFolder}/`)) return namePicture(desk, path);
    return isTickerFile(path) ? renameLine(desk, path) : 'left';
  }
  return 'left';
}

type Home = { readonly place: Place; readonly shard: string; readonly id: ArticleId; readonly rest: string };

/** `articles/a7/01J…/versions/x.json` → the article's folder that it lies in, right or wrong. */
function articleHomeOf(path: string): Home | null {
  const place = path.startsWith('trash/') ? 'trash' : 'articles';
  const [kind, shard = '', name, ...rest] = path.replace(/^trash\//, '').split('/');
  const id = ArticleId.safeParse(name);
  return kind === 'articles' && id.success ? { place, shard, id: id.data, rest: rest.join('/') } : null;
}

async function restoreVersion(desk: Desk, { place, id }: Home, path: string): Promise<Cure> {
  const { layout, ports } = desk;
  const whole = await newestWhole(layout.versions(place, id), id, ports);
  if (whole === null) return 'left';
  if (await ports.files.exists(layout.article(place, id))) await aside(desk, path);
  const bytes = documentBytes(whole);
  const saved = await durableSave(ports.files, { path: layout.article(place, id), bytes, base: { kind: 'absent' } });
  return saved.kind === 'saved' ? 'version-restored' : 'left';
}

async function newestWhole(folder: string, id: ArticleId, ports: Ports): Promise<Article | null> {
  for (const version of await listVersions(folder, ports)) {
    const outcome = await readVersion(folder, version.id, ports);
    if (outcome.kind === 'read' && outcome.article.id === id) return outcome.article;
  }
  return null;
}

/** A folder in the wrong shard, or in an article's folder a file that is none of its own. */
async function bringHome(desk: Desk, home: Home, path: string): Promise<Cure> {
  const { root, layout, ports } = desk;
  const { place, id } = home;
  if (home.shard !== shardOf(id)) {
    const to = layout.articleFolder(place, id);
    if (await ports.files.exists(to)) return 'left';
    await moveDurably(ports.files, dirname(join(root, withoutRest(path, home))), to);
    return 'moved-home';
  }
  // Synchronisers name what they could not merge in many ways; what it holds decides. One that is another article's belongs there.
  const article = home.rest.includes('/') ? null : await readAs(desk, path, formats.article);
  if (article === null || !(await ports.files.exists(layout.articleFolder(place, article.id)))) return 'left';
  const kept = await keepVersion(layout.versions(place, article.id), { article, reason: 'clash' }, ports);
  return kept.kind === 'kept' ? aside(desk, path, 'kept-as-version') : 'left';
}

/** The path of `article.json` in the same folder. */
const withoutRest = (path: string, { rest }: Home): string => `${path.slice(0, path.length - rest.length)}article.json`;

const isTickerFile = (path: string): boolean => /^(trash\/ticker|ticker|ticker\/history)\/[^/]+\.json$/.test(path);

/** A line under a name that is not its own gets its own, if nobody has it; one like the line that has it is only a copy. */
async function renameLine(desk: Desk, path: string): Promise<Cure> {
  const { root, layout, ports } = desk;
  const line = await readAs(desk, path, formats.tickerLine);
  if (line === null) return 'left';
  const to = layout.tickerLine(tickerPlaceOf(path), TickerLineId.parse(line.id));
  const [there, here] = [await hashOrNull(to, ports), await hashOrNull(join(root, path), ports)];
  if (there !== null) return there === here ? aside(desk, path) : 'left';
  await moveDurably(ports.files, join(root, path), to);
  return 'moved-home';
}

function tickerPlaceOf(path: string): TickerPlace {
  if (path.startsWith('trash/')) return 'trash';
  return path.startsWith('ticker/history/') ? 'history' : 'articles';
}

async function readAs<Schema extends z.ZodType>({ root, ports }: Desk, path: string, format: Format<Schema>) {
  const outcome = await readDocument(ports.files, join(root, path), format);
  return outcome.kind === 'read' ? outcome.document : null;
}

async function aside({ root, ports }: Desk, path: string, cure: Cure = 'moved-aside'): Promise<Cure> {
  await moveAside(root, path, ports);
  return cure;
}

async function hashOrNull(path: string, { files }: Ports): Promise<string | null> {
  return (await files.exists(path)) ? fileHash(await files.read(path)) : null;
}
