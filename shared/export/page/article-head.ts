/** What a page tells machines: search engines, networks where it is shared, readers of feeds. */
import type { Article } from '../../model/article';
import { articlePageName } from '../export-context';
import { element, jsonScript, type Html } from '../html';
import type { PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { pageTitle } from './article-parts';
import { newsArticle } from './news-article';
import { addressOf, type PageSite } from './page-site';
import { modifiedAt, publishedAt } from './publication-times';
import { summaryOf } from './summary';
import { socialPicture, type ShownPicture } from './shown-pictures';

export function articleHead(outgoing: Outgoing, site: PageSite, links: PageLinks): Html[] {
  const { article } = outgoing;
  const canonical = addressOf(site, articlePageName(article.id));
  return [
    ...named('description', summaryOf(article)),
    ...keywordsMeta(article),
    ...article.byline.people.filter(isWritten).flatMap((person) => named('author', person)),
    // Else a search engine shows no picture, or a small one.
    ...named('robots', 'max-image-preview:large'),
    ...(canonical === null ? [] : [element('link', { rel: 'canonical', href: canonical })]),
    ...openGraph(outgoing, site, { canonical, picture: socialPicture(article, site, links) }),
    jsonScript('application/ld+json', newsArticle(outgoing, site, links)),
  ];
}

const isWritten = (value: string): boolean => value.trim() !== '';

const named = (name: string, content: string): Html[] =>
  isWritten(content) ? [element('meta', { name, content })] : [];

const property = (name: string, content: string | null): Html[] =>
  content === null || !isWritten(content) ? [] : [element('meta', { property: name, content })];

/** In a row, as older readers of pages want them; one by one they are Open Graph's. */
function keywordsMeta({ keywords }: Article): Html[] {
  return named('keywords', keywords.filter(isWritten).join(', '));
}

type Shown = { readonly canonical: string | null; readonly picture: ShownPicture | null };

/** https://ogp.me. */
function openGraph(outgoing: Outgoing, site: PageSite, { canonical, picture }: Shown): Html[] {
  const { article } = outgoing;
  // A network that fetches the page knows no relative address.
  const image = site.url === null ? null : picture;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', pageTitle(article)),
    ...property('og:description', summaryOf(article)),
    ...property('og:url', canonical),
    ...property('og:site_name', site.name),
    ...property('og:locale', localeOf(article.language)),
    ...(image === null ? [] : imageMeta(image)),
    ...property('article:published_time', publishedAt(outgoing)),
    ...property('article:modified_time', modifiedAt(outgoing)),
    ...property('article:section', article.section),
    ...article.keywords.flatMap((keyword) => property('article:tag', keyword)),
    element('meta', { name: 'twitter:card', content: image === null ? 'summary' : 'summary_large_image' }),
  ];
}

const imageMeta = ({ href, width, height, alt }: ShownPicture): Html[] => [
  ...property('og:image', href),
  ...property('og:image:width', String(width)),
  ...property('og:image:height', String(height)),
  ...property('og:image:alt', alt),
];

/** A language with a place, as Open Graph wants one: the usual place where the language names none. */
function localeOf(language: string): string {
  const [primary = '', place] = language.split('-');
  const usual: Readonly<Record<string, string>> = { ar: 'ar_AR', en: 'en_GB', fr: 'fr_FR' };
  if (place !== undefined && /^[a-z]{2}$/i.test(place)) return `${primary.toLowerCase()}_${place.toUpperCase()}`;
  return usual[primary.toLowerCase()] ?? primary.toLowerCase();
}
