/** `index.html`: what the site's front shows: the newest article in full, links to the others, and the ticker beside it. */
import type { Article } from '../model/article';
import { articleElement, pageTitle } from './article-html';
import { element, lines, nothing, text, type Html } from './html';
import { isolated } from './isolate';
import { pageHtml } from './page-html';
import type { PageLinks } from './page-links';
import type { TickerExportInput } from './ticker/ticker-export';
import { tickerHeading, tickerList } from './ticker/ticker-html';
import { directionOf, exportWords } from './words';

export type NewsPageInput = {
  /** The newsroom's. */
  readonly language: string;
  readonly name: string;
  readonly articles: readonly Article[];
  /** Pages of the articles and files of the pictures, relative to this one. */
  readonly links: PageLinks;
  readonly ticker: TickerExportInput | null;
};

export function newsPage(input: NewsPageInput, stylesheet: string): string {
  const [newest, ...others] = newestFirst(input.articles);
  const direction = directionOf(input.language);
  const frame = { language: input.language, direction, title: input.name, stylesheet };
  const main = newest === undefined ? element('h1', {}, isolated(input.name, direction)) : newestHtml(newest, input);
  return pageHtml(
    frame,
    element('main', {}, lines(main, othersHtml(others, input))),
    input.ticker === null ? nothing : asideHtml(input.ticker),
  );
}

/** By the day of the news, then by when the article was first and last written; articles without a day come last. */
function newestFirst(articles: readonly Article[]): Article[] {
  const key = ({ newsDate, firstCreated, versionCreated }: Article) =>
    [newsDate ?? '', utc(firstCreated), utc(versionCreated)].join(' ');
  return articles
    .map((article) => ({ article, key: key(article) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
    .map(({ article }) => article);
}

const utc = (timestamp: string): string => new Date(timestamp).toISOString();

/** An article in another language than the page says so itself. */
function newestHtml(article: Article, { language, links }: NewsPageInput): Html {
  const html = articleElement(article, links);
  const isForeign = article.language !== language || article.direction !== directionOf(language);
  if (!isForeign) return html;
  return element('div', { lang: article.language, dir: article.direction }, html);
}

function othersHtml(articles: readonly Article[], { language, links }: NewsPageInput): Html {
  const rows = articles.flatMap((article) => {
    const href = links.article(article.id);
    if (href === null) return [];
    const attributes = article.language === language ? {} : { lang: article.language, dir: article.direction };
    return [element('li', attributes, element('a', { href }, isolated(pageTitle(article), article.direction)))];
  });
  if (rows.length === 0) return nothing;
  const heading = element('h2', {}, text(exportWords(language)('export.otherArticles')));
  return element('section', { class: 'other-articles' }, lines(heading, element('ul', {}, lines(...rows))));
}

function asideHtml(ticker: TickerExportInput): Html {
  return element('aside', { class: 'ticker' }, lines(tickerHeading('h2', ticker), tickerList(ticker)));
}
