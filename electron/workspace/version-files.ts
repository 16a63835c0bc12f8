/** The versions of an article: one file each, beside it, written once and never changed. */
import { join } from 'node:path';
import { decodeTime } from 'ulid';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { Article } from '../../shared/model/article';
import { formats } from '../../shared/model/formats';
import { thin } from '../../shared/versions/thin';
import { VersionId, VersionReason, type Version } from '../../shared/versions/version';
import { timestampOf } from '../../shared/model/timestamp-of';
import { contentHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { durableSave, makeDurableFolder } from './files/durable-save';
import { listOrNone } from './files/list-or-none';
import { documentBytes, readDocument } from './files/read-document';

/** Of autosaved text one version every ten minutes is kept; two desks in one article merge with every other save, and what both had once a minute is enough. */
const everyMs: Partial<Record<VersionReason, number>> = { worked: 10 * 60_000, merged: 60_000 };

export type KeptVersion = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly failure: Failure };

export type VersionOutcome =
  | { readonly kind: 'read'; readonly article: Article }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A version like the newest is not kept again, unless somebody asked for it by a reason of its own. */
export async function keepVersion(
  folder: string,
  { article, reason }: { readonly article: Article; readonly reason: VersionReason },
  ports: Ports,
): Promise<KeptVersion> {
  const versions = await listVersions(folder, ports);
  const [newest] = versions;
  if (reason === 'worked' && newest !== undefined && isFresh(newest, ports)) return { kind: 'kept' };
  const hash = contentHash(article).slice(0, 16);
  const isKnown = newest?.id.endsWith(`-${hash}`) === true;
  if (isKnown && (addsNothing.has(reason) || newest.reason === reason)) {
    return { kind: 'kept' };
  }
  // The same text is handed over as often as the site is written; that it was is said once.
  if (reason === 'exported' && versions.some((one) => one.reason === reason && one.id.endsWith(`-${hash}`)))
    return { kind: 'kept' };
  await makeDurableFolder(ports.files, folder);
  const id = `${ports.ids.newUlid()}-${reason}-${hash}`;
  const path = join(folder, `${id}.json`);
  const saved = await durableSave(ports.files, { path, bytes: documentBytes(article), base: { kind: 'absent' } });
  if (saved.kind === 'failed') return saved;
  if (saved.kind === 'clash') throw new TypeError(`a new version's name is already in use: ${id}`);
  for (const old of thin(versions, new Date(ports.clock.now())))
    await ports.files.removeFile(join(folder, `${old}.json`));
  return { kind: 'kept' };
}

/** They say of a text that it was there, which a newer version of the same text says as well. */
const addsNothing: ReadonlySet<VersionReason> = new Set(['asked', 'worked', 'replaced', 'merged']);

/** Whether both texts of a merge were kept a moment ago. */
export async function hasFreshMerge(folder: string, ports: Ports): Promise<boolean> {
  const merge = (await listVersions(folder, ports)).find(({ reason }) => reason === 'merged');
  return merge !== undefined && isFresh(merge, ports, 'merged');
}

/** Newest first. */
export async function listVersions(folder: string, ports: Ports): Promise<readonly Version[]> {
  const names = (await listOrNone(folder, ports)).map(({ name }) => name);
  return names.flatMap((name) => versionOf(name.replace(/\.json$/, '')) ?? []).sort((a, b) => (a.id < b.id ? 1 : -1));
}

export async function readVersion(folder: string, id: VersionId, ports: Ports): Promise<VersionOutcome> {
  const outcome = await readDocument(ports.files, join(folder, `${id}.json`), formats.article);
  return outcome.kind === 'read' ? { kind: 'read', article: outcome.document } : outcome;
}

function versionOf(name: string): Version | null {
  const id = VersionId.safeParse(name);
  if (!id.success) return null;
  const [moment = '', word] = id.data.split('-');
  const reason = VersionReason.safeParse(word);
  if (!reason.success) return null;
  return { id: id.data, at: timestampOf(new Date(decodeTime(moment))), reason: reason.data };
}

const isFresh = ({ at }: Version, { clock }: Ports, by: VersionReason = 'worked'): boolean =>
  Date.parse(clock.now()) - Date.parse(at) < (everyMs[by] ?? 0);
