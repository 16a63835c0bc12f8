/** The articles as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). What it has no name for stands under `_midad`. */
import { siteAddress } from '../addresses';
import { jsonFile } from '../article-json';
import { directedText } from '../directed-text';
import type { ExportContext } from '../export-context';
import { plainBody } from '../fragment/plain-body';
import { directionOf } from '../words';
import type { FeedEntry } from './feed-entries';

export const jsonFeedName = 'feed.json';

export function articlesJsonFeed(entries: readonly FeedEntry[], context: ExportContext): string {
  const { name, language } = context.newsroom;
  const home = siteAddress('', context);
  return jsonFile({
    version: 'https://jsonfeed.org/version/1.1',
    title: directedText(name, directionOf(language)),
    ...(home === null ? {} : { home_page_url: home, feed_url: siteAddress(jsonFeedName, context) }),
    language,
    items: entries.map(jsonItem),
  });
}

function jsonItem(entry: FeedEntry): object {
  const { article, uri, url, title, summary, authors, keywords, published, updated, content, picture } = entry;
  const tags = [article.section, ...keywords].filter((tag) => tag.trim() !== '');
  return {
    id: uri,
    ...(url === null ? {} : { url }),
    title,
    ...(summary === '' ? {} : { summary }),
    content_html: content,
    content_text: plainBody(article),
    ...(picture === null ? {} : { image: picture.url }),
    date_published: published,
    date_modified: updated,
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags }),
    language: article.language,
    _midad: {
      kicker: article.kicker,
      source: article.byline.agency,
      located: article.located,
      breaking: entry.isBreaking,
      corrections: entry.corrections.map(({ at, text }) => ({ at, text })),
    },
  };
}
