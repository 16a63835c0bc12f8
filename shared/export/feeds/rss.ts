/** The articles as RSS 2.0 (https://www.rssboard.org/rss-specification) with whole texts, authors and pictures by the modules that readers know. */
import { siteAddress } from '../addresses';
import { directedText } from '../directed-text';
import type { ExportContext } from '../export-context';
import { directionOf, exportWords } from '../words';
import { rfc822, xmlElement, xmlFile, xmlText, xmlWords, type Xml } from '../xml';
import type { FeedEntry, FeedFile, FeedPicture } from './feed-entries';

export const rssName = 'rss.xml';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** A channel must lead somewhere: without a website it is named by a URN. */
export function articlesRss(entries: readonly FeedEntry[], context: ExportContext): string {
  const { name, language } = context.newsroom;
  const title = directedText(name, directionOf(language));
  const self = siteAddress(rssName, context);
  const newest = Math.max(0, ...entries.map(({ updated }) => Date.parse(updated)));
  const channel = [
    xmlWords('title', title),
    xmlWords('link', siteAddress('', context) ?? 'urn:midad:articles'),
    xmlWords('description', title),
    xmlWords('language', language),
    ...(newest === 0 ? [] : [xmlWords('lastBuildDate', rfc822(newest))]),
    ...(self === null ? [] : [xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self })]),
    ...entries.map(rssItem),
  ];
  return xmlFile(xmlElement('rss', { version: '2.0', ...namespaces }, xmlElement('channel', {}, ...channel)));
}

function rssItem(entry: FeedEntry): Xml {
  const { title, url, summary, authors, uri, published, content, picture } = entry;
  return xmlElement(
    'item',
    {},
    xmlWords('title', title),
    ...(url === null ? [] : [xmlWords('link', url)]),
    ...(summary === '' ? [] : [xmlWords('description', summary)]),
    ...authors.map((author) => xmlWords('dc:creator', author)),
    ...categories(entry),
    xmlElement('guid', { isPermaLink: 'false' }, xmlText(uri)),
    xmlWords('pubDate', rfc822(Date.parse(published))),
    xmlWords('content:encoded', content),
    ...(picture === null ? [] : [mediaContent(picture)]),
  );
}

function categories({ article, keywords, isBreaking }: FeedEntry): Xml[] {
  const category = (value: string, domain: string | null): Xml[] =>
    value.trim() === '' ? [] : [xmlElement('category', { domain }, xmlText(value))];
  return [
    ...category(article.section, null),
    ...keywords.flatMap((keyword) => category(keyword, 'keyword')),
    ...category(article.kicker, 'kicker'),
    ...(isBreaking ? category(exportWords(article.language)('export.breaking'), 'label') : []),
  ];
}

/** https://www.rssboard.org/media-rss. No `enclosure`: that must say how many bytes, and a reader takes it for something to fetch by itself. */
function mediaContent({ url, type, width, height, thumbnail, alt, caption, credit }: FeedPicture): Xml {
  const worded = (name: string, words: string, attributes = {}): Xml[] =>
    words.trim() === '' ? [] : [xmlElement(name, attributes, xmlText(words))];
  return xmlElement(
    'media:content',
    { url, type, medium: 'image', width: String(width), height: String(height) },
    ...worded('media:title', caption, { type: 'plain' }),
    ...worded('media:description', alt, { type: 'plain' }),
    ...worded('media:credit', credit),
    ...(thumbnail === null ? [] : [mediaThumbnail(thumbnail)]),
  );
}

const mediaThumbnail = ({ url, width, height }: FeedFile): Xml =>
  xmlElement('media:thumbnail', { url, width: String(width), height: String(height) });
