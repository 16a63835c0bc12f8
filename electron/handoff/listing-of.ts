/** What the pages that list articles, and the feeds, are made of: only what stands on those that change is read. */
import type { Outgoing } from '../../shared/export/publication';
import { newestFirst } from '../../shared/export/page/listing';
import { modifiedAt, publishedAt } from '../../shared/export/page/publication-times';
import { sectionOf, type Stretch } from '../../shared/export/page/section-pages';
import { listsOf, type Lists } from '../../shared/handoff/lists';
import type { Leaver } from '../../shared/handoff/leavers';
import type { Article } from '../../shared/model/article';
import type { ArticleId, Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import { fileHash } from '../ports/hash';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { goingOut, type GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import type { OwnTemplates } from './own-templates';
import { recipeOf } from './recipe-of';

export type Listing = {
  /** Articles that do not go now, and are shown. */
  readonly beside: readonly Outgoing[];
  /** Absent: all that they give. */
  readonly stretches?: readonly Stretch<Outgoing>[];
  readonly modified?: ReadonlyMap<ArticleId, Timestamp>;
  readonly pages: Lists['keys'] | undefined;
};

type Asked = HandOffRequest & {
  readonly going: readonly GoingOut[];
  readonly refused: readonly ArticleId[];
  readonly now: Timestamp;
  readonly newsroom: Newsroom;
  readonly own: OwnTemplates | null;
};

const hashOf = (text: string) => fileHash(new TextEncoder().encode(text));

export async function listingOf(workspace: Workspace, asked: Asked, ports: Ports): Promise<Listing> {
  const { leavers = null, scope, outputs, newsroom } = asked;
  if (leavers === null) {
    const beside = await besideOf(workspace, asked, ports);
    const isWhole = scope === 'all' && outputs.has('sections');
    const listed = isWhole ? newestFirst([...asked.going, ...beside]).map((one) => leaverOf(one as GoingOut)) : [];
    const pages = isWhole ? listsOf(listed, { since: null, newsroom, sha256: hashOf }).keys : undefined;
    return { beside, pages };
  }
  const since =
    asked.since?.recipe === recipeOf(workspace.newsroom.read(), asked, asked.own?.sources ?? null) ? asked.since : null;
  const listed = listedAmong(leavers, asked);
  const lists = listsOf(listed, { since, newsroom, sha256: hashOf });
  const beside = await heldOf(workspace, lists.read, { leavers: listed, asked });
  const all = new Map<ArticleId, Outgoing>([...asked.going, ...beside].map((one) => [one.article.id, one]));
  const real = ({ listed: items, ...stretch }: Stretch<Leaver>): Stretch<Outgoing> => ({
    ...stretch,
    listed: items.flatMap(({ id }) => all.get(id) ?? []),
  });
  const modified = newsroom.siteUrl === undefined ? [] : listed.map((one) => [one.id, one.modified] as const);
  return { beside, stretches: lists.pages.map(real), modified: new Map(modified), pages: lists.keys };
}

async function besideOf(workspace: Workspace, { beside = [], going, refused, now }: Asked, ports: Ports) {
  const known = new Set([...going.map(({ article }) => article.id), ...refused]);
  const others = beside.filter((id) => !known.has(id));
  return (await goingOut(workspace, others, { drafts: 'refuse', now, ports })).going;
}

type Held = { readonly leavers: readonly Leaver[]; readonly asked: Asked };

const readWidth = 32;

/** Articles as the target holds them: nobody is asked again. */
async function heldOf(workspace: Workspace, ids: readonly ArticleId[], { leavers, asked }: Held): Promise<Outgoing[]> {
  const goes = new Set(asked.going.map(({ article }) => article.id));
  const wanted = new Set(ids.filter((id) => !goes.has(id)));
  const few = leavers.filter(({ id }) => wanted.has(id));
  const now = new Map(asked.leavers?.map((leaver) => [leaver.id, leaver.fingerprint]));
  const read = await inTurns(few, readWidth, async ({ id, fingerprint, publication }) => {
    const article = await textOf(workspace, id, now.get(id) === fingerprint ? 'as it stands' : 'as it went');
    return article === null ? [] : [{ article, publication }];
  });
  return read.flat();
}

/** What went out was kept as a version, whatever has become of the text since. */
async function textOf(
  { articles }: Workspace,
  id: ArticleId,
  which: 'as it stands' | 'as it went',
): Promise<Article | null> {
  if (which === 'as it stands') {
    const opened = await articles.open(id);
    return opened.kind === 'opened' ? opened.article : null;
  }
  const version = (await articles.versions(id)).find(({ reason }) => reason === 'exported');
  if (version === undefined) return null;
  const kept = await articles.readVersion(id, version.id);
  return kept.kind === 'read' ? kept.article : null;
}

/**
 * What readers may find afterwards, and nothing that was killed: what goes, as it was read; and what the target holds, also where nobody has approved yet, or may
 * let out, what is to take its place.
 */
function listedAmong(leavers: readonly Leaver[], { going, since }: Asked): Leaver[] {
  const goes = new Map(going.map((one) => [one.article.id, one]));
  return leavers.flatMap((leaver) => {
    const one = goes.get(leaver.id);
    if (one !== undefined) return one.publication.status === 'usable' ? [{ ...leaver, ...leaverOf(one) }] : [];
    const held = since?.articles[leaver.id];
    if (held?.status !== 'usable') return [];
    const { version, fingerprint } = held;
    const { firstPublished } = leaver.publication;
    return [{ ...leaver, fingerprint, publication: { status: 'usable', version, firstPublished } }];
  });
}

const leaverOf = (one: GoingOut): Leaver => ({
  id: one.article.id,
  publication: one.publication,
  fingerprint: one.packaged.fingerprint,
  published: Date.parse(publishedAt(one)),
  modified: modifiedAt(one),
  section: sectionOf(one),
});
