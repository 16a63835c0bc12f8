/**
 * What the pages that list articles, and the feeds, are made of: whatever goes now, and what the target holds and will go on holding. Only what stands on
 * those that change is read.
 */
import type { Outgoing } from '../../shared/export/publication';
import type { Stretch } from '../../shared/export/page/section-pages';
import { leaverOf, leaversInOrder, type Leaver } from '../../shared/handoff/leavers';
import { listsOf, type Lists } from '../../shared/handoff/lists';
import type { Article } from '../../shared/model/article';
import type { ArticleId, FileHash, Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import { fileHash } from '../ports/hash';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { leavingNow, type GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import { missingNames, pictureNames } from './picture-bytes';

/** An article that does not go now, and is shown. */
export type Beside = {
  readonly outgoing: Outgoing;
  /** Names of all its pictures' files, each of which the target holds. */
  readonly pictures: readonly string[] | 'unknown';
};

export type Listing = {
  readonly beside: readonly Beside[];
  readonly stretches: readonly Stretch<Outgoing>[];
  readonly modified: ReadonlyMap<ArticleId, Timestamp>;
  readonly pages: Lists['keys'];
};

type Asked = HandOffRequest & {
  readonly going: readonly GoingOut[];
  readonly newsroom: Newsroom;
  readonly recipe: FileHash;
};

const hashOf = (text: string) => fileHash(new TextEncoder().encode(text));
const readWidth = 32;

export async function listingOf(workspace: Workspace, asked: Asked): Promise<Listing> {
  const { newsroom, going } = asked;
  const isSame = asked.since?.recipe === asked.recipe;
  const stays = await staysThere(workspace, asked);
  const goes = going.filter(({ publication }) => publication.status === 'usable');
  const listed = leaversInOrder([
    ...goes.map((one) => leaverOf(one, one.packaged.fingerprint)),
    ...stays.map(({ leaver }) => leaver),
  ]);
  const lists = listsOf(listed, { since: isSame ? asked.since : null, newsroom, sha256: hashOf });
  const beside = await besideOf(workspace, { stays, read: new Set(lists.read), recipe: isSame ? 'same' : 'another' });
  const all = new Map<ArticleId, Outgoing>([
    ...goes.map((one) => [one.article.id, one] as const),
    ...beside.map(({ outgoing }) => [outgoing.article.id, outgoing] as const),
  ]);
  const real = ({ listed: items, ...stretch }: Stretch<Leaver>): Stretch<Outgoing> => ({
    ...stretch,
    listed: items.flatMap(({ id }) => all.get(id) ?? []),
  });
  const modified = newsroom.siteUrl === undefined ? [] : listed.map((one) => [one.id, one.modified] as const);
  return { beside, stretches: lists.pages.map(real), modified: new Map(modified), pages: lists.keys };
}

type Staying = { readonly leaver: Leaver; readonly text: 'as it stands' | Article };

/**
 * What the target holds and does not get anew, as it holds it: also what somebody has changed since, or may not let out any more. Nobody is asked again. What was killed or
 * put into the trash since is listed no more, though its page is still there.
 */
async function staysThere(workspace: Workspace, { leavers, since, going }: Asked): Promise<Staying[]> {
  const goes = new Set(going.map(({ article }) => article.id));
  const held = since?.articles ?? {};
  const isHeld = (id: ArticleId): boolean => held[id]?.status === 'usable' && !goes.has(id);
  // In the order of lists, as the index has them: fifty thousand that are in order are sorted in no time.
  const asItWent = (leavers ?? []).filter(({ id, fingerprint }) => isHeld(id) && held[id]!.fingerprint === fingerprint);
  const known = new Set(asItWent.map(({ id }) => id));
  const ids = (Object.keys(held) as ArticleId[]).filter((id) => !known.has(id) && isHeld(id));
  const others = ids.map((id) => [id, held[id]!] as const);
  const roster = others.length === 0 ? null : await workspace.roster.read();
  const looked = await inTurns(others, readWidth, async ([id, there]): Promise<Staying[]> => {
    // What an index knows says nothing of pictures that are missing.
    const leaver = roster === null ? null : await leaverNow(workspace, { id, roster });
    if (leaver === null || leaver.publication.status === 'canceled') return [];
    if (leaver.fingerprint === there.fingerprint) return [{ leaver, text: 'as it stands' }];
    const article = await textAsItWent(workspace, id);
    if (article === null) return [];
    const { firstPublished } = leaver.publication;
    const publication = { status: 'usable', version: there.version, firstPublished } as const;
    return [{ leaver: leaverOf({ article, publication }, there.fingerprint), text: article }];
  });
  return [...asItWent.map((leaver): Staying => ({ leaver, text: 'as it stands' })), ...looked.flat()];
}

type Wanted = {
  readonly id: ArticleId;
  readonly roster: Awaited<ReturnType<Workspace['roster']['read']>>;
};

/** As an index has it; null of what is not there, or can't be read. */
async function leaverNow(workspace: Workspace, { id, roster }: Wanted): Promise<Leaver | null> {
  const read = await workspace.articles.dossier(id, roster);
  if (read.kind !== 'read') return null;
  const { leaving, fingerprint } = await leavingNow(read, workspace);
  return leaverOf({ article: read.article, publication: leaving.publication }, fingerprint);
}

/** What went out was kept as a version, whatever has become of the text since. */
async function textAsItWent({ articles }: Workspace, id: ArticleId): Promise<Article | null> {
  const version = (await articles.versions(id)).find(({ reason }) => reason === 'exported');
  if (version === undefined) return null;
  const kept = await articles.readVersion(id, version.id);
  return kept.kind === 'read' ? kept.article : null;
}

type Reading = {
  readonly stays: readonly Staying[];
  readonly read: ReadonlySet<ArticleId>;
  readonly recipe: 'same' | 'another';
};

async function besideOf({ articles, media }: Workspace, { stays, read, recipe }: Reading): Promise<Beside[]> {
  const few = stays.filter(({ leaver }) => read.has(leaver.id));
  const found = await inTurns(few, readWidth, async ({ leaver, text }): Promise<Beside[]> => {
    const { id, publication } = leaver;
    if (text !== 'as it stands') return [{ outgoing: { article: text, publication }, pictures: 'unknown' }];
    const opened = await articles.open(id);
    if (opened.kind !== 'opened') return [];
    // What was made by another recipe may have had other pictures.
    const pictures = recipe === 'same' ? await namesThere(opened.article, media) : 'unknown';
    return [{ outgoing: { article: opened.article, publication }, pictures }];
  });
  return found.flat();
}

async function namesThere(article: Article, media: Workspace['media']): Promise<readonly string[]> {
  const missing = new Set(await missingNames(article, media));
  return pictureNames(article).filter((name) => !missing.has(name));
}
