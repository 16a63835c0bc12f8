/** Output `pages`: the page of one article, and the same as data that search engines read. */
import { articlePageName, linksFrom, type ExportContext } from '../export-context';
import type { ExportFile } from '../export-file';
import { jsonFile } from '../article-json';
import { articlePage } from '../page/article-page';
import { articleInput, noticeInput } from '../templates/template-input';
import type { PageLinks } from '../page-links';
import { newsArticle } from '../page/news-article';
import type { Outgoing } from '../publication';

export const articleJsonLdName = (id: Outgoing['article']['id']): string => `${id}/article.jsonld`;

/** Of a killed article there is the notice and no data. */
export function pageFiles(outgoing: Outgoing, context: ExportContext): readonly ExportFile[] {
  const { article, publication } = outgoing;
  const links = linksFrom('../', context);
  const page = { name: articlePageName(article.id), text: pageText(outgoing, context, links) };
  if (publication.status === 'canceled') return [page];
  const data = jsonFile(newsArticle(outgoing, context.site, links));
  return [page, { name: articleJsonLdName(article.id), text: data }];
}

function pageText(outgoing: Outgoing, { site, templates }: ExportContext, links: PageLinks): string {
  const isKilled = outgoing.publication.status === 'canceled';
  if (isKilled && templates?.has('notice')) return templates.render('notice', noticeInput(outgoing, site));
  if (!isKilled && templates?.has('article')) return templates.render('article', articleInput(outgoing, site, links));
  return articlePage(outgoing, site, links);
}
