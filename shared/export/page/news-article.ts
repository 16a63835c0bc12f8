/**
 * An article as schema.org's NewsArticle (https://schema.org/NewsArticle), with what Google asks of one
 * (https://developers.google.com/search/docs/appearance/structured-data/article). Plain text: no isolates, no markup.
 */
import type { Article } from '../../model/article';
import { isKnownObject } from '../../model/body';
import { shownCorrections } from '../../model/correction';
import { bodyWords } from '../../model/plain-text';
import { articlePageName } from '../export-context';
import type { PageLinks } from '../page-links';
import type { Outgoing, Publication } from '../publication';
import { pageTitle } from './article-parts';
import { addressFrom, addressOf, rootFrom, type PageSite } from './page-site';
import { modifiedAt, publishedAt } from './publication-times';
import { summaryOf } from './summary';
import { shownPictures, socialPicture, type ShownFile, type ShownPicture } from './shown-pictures';

/** A JSON object whose fields without a value are left out. */
type Thing = Readonly<Record<string, unknown>>;

type Made = {
  readonly publication: Publication;
  readonly site: PageSite;
  readonly links: PageLinks;
  readonly thing: Thing;
};

/** The newest of each article: its page holds the same as the file beside it. */
const newest = new WeakMap<Article, Made>();

export function newsArticle(outgoing: Outgoing, site: PageSite, links: PageLinks): Thing {
  const { article, publication } = outgoing;
  const made = newest.get(article);
  if (made?.publication === publication && made.site === site && made.links === links) return made.thing;
  const thing = thingOf(outgoing, site, links);
  newest.set(article, { publication, site, links, thing });
  return thing;
}

function thingOf(outgoing: Outgoing, site: PageSite, links: PageLinks): Thing {
  const { article, publication } = outgoing;
  const url = addressOf(site, articlePageName(article.id));
  return said({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `urn:ulid:${article.id}`,
    identifier: article.id,
    version: publication.version,
    url,
    mainEntityOfPage: url === null ? null : { '@type': 'WebPage', '@id': url },
    headline: pageTitle(article),
    alternativeHeadline: article.kicker.trim(),
    description: summaryOf(article),
    image: imagesOf(outgoing.article, site, links),
    datePublished: publishedAt(outgoing),
    dateModified: modifiedAt(outgoing),
    inLanguage: article.language,
    author: authorsOf(article, site),
    publisher: organisation(site.name, { url: site.url, logo: logoOf(site, article) }),
    sourceOrganization: article.byline.agency === '' ? null : organisation(article.byline.agency),
    dateline: article.located.trim(),
    contentLocation: article.located.trim() === '' ? null : { '@type': 'Place', name: article.located.trim() },
    articleSection: article.section.trim(),
    keywords: article.keywords.filter((word) => word.trim() !== ''),
    wordCount: bodyWords(article.body),
    correction: correctionsOf(article),
    relatedLink: relatedLinks(article, site, links),
    isAccessibleForFree: true,
  });
}

type Known = { readonly url?: string | null; readonly logo?: Thing | null };

const organisation = (name: string, { url = null, logo = null }: Known = {}): Thing =>
  said({ '@type': 'NewsMediaOrganization', name, url, logo });

function logoOf(site: PageSite, { id }: Article): Thing | null {
  if (site.logo === null) return null;
  const path = articlePageName(id);
  const { name, width, height } = site.logo;
  return fileObject({ href: addressFrom(site, path, `${rootFrom(path)}${name}`), width, height });
}

/** Names alone: no «بقلم», no agency behind them. Where nobody is named it is the agency's, else the outlet's. */
function authorsOf({ byline }: Article, site: PageSite): readonly Thing[] {
  const people = byline.people.filter((name) => name.trim() !== '');
  if (people.length > 0) return people.map((name) => ({ '@type': 'Person', name: name.trim() }));
  const [name = site.name] = [byline.agency, byline.outlet].filter((one) => one.trim() !== '');
  return [organisation(name.trim())];
}

/** Whole, in the order of the text; behind them the first one in the shape of networks, for a machine takes the shape that fits its place. */
function imagesOf(article: Article, site: PageSite, links: PageLinks): readonly Thing[] {
  const pictures = shownPictures(article, site, links);
  const social = socialPicture(article, site, links);
  const isOwn = social !== null && social.href !== pictures[0]?.href;
  return [...pictures, ...(isOwn ? [{ ...social, thumbnail: null }] : [])].map(imageObject);
}

const imageObject = ({ thumbnail, caption, credit, ...file }: ShownPicture): Thing =>
  said({
    ...fileObject(file),
    thumbnail: thumbnail === null ? null : fileObject(thumbnail),
    caption: caption.trim(),
    creditText: credit.trim(),
  });

const fileObject = ({ href, width, height }: ShownFile): Thing => ({
  '@type': 'ImageObject',
  url: href,
  contentUrl: href,
  width,
  height,
});

const correctionsOf = (article: Article): readonly Thing[] =>
  shownCorrections(article).map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at }));

function relatedLinks({ body, id }: Article, site: PageSite, links: PageLinks): readonly string[] {
  return body.flatMap((block) => {
    if (!isKnownObject(block) || block._type !== 'relatedArticle') return [];
    const href = links.article(block.article);
    return href === null ? [] : [addressFrom(site, articlePageName(id), href)];
  });
}

/** Nothing that says nothing: an empty field is a fault to who checks such data. */
const said = (fields: Thing): Thing =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
