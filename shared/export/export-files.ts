/** Every file of an export but the pictures, by name: `<id>/article.html`, `<id>/article.json`, `index.html`, `site.css`, and the ticker's. */
import type { ArticleId, Timestamp } from '../model/ids';
import type { Newsroom } from '../model/newsroom';
import type { TickerState } from '../ticker/apply-ticker-change';
import { articlePage } from './article-html';
import { articleExport, jsonFile } from './article-json';
import { exportedPicture } from './exported-picture';
import { newsPage } from './news-page';
import type { PageLinks } from './page-links';
import type { ExportFile } from './export-file';
import type { Outgoing } from './publication';
import { siteCss, stylesheet } from './site-css';
import { tickerOutput } from './ticker/ticker-output';

export const articlePageName = (id: ArticleId): string => `${id}/article.html`;
export const articleDataName = (id: ArticleId): string => `${id}/article.json`;

export type ExportInput = {
  readonly newsroom: Pick<Newsroom, 'name' | 'language' | 'siteUrl'>;
  readonly outgoing: readonly Outgoing[];
  readonly now: Timestamp;
  /** null where it is left out. */
  readonly ticker: Pick<TickerState, 'title' | 'lines'> | null;
  /** Articles that the folder holds from before: the ticker may lead to them. */
  readonly already: readonly ArticleId[];
  /** Names of the picture files that the folder holds (exported-picture.ts). */
  readonly pictures?: ReadonlySet<string>;
};

/** One after the other, so that a thousand articles need not stand in memory twice. */
export function* exportFiles({
  newsroom,
  outgoing,
  ticker,
  already,
  now,
  pictures = new Set(),
}: ExportInput): Generator<ExportFile> {
  const articles = outgoing.map(({ article }) => article);
  const hrefs = new Map([...already, ...articles.map(({ id }) => id)].map((id) => [id, articlePageName(id)]));
  const { language, name, siteUrl: site = null } = newsroom;
  const tickerInput = ticker === null ? null : { ticker, now, language, hrefs, site };
  for (const article of articles) {
    yield {
      name: articlePageName(article.id),
      text: articlePage(article, `../${stylesheet}`, linksFrom('../', { hrefs, pictures })),
    };
    yield { name: articleDataName(article.id), text: jsonFile(articleExport(article)) };
  }
  if (tickerInput !== null) yield* tickerOutput(tickerInput);
  if (articles.length === 0 && tickerInput === null) return;
  const links = linksFrom('', { hrefs, pictures });
  yield { name: 'index.html', text: newsPage({ language, name, articles, links, ticker: tickerInput }, stylesheet) };
  if (tickerInput === null) yield { name: stylesheet, text: siteCss };
}

type Beside = { readonly hrefs: ReadonlyMap<ArticleId, string>; readonly pictures: ReadonlySet<string> };

/** As seen from a page that has `root` between itself and the export's folder. */
function linksFrom(root: string, { hrefs, pictures }: Beside): PageLinks {
  return {
    article: (id) => {
      const href = hrefs.get(id);
      return href === undefined ? null : `${root}${href}`;
    },
    media: (picture) => {
      const { name } = exportedPicture(picture);
      return pictures.has(name) ? `${root}${name}` : null;
    },
  };
}
