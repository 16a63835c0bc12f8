/** What the articles' feeds say, whichever form they say it in. */
import type { Article } from '../../model/article';
import { shownCorrections, type Correction } from '../../model/correction';
import type { Timestamp } from '../../model/ids';
import type { ImageBlock } from '../../model/object-blocks';
import { picturesOf } from '../../model/pictures-of';
import { articleUri, mediaType, pageAddress, siteAddress } from '../addresses';
import { pageTitle } from '../page/article-parts';
import { isBreakingNews } from '../breaking-news';
import { directedText } from '../directed-text';
import type { ExportContext } from '../export-context';
import { exportedPicture } from '../exported-picture';
import { wireFragment } from '../fragment/wire-fragment';
import type { Html } from '../html';
import { modifiedAt, publishedAt } from '../page/publication-times';
import { largestJpeg, plannedRenditions, thumbnailOf } from '../renditions';
import type { Outgoing } from '../publication';

/**
 * Articles in a feed. Readers ask every quarter of an hour or so, and whoever asks once a day still misses nothing of a newsroom that brings fifty a day;
 * with whole texts that is about half a megabyte.
 */
export const feedLength = 50;

export type FeedEntry = {
  readonly article: Article;
  readonly uri: string;
  /** Its page on the website; null where there is none. */
  readonly url: string | null;
  /** Plain, held in its direction, as is the summary; '' where nobody has written one. */
  readonly title: string;
  readonly summary: string;
  /** Who wrote it: people, else the agency, else the outlet. */
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly isBreaking: boolean;
  readonly published: Timestamp;
  readonly updated: Timestamp;
  readonly corrections: readonly Correction[];
  readonly content: Html;
  readonly picture: FeedPicture | null;
};

export type FeedPicture = Pick<ImageBlock, 'alt' | 'caption' | 'credit'> &
  FeedFile & {
    /** For a list of entries; null where there is none so small. */
    readonly thumbnail: FeedFile | null;
  };

export type FeedFile = {
  readonly url: string;
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** The newest first; killed ones have none. */
export const feedEntries = (context: ExportContext): FeedEntry[] =>
  newestPublished(context.listed)
    .slice(0, feedLength)
    .map((outgoing) => feedEntry(outgoing, context));

/** By when readers first got it; the same articles stand in the same order whatever order they were given in. */
export function newestPublished(listed: readonly Outgoing[]): Outgoing[] {
  return listed
    .filter(({ publication }) => publication.status !== 'canceled')
    .map((outgoing) => ({ outgoing, published: Date.parse(publishedAt(outgoing)) }))
    .sort(
      (one, other) => other.published - one.published || (one.outgoing.article.id < other.outgoing.article.id ? 1 : -1),
    )
    .map(({ outgoing }) => outgoing);
}

function feedEntry(outgoing: Outgoing, context: ExportContext): FeedEntry {
  const { article } = outgoing;
  const { direction, standfirst, subheadline, byline } = article;
  const people = byline.people.filter((name) => name.trim() !== '');
  return {
    article,
    uri: articleUri(article.id),
    url: pageAddress(article.id, context),
    title: directedText(pageTitle(article), direction),
    summary: directedText(standfirst.trim() || subheadline.trim(), direction),
    authors: people.length > 0 ? people : [byline.agency.trim() || byline.outlet.trim()].filter(Boolean),
    keywords: article.keywords.filter((keyword) => keyword.trim() !== ''),
    isBreaking: isBreakingNews(article),
    published: publishedAt(outgoing),
    updated: modifiedAt(outgoing),
    corrections: shownCorrections(article),
    content: wireFragment(outgoing, 'alone', context),
    picture: leadPicture(article, context),
  };
}

/** As JPEG where there is one: that every reader shows. */
function leadPicture({ body }: Article, context: ExportContext): FeedPicture | null {
  const lead = picturesOf(body).find((picture) => context.pictures.has(exportedPicture(picture).name));
  if (lead === undefined) return null;
  const forms = plannedRenditions(lead).filter(({ name }) => context.pictures.has(name));
  const file = feedFile(largestJpeg(forms) ?? exportedPicture(lead), context);
  const small = thumbnailOf(forms);
  const { alt, caption, credit } = lead;
  if (file === null) return null;
  return { ...file, thumbnail: small === null ? null : feedFile(small, context), alt, caption, credit };
}

type File = { readonly name: string; readonly width: number; readonly height: number };

/** Null without a website. */
function feedFile({ name, width, height }: File, context: ExportContext): FeedFile | null {
  const url = siteAddress(name, context);
  return url === null ? null : { url, type: mediaType(name), width, height };
}
