/** What a template is given: texts as they are, and our markup where a text alone would not do. docs/templates.md tells it to people. */
import { bareBody } from '../../model/anchors';
import type { Article } from '../../model/article';
import { bylineText } from '../../model/byline';
import { shownCorrections } from '../../model/correction';
import type { Day, Timestamp } from '../../model/ids';
import { picturesOf } from '../../model/pictures-of';
import { bodyHtml } from '../body/body-html';
import { setOf } from '../body/responsive-image';
import { articlePageName, linksFrom, type ExportContext } from '../export-context';
import { exportedPicture } from '../exported-picture';
import { element, lines, type Html } from '../html';
import { isolated } from '../isolate';
import { articleHead } from '../page/article-head';
import { bylineHtml, pageTitle } from '../page/article-parts';
import { addressOf, rootFrom, type PageSite } from '../page/page-site';
import { siteHead } from '../page/site-head';
import { isModified, modifiedAt, publishedAt } from '../page/publication-times';
import { shownPictures } from '../page/shown-pictures';
import type { PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { stylesheet } from '../site-css';
import type { SiteLogo } from '../site-logo';
import { writtenDay, writtenMoment } from '../theme/dates';
import { articleWithNumerals } from '../theme/numerals';
import { tickerList } from '../ticker/ticker-html';
import { directionOf } from '../words';
import { Markup } from './markup';

type PageOfTemplate = {
  readonly path: string;
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly meta: readonly Html[];
};

/** Of every page. */
export function siteInput(site: PageSite, page: PageOfTemplate) {
  const root = rootFrom(page.path);
  const { path, language, direction, title, meta } = page;
  return {
    site: {
      name: site.name,
      language: site.language,
      direction: directionOf(site.language),
      home: `${root}index.html`,
      stylesheet: `${root}${stylesheet}`,
      logo: site.logo === null ? null : logoInput(site.logo, root),
      root,
      sections: site.sections.map((one) => ({
        name: one.name,
        href: root + one.path,
        current: one.path === path,
      })),
    },
    page: {
      language,
      direction,
      title,
      address: addressOf(site, path),
      head: new Markup(lines(...meta, ...siteHead(site, path))),
    },
  };
}

const logoInput = ({ name, width, height }: SiteLogo, root: string) => ({ href: `${root}${name}`, width, height });

export function articleInput(outgoing: Outgoing, site: PageSite, links: PageLinks) {
  const shown = { ...outgoing, article: articleWithNumerals(outgoing.article, site.theme.numerals) };
  const { article } = shown;
  const { language, direction, id } = article;
  const page = {
    path: articlePageName(id),
    language,
    direction,
    title: `${pageTitle(article)} | ${site.name}`,
    meta: articleHead(shown, site, links),
  };
  const options = { links, language, headings: 'in-order' } as const;
  return {
    ...siteInput(site, page),
    article: {
      ...linesOf(article),
      id,
      version: shown.publication.version,
      subheadline: article.subheadline,
      keywords: [...article.keywords],
      people: [...article.byline.people],
      agency: article.byline.agency,
      outlet: article.byline.outlet,
      byline_text: bylineText(article.byline),
      byline: new Markup(bylineHtml(article)),
      located: article.located,
      news_date: article.newsDate === null ? null : dayInput(article.newsDate as Day, language, site),
      published: momentInput(publishedAt(shown), language, site),
      modified: isModified(shown) ? momentInput(modifiedAt(shown), language, site) : null,
      corrections: shownCorrections(article).map(({ text, at }) => ({
        text: new Markup(isolated(text, direction)),
        at: momentInput(at as Timestamp, language, site),
      })),
      pictures: shownPictures(article, site, links),
      body: new Markup(bodyHtml(bareBody(article), direction, options)),
    },
  };
}

/** Of a killed article: nothing of it. */
export function noticeInput({ article }: Outgoing, site: PageSite) {
  const { id, language, direction } = article;
  const meta = [element('meta', { name: 'robots', content: 'noindex' })];
  return siteInput(site, { path: articlePageName(id), language, direction, title: site.name, meta });
}

export type ListOfTemplate = {
  readonly path: string;
  readonly title: string;
  readonly meta: readonly Html[];
  readonly entries: readonly Outgoing[];
};

export function listInput(context: ExportContext, { path, title, meta, entries }: ListOfTemplate) {
  const { site, ticker } = context;
  const { language } = site;
  const links = linksFrom(rootFrom(path), context);
  return {
    ...siteInput(site, { path, language, direction: directionOf(language), title, meta }),
    entries: entriesInput(entries, site, links),
    ticker: ticker === null ? null : { title: ticker.ticker.title, list: new Markup(tickerList(ticker)) },
  };
}

export const entriesInput = (listed: readonly Outgoing[], site: PageSite, links: PageLinks) =>
  listed.flatMap((outgoing) => {
    const article = outgoing.article;
    const href = links.article(article.id);
    if (href === null) return [];
    const published = momentInput(publishedAt(outgoing), article.language, site);
    return [{ ...linesOf(article), href, published, picture: pictureInput(article, links) }];
  });

function pictureInput({ body }: Article, links: PageLinks) {
  const [picture] = picturesOf(body);
  const href = picture === undefined ? null : links.media(picture);
  if (picture === undefined || href === null) return null;
  const { width, height } = exportedPicture(picture);
  const forms = links.renditions(picture).filter(({ purpose }) => purpose === 'page');
  return { href, width, height, alt: picture.alt, srcset: setOf(forms, 'jpg'), webp: setOf(forms, 'webp') };
}

const linesOf = (article: Article) => ({
  language: article.language,
  direction: article.direction,
  kicker: article.kicker,
  headline: pageTitle(article),
  standfirst: article.standfirst,
  section: article.section,
});

const dayInput = (day: Day, language: string, { theme }: PageSite) => ({
  datetime: day,
  text: writtenDay(day, language, theme).text,
});

const momentInput = (moment: Timestamp, language: string, { theme }: PageSite) => ({
  datetime: moment,
  text: writtenMoment(moment, language, theme).text,
});
