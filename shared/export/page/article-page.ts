/** An article as the page a reader opens. Pure: the same article, record and theme give the same bytes. */
import { bareBody } from '../../model/anchors';
import type { Article } from '../../model/article';
import { bodyHtml } from '../body/body-html';
import { articlePageName } from '../export-context';
import { element, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import { noLinks, type PageLinks } from '../page-links';
import type { Outgoing } from '../publication';
import { articleWithNumerals } from '../theme/numerals';
import { exportWords } from '../words';
import { articleHead } from './article-head';
import { correctionsHtml, headerHtml, pageTitle } from './article-parts';
import type { PageSite } from './page-site';
import { sitePageHtml } from './site-frame';

/** The whole page; of a killed article a notice. Fields that are empty leave nothing behind. */
export function articlePage(outgoing: Outgoing, site: PageSite, links: PageLinks = noLinks): string {
  if (outgoing.publication.status === 'canceled') return noticePage(outgoing.article, site);
  const shown = { ...outgoing, article: articleWithNumerals(outgoing.article, site.theme.numerals) };
  const { language, direction } = shown.article;
  const path = articlePageName(shown.article.id);
  const page = {
    path,
    language,
    direction,
    title: titleOf(shown.article, site),
    meta: articleHead(shown, site, links),
  };
  return sitePageHtml(site, page, lines(articleElement(shown, site, links)));
}

/** The newsroom's name stands behind the headline, as search engines and tabs show it. */
const titleOf = (article: Article, { name }: PageSite): string => `${pageTitle(article)} | ${name}`;

/** The `article` element alone. */
export function articleElement(outgoing: Outgoing, { theme }: Pick<PageSite, 'theme'>, links: PageLinks): Html {
  const { article } = outgoing;
  const body = bodyHtml(bareBody(article), article.direction, {
    links,
    language: article.language,
    headings: 'in-order',
  });
  const parts = [headerHtml(outgoing, theme), correctionsHtml(article, theme), body];
  return element('article', {}, lines(...parts.filter((part) => part !== nothing)));
}

/** In place of a killed article: nothing of it, and no machine is to keep the page (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag). */
function noticePage({ id, language, direction }: Article, site: PageSite): string {
  const t = exportWords(language);
  const title = t('export.withdrawnTitle');
  const meta = [element('meta', { name: 'robots', content: 'noindex' })];
  const notice = element(
    'article',
    { class: 'withdrawn' },
    lines(
      element('header', {}, lines(element('h1', {}, isolated(title, direction)))),
      element('p', {}, text(t('export.withdrawnText'))),
    ),
  );
  const page = { path: articlePageName(id), language, direction, title: `${title} | ${site.name}`, meta };
  return sitePageHtml(site, page, lines(notice));
}
