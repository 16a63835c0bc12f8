/** What search engines ask for: every page (https://www.sitemaps.org/protocol.html), and the news of two days (Google News). */
import type { ArticleId, Timestamp } from '../../model/ids';
import { pageAddress, siteAddress } from '../addresses';
import { pageTitle } from '../page/article-parts';
import type { ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { modifiedAt, publishedAt } from '../page/publication-times';
import type { Outgoing } from '../publication';
import { xmlElement, xmlFile, xmlWords, type Xml } from '../xml';
import { newestPublished } from './feed-entries';

const siteMap = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const newsMap = { ...siteMap, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

/** Addresses in one file, as the protocol has it. */
const longestMap = 50_000;
/** Articles in a news site map, and how old they may be, as Google has it. */
const mostNews = 1000;
const twoDays = 48 * 3_600_000;

/** `news-sitemap.xml`: two days back from the newest article, so that the same content gives the same file. None without a website. */
export function newsSiteMap(context: ExportContext): ExportFile[] {
  const shown = newestPublished(context.listed).filter(({ article }) => pageAddress(article.id, context) !== null);
  const newest = shown[0] === undefined ? 0 : Date.parse(publishedAt(shown[0]));
  const recent = shown.filter((one) => newest - Date.parse(publishedAt(one)) <= twoDays).slice(0, mostNews);
  if (recent.length === 0) return [];
  const urls = recent.map((one) => newsUrl(one, context));
  return [{ name: 'news-sitemap.xml', text: xmlFile(xmlElement('urlset', newsMap, ...urls)) }];
}

function newsUrl(outgoing: Outgoing, context: ExportContext): Xml {
  const { article } = outgoing;
  const { outlet, name } = context.newsroom;
  const publication = xmlElement(
    'news:publication',
    {},
    xmlWords('news:name', outlet?.trim() || name),
    // ISO 639, without a region.
    xmlWords('news:language', article.language.split('-')[0]!.toLowerCase()),
  );
  const news = [
    publication,
    xmlWords('news:publication_date', publishedAt(outgoing)),
    xmlWords('news:title', pageTitle(article)),
  ];
  return urlOf(pageAddress(article.id, context)!, modifiedAt(outgoing), xmlElement('news:news', {}, ...news));
}

const urlOf = (address: string, updated: Timestamp | null, ...more: readonly Xml[]): Xml =>
  xmlElement('url', {}, xmlWords('loc', address), ...(updated === null ? [] : [xmlWords('lastmod', updated)]), ...more);

/** `sitemap.xml`: every page that readers may open, by id; from the fifty-thousandth on in several files of which it is the list. */
export function pageSiteMap(context: ExportContext): ExportFile[] {
  const urls = pagesOf(context);
  if (urls.length === 0) return [];
  if (urls.length <= longestMap)
    return [{ name: 'sitemap.xml', text: xmlFile(xmlElement('urlset', siteMap, ...urls)) }];
  const parts = Array.from({ length: Math.ceil(urls.length / longestMap) }, (_, at) => ({
    name: `sitemap-${at + 1}.xml`,
    text: xmlFile(xmlElement('urlset', siteMap, ...urls.slice(at * longestMap, (at + 1) * longestMap))),
  }));
  const places = parts.map(({ name }) => xmlElement('sitemap', {}, xmlWords('loc', siteAddress(name, context)!)));
  return [...parts, { name: 'sitemap.xml', text: xmlFile(xmlElement('sitemapindex', siteMap, ...places)) }];
}

function pagesOf(context: ExportContext): Xml[] {
  const known = new Map<ArticleId, Outgoing>(context.listed.map((one) => [one.article.id, one]));
  return [...context.hrefs.keys()].sort().flatMap((id) => {
    const address = pageAddress(id, context);
    const outgoing = known.get(id);
    if (address === null || outgoing?.publication.status === 'canceled') return [];
    return [urlOf(address, outgoing === undefined ? null : modifiedAt(outgoing))];
  });
}
