/**
 * What a hand-off must make of the pages that list articles, and of the feeds, where most articles have not changed: which pages are other ones than
 * those that the target holds, and which articles have to be read for it. A page is known by the fingerprints of what stands on it.
 */
import { frontReach } from '../export/page/front-page';
import { feedLength } from '../export/feeds/feed-entries';
import { stretchesOf, type Stretch } from '../export/page/section-pages';
import type { Newsroom } from '../model/newsroom';
import type { ArticleId, FileHash } from '../model/ids';
import type { Leaver } from './leavers';
import type { TargetState } from './target-state';

export type Lists = {
  /** Pages that are to be made anew. */
  readonly pages: readonly Stretch<Leaver>[];
  /** All pages, with what tells each from an older one at its place. */
  readonly keys: Readonly<Record<string, FileHash>>;
  /** Articles that stand on a page that is made, on the front page or in a feed. */
  readonly read: readonly ArticleId[];
};

type Given = {
  /** Null: the target holds nothing that counts, so that every page is made. */
  readonly since: TargetState | null;
  readonly newsroom: Newsroom;
  readonly sha256: (text: string) => FileHash;
};

/** How far back the site map of the news goes, and how far it reaches at most. */
const newsReach = { milliseconds: 48 * 3_600_000, most: 1000 } as const;

/** `listed`: what readers may find after this hand-off, in the order of lists, the newest first. */
export function listsOf(listed: readonly Leaver[], { since, newsroom, sha256 }: Given): Lists {
  const all = [...stretchesOf(listed, { newsroom, sectionOf: ({ section }) => section })];
  const keys = Object.fromEntries(all.map((stretch) => [stretch.path, sha256(keyText(stretch))]));
  const pages = all.filter(({ path }) => since?.pages?.[path] !== keys[path]);
  const onPages = pages.flatMap((stretch) => stretch.listed);
  const read = [...onPages, ...onFront(listed), ...inFeeds(listed, newsroom)].map(({ id }) => id);
  return { pages, keys, read: [...new Set(read)] };
}

const keyText = ({ name, number, count, listed }: Stretch<Leaver>): string =>
  [JSON.stringify(name), number ?? '', count, ...listed.map(({ id, fingerprint }) => `${id}${fingerprint}`)].join('\n');

function onFront(listed: readonly Leaver[]): Leaver[] {
  const counts = new Map<string, number>();
  return listed.filter(({ section }, at) => {
    const before = counts.get(section) ?? 0;
    counts.set(section, before + 1);
    return at < frontReach.newest || before < frontReach.ofSection;
  });
}

/** Feeds have the order in which readers first got them. */
function inFeeds(listed: readonly Leaver[], { siteUrl }: Newsroom): Leaver[] {
  const newest = [...listed].sort((a, b) => b.published - a.published || (a.id < b.id ? 1 : -1));
  const first = newest[0]?.published ?? 0;
  const isNews = ({ published }: Leaver, at: number): boolean =>
    siteUrl !== undefined && at < newsReach.most && first - published <= newsReach.milliseconds;
  return newest.filter((one, at) => at < feedLength || isNews(one, at));
}
