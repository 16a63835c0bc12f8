/** One article of a workspace as the index keeps it, read from the disk at once. */
import { join } from 'node:path';
import type { z } from 'zod';
import type { Data } from '../../shared/data';
import { summarise } from '../../shared/library/summarise';
import type { ArticleSummary } from '../../shared/library/summary';
import type { Article } from '../../shared/model/article';
import { formats } from '../../shared/model/formats';
import { listingKey } from '../../shared/export/page/listing';
import { leaverLine } from '../../shared/handoff/leavers';
import { fingerprintText, leavingOf } from '../../shared/handoff/leaving';
import type { ArticleId, ContentHash, FileHash, Timestamp } from '../../shared/model/ids';
import type { Format } from '../../shared/model/parse-document';
import { rosterOf, type Roster } from '../../shared/people/roster';
import type { RosterTrust } from '../../shared/people/seen-roster';
import type { Held } from '../../shared/people/signed-text';
import { soundEvents } from '../../shared/review/check-record';
import { notBegun, progressOf, type Progress } from '../../shared/review/progress';
import type { RecordEvent } from '../../shared/model/record-event';
import { handedOverIn, standingOf } from '../../shared/review/standing';
import { checkSignature } from '../identity/signatures';
import { codeOf, failureOf } from '../ports/errno';
import { contentHash, sha256 } from '../ports/hash';
import { ofThisFolder, unreadableBecause } from '../workspace/article-files';
import type { Layout } from '../workspace/layout';
import { documentIn, type ReadOutcome } from '../workspace/files/read-document';
import { newestFirst } from '../workspace/review/record-files';
import { isRosterName } from '../workspace/review/roster-files';
import { bytesOf, entriesOf, stampOf, type Stamp } from './disk';

/** Where articles are read, and whether this machine trusts the roster that lies there: seen-roster.ts says why it may not. */
export type ReadingPlace = { readonly layout: Layout; readonly roster: RosterTrust };

/**
 * By this an article that has not changed is known without reading it. `record`: time of the folder of its approvals, or of the roster by which they are judged
 * where that is younger; 0 where nobody has approved; below 0 while nobody is trusted by that roster, so that what was read under it is read again.
 */
export type ArticleStamp = Stamp & { readonly record: number };

export type ReadArticle = {
  readonly id: ArticleId;
  readonly summary: ArticleSummary;
  /** Null where the file can't be read. */
  readonly text: { readonly article: Article; readonly hash: FileHash } | null;
  /** Of one that has left, may leave or was taken back: its place in lists, and what a hand-off must know of it (shared/handoff/leavers.ts). */
  readonly outgoing: { readonly place: string; readonly line: string } | null;
};

/** Null where there is no such file. */
export function articleStamp({ layout, roster }: ReadingPlace, id: ArticleId): ArticleStamp | null {
  const file = stampOf(layout.article('articles', id));
  if (file === null) return null;
  const said = stampOf(layout.record('articles', id))?.mtime ?? 0;
  if (said === 0 || roster === 'not-trusted') return { ...file, record: -said };
  return { ...file, record: Math.max(said, stampOf(layout.roster)?.mtime ?? 0) };
}

/** Milliseconds. A file that was written twice within what its disk can tell apart has one time: so young a time proves nothing. */
const tooYoung = 2000;

/** The stamp is taken before the reading, so what is written in between is read again next time; it is null where it proves nothing. */
export function readWithStamp(
  place: ReadingPlace,
  id: ArticleId,
  now: () => number,
): { readonly article: ReadArticle; readonly stamp: ArticleStamp | null } {
  const stamp = articleStamp(place, id);
  const isSettled = stamp !== null && Math.max(stamp.mtime, Math.abs(stamp.record)) <= now() - tooYoung;
  return { stamp: isSettled ? stamp : null, article: readArticle(place, id) };
}

function readArticle(place: ReadingPlace, id: ArticleId): ReadArticle {
  const outcome = readArticleFile(place.layout, id);
  if (outcome.kind === 'failed') return unreadable(id, unreadableBecause(outcome.failure));
  if (outcome.kind === 'unreadable') return unreadable(id, outcome.problem);
  const standing = readStanding(place, id);
  const text = { article: outcome.document, hash: outcome.hash };
  return { id, summary: summaryBy(standing, text), text, outgoing: outgoingOf(outcome.document, standing) };
}

/** As a hand-off works it out (electron/handoff/going-out.ts). */
function outgoingOf(article: Article, { approvedHash, events }: Standing): ReadArticle['outgoing'] {
  const isOut = handedOverIn(events) !== null;
  const isTakenBack = isOut && standingOf(events).state === 'killed';
  if (approvedHash === null && !isOut) return null;
  const hash = contentHash(article);
  const embargoedUntil = (article.embargoedUntil ?? null) as Timestamp | null;
  const leaving = leavingOf(events, { hash, embargoedUntil });
  const outgoing = { article, publication: leaving.publication };
  const isApproved = isTakenBack || hash === approvedHash;
  const line = leaverLine(outgoing, isApproved ? sha256(fingerprintText(leaving, article)) : '');
  return { place: listingKey(outgoing), line };
}

/** Also reads how far it has come, and whether it is approved. */
export function summaryOfFile(
  place: ReadingPlace,
  { document: article, hash }: { readonly document: Article; readonly hash: FileHash },
): ArticleSummary {
  return summaryBy(readStanding(place, article.id), { article, hash });
}

function summaryBy(
  { approvedHash, progress }: Standing,
  { article, hash }: NonNullable<ReadArticle['text']>,
): ArticleSummary {
  // Most articles of an archive are drafts or unapproved imports, and the canonical form costs as much as all the rest.
  const dossier = {
    approvedHash,
    get hash() {
      return contentHash(article);
    },
  };
  return summarise(article, { file: hash, dossier, progress });
}

const unreadable = (
  id: ArticleId,
  problem: Extract<ArticleSummary, { kind: 'unreadable' }>['problem'],
): ReadArticle => ({
  id,
  summary: { kind: 'unreadable', id, problem },
  text: null,
  outgoing: null,
});

/** Only what its file holds. */
export function readArticleFile(layout: Layout, id: ArticleId): ReadOutcome<Article> {
  try {
    const bytes = bytesOf(layout.article('articles', id));
    if (bytes === null) return { kind: 'unreadable', problem: { kind: 'missing' } };
    return ofThisFolder(documentIn(bytes, formats.article), id);
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

type Standing = {
  readonly approvedHash: ContentHash | null;
  readonly progress: Progress;
  /** Those that hold. */
  readonly events: readonly Held<RecordEvent>[];
};

const unsaid: Standing = { approvedHash: null, progress: notBegun, events: [] };

/** As workspace/review/review-files.ts works it out: what can't be read, or does not hold, approves nothing. */
function readStanding({ layout, roster: trust }: ReadingPlace, id: ArticleId): Standing {
  if (trust === 'not-trusted') return unsaid;
  const folder = layout.record('articles', id);
  const events = newestFirst(entriesOf(folder)).flatMap((name) => heldIn(join(folder, name), formats.recordEvent));
  if (events.length === 0) return unsaid;
  const roster = readRoster(layout);
  if (roster === 'broken') return unsaid;
  const sound = soundEvents(events, { article: id, roster, isSigned: checkSignature });
  return { approvedHash: standingOf(sound).approvedHash, progress: progressOf(sound), events: sound };
}

/** Of the roster that was read last, while its folder is as it was. */
let known: { readonly folder: string; readonly stamp: string; readonly roster: Roster | null | 'broken' } | null = null;

function readRoster({ roster: folder }: Layout): Roster | null | 'broken' {
  const stamp = JSON.stringify(stampOf(folder));
  if (known?.folder === folder && known.stamp === stamp) return known.roster;
  const names = entriesOf(folder)
    .map(({ name }) => name)
    .filter(isRosterName)
    .sort();
  const events = names.flatMap((name) => heldIn(join(folder, name), formats.rosterEvent));
  const roster = events.length < names.length ? null : rosterOf(events, checkSignature);
  known = { folder, stamp, roster: roster?.ok === true ? roster.value : 'broken' };
  return known.roster;
}

function heldIn<Schema extends z.ZodType>(path: string, format: Format<Schema>): Held<Data<Schema>>[] {
  const bytes = bytesOf(path);
  const read = bytes === null ? null : documentIn(bytes, format);
  return read?.kind === 'read' ? [{ document: read.document, file: read.hash }] : [];
}
