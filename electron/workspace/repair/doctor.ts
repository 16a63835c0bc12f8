/** Reads every file of a workspace and names what is wrong with it. Changes nothing. */
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { Failure, Unreadable } from '../../../shared/model/failure';
import { formats } from '../../../shared/model/formats';
import { ArticleId, TickerLineId } from '../../../shared/model/ids';
import { assetsOf } from '../../../shared/model/assets-of';
import type { MediaName } from '../../../shared/model/object-blocks';
import type { Format } from '../../../shared/model/parse-document';
import { VersionId } from '../../../shared/versions/version';
import { codeOf, failureOf } from '../../ports/errno';
import type { Ports } from '../../ports/ports';
import { asideFolder } from './aside';
import { examinePicture, missingPictures, orphanedPictures, pictureAt, type MediaProblem } from './doctor-media';
import { temporaryName } from '../files/durable-save';
import { isLockName } from '../files/file-lock';
import { inTurns } from '../files/in-turns';
import { shardOf } from '../layout';
import { commentEventFile } from '../../../shared/comments/comment-event';
import { commentName } from '../comments/comment-files';
import { readDocument } from '../files/read-document';
import { receiptName } from '../receipt-files';
import { isRosterName } from '../review/roster-files';
import { isEventName } from '../ticker/ticker-record';

export type Problem =
  /** The file can't be read as what it should be. */
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  /** The disk refuses to give it. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A save that was cut off left it; the file beside it is whole. */
  | { readonly kind: 'stray-temporary' }
  /** A synchroniser's second version, or a file under a name that is not ours: its text appears nowhere. */
  | { readonly kind: 'unknown-file' }
  /** An article or line whose id is not the one its place says. */
  | { readonly kind: 'misplaced' }
  | MediaProblem;

export type Finding = {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly problem: Problem;
};

export type Examination = { readonly filesRead: number; readonly findings: readonly Finding[] };

/** Rejects with the system's error only where the workspace folder itself can't be listed. */
export async function examine(root: string, ports: Ports): Promise<Examination> {
  const paths = await allFiles(root, ports);
  const seen = await inTurns(paths, 32, async (path) => ({ path, ...(await examineFile(root, path, ports)) }));
  const findings = seen.flatMap(({ path, problem }): Finding[] => (problem === null ? [] : [{ path, problem }]));
  const missing = missingAmong(paths).map((path): Finding => ({
    path,
    problem: { kind: 'unreadable', problem: { kind: 'missing' } },
  }));
  const pictures = await examinePictures(root, seen, ports);
  return { filesRead: paths.length, findings: [...missing, ...findings, ...pictures] };
}

type Seen = { readonly problem: Problem | null; readonly assets: readonly MediaName[] };

async function examinePictures(
  root: string,
  seen: readonly (Seen & { readonly path: string })[],
  ports: Ports,
): Promise<Finding[]> {
  const there = new Set(seen.flatMap(({ path }) => pictureAt(path) ?? []));
  const missing = missingPictures(seen, there);
  // What a text shows that can't be read, nobody knows: then no picture is nobody's.
  const isAllRead = seen.every(({ path, problem }) => problem === null || !/^(?:trash\/)?articles\//.test(path));
  return isAllRead ? [...(await orphanedPictures(root, { shown: seen, there }, ports)), ...missing] : missing;
}

/** The newsroom's own file, and the text of articles of which only versions or approvals are there. */
function missingAmong(paths: readonly string[]): string[] {
  const there = new Set(paths);
  const articles = paths.flatMap((path) => /^(?:trash\/)?articles\/[0-9a-f]{2}\/[^/]+\//.exec(path)?.[0] ?? []);
  const expected = ['newsroom.json', ...new Set(articles.map((folder) => `${folder}article.json`))];
  return expected.filter((path) => !there.has(path) && (path === 'newsroom.json' || expectedAt(path) !== null));
}

/** This machine's own leases and the system's droppings are nobody's text. */
const ignored = new Set([
  '.midad',
  '.git',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.stfolder',
  '.stversions',
  '.sync',
]);

async function allFiles(root: string, ports: Ports): Promise<string[]> {
  const aside = join(root, asideFolder);
  const walk = async (folder: string): Promise<string[]> => {
    if (folder === aside) return [];
    const entries = (await ports.files.list(folder)).filter(({ name }) => !ignored.has(name));
    const found = await inTurns(entries, 8, async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [relative(root, path).replaceAll('\\', '/')];
    });
    return found.flat();
  };
  return (await walk(root)).sort();
}

type Expected = { readonly format: Format<z.ZodType>; readonly id: string | null };

async function examineFile(root: string, path: string, ports: Ports): Promise<Seen> {
  const wrong = (problem: Problem | null): Seen => ({ problem, assets: [] });
  const name = path.split('/').at(-1)!;
  if (temporaryName.test(name) || isLockName(name)) return wrong({ kind: 'stray-temporary' });
  if (isNoneOfOurs(path)) return wrong(null);
  const picture = pictureAt(path);
  const expected = expectedAt(path);
  if (picture === null && expected === null) return wrong({ kind: 'unknown-file' });
  try {
    if (picture !== null) return wrong(await examinePicture(root, picture, ports));
    return await examineDocument(join(root, path), expected!, ports);
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return wrong({ kind: 'failed', failure: failureOf(cause) });
  }
}

async function examineDocument(path: string, expected: Expected, { files }: Ports): Promise<Seen> {
  const outcome = await readDocument(files, path, expected.format);
  if (outcome.kind === 'failed') return { problem: outcome, assets: [] };
  if (outcome.kind === 'unreadable') return { problem: outcome, assets: [] };
  const { id } = outcome.document as { readonly id?: string };
  const isHome = expected.id === null || id === expected.id;
  return { problem: isHome ? null : { kind: 'misplaced' }, assets: assetsOf(outcome.document) };
}

/** Rooms of a workspace that hold other things than our documents. */
const isNoneOfOurs = (path: string): boolean => /^(templates|rules)\//.test(path);

/** What should lie at a path, or null where nothing of ours does. */
function expectedAt(path: string): Expected | null {
  if (path === 'newsroom.json') return { format: formats.newsroom, id: null };
  const [kind, shard, id, ...rest] = path.replace(/^trash\//, '').split('/');
  if (kind === 'roster' && isRosterName(shard ?? '') && id === undefined)
    return { format: formats.rosterEvent, id: null };
  if (kind === 'receipts' && receiptName.test(id ?? '') && rest.length === 0)
    return { format: formats.receipt, id: null };
  if (kind === 'ticker') return tickerFileAt([shard, id, ...rest].filter((part) => part !== undefined));
  if (kind !== 'articles' || shard === undefined || id === undefined) return null;
  const articleId = ArticleId.safeParse(id);
  if (!articleId.success || shardOf(articleId.data) !== shard) return null;
  if (rest.length === 1 && rest[0] === 'article.json') return { format: formats.article, id };
  if (rest.length === 2 && rest[0] === 'versions' && isVersionName(rest[1]!)) return { format: formats.article, id };
  if (rest.length === 2 && rest[0] === 'comments' && commentName.test(rest[1]!))
    return { format: commentEventFile, id: null };
  const isEvent = rest.length === 2 && rest[0] === 'record' && /^\d{4}-.*\.json$/.test(rest[1]!);
  return isEvent ? { format: formats.recordEvent, id: null } : null;
}

const isVersionName = (name: string): boolean =>
  name.endsWith('.json') && VersionId.safeParse(name.slice(0, -'.json'.length)).success;

/** `<id>.json`, `history/<id>.json`, `record/<id>/<event>.json`. */
function tickerFileAt(path: readonly string[]): Expected | null {
  const [room, ...below] = path;
  if (room === 'record') {
    const isEvent = below.length === 2 && TickerLineId.safeParse(below[0]).success && isEventName(below[1]!);
    return isEvent ? { format: formats.tickerEvent, id: null } : null;
  }
  const names = room === 'history' ? below : path;
  const id = names[0]?.endsWith('.json') ? names[0].slice(0, -'.json'.length) : '';
  if (names.length !== 1 || !TickerLineId.safeParse(id).success) return null;
  return { format: formats.tickerLine, id };
}
