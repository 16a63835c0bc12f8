/** Where everything lies in a workspace. docs/file-formats.md shows it to people. */
import { join } from 'node:path';
import type { ArticleId, TickerLineId } from '../../shared/model/ids';
import { sha256 } from '../ports/hash';

export type Place = 'articles' | 'trash';
/** Lines of the ticker: in work or on the air, removed, or off the air for good. */
export type TickerPlace = Place | 'history';

export type Layout = {
  readonly newsroom: string;
  /** Folder of the files that say who belongs to the newsroom. */
  readonly roster: string;
  /** Folder that holds the 256 shards. */
  articles(place: Place): string;
  articleFolder(place: Place, id: ArticleId): string;
  article(place: Place, id: ArticleId): string;
  record(place: Place, id: ArticleId): string;
  /** Folder of what was said beside it. */
  comments(place: Place, id: ArticleId): string;
  versions(place: Place, id: ArticleId): string;
  ticker(place: TickerPlace): string;
  tickerLine(place: TickerPlace, id: TickerLineId): string;
  /** What happened to one line. */
  tickerRecord(id: TickerLineId): string;
  /** Folder of what websites have said, a folder for each profile. */
  readonly receipts: string;
  /** Folder of the pictures. */
  readonly media: string;
  /** Folder of the files that say who works on which article. */
  readonly leases: string;
};

export function layoutOf(root: string): Layout {
  const base = (place: Place) => (place === 'trash' ? join(root, 'trash') : root);
  const articles = (place: Place) => join(base(place), 'articles');
  const articleFolder = (place: Place, id: ArticleId) => join(articles(place), shardOf(id), id);
  const lines = join(root, 'ticker');
  const ticker = (place: TickerPlace) => {
    if (place === 'history') return join(lines, 'history');
    return place === 'trash' ? join(root, 'trash', 'ticker') : lines;
  };
  return {
    newsroom: join(root, 'newsroom.json'),
    roster: join(root, 'roster'),
    articles,
    articleFolder,
    article: (place, id) => join(articleFolder(place, id), 'article.json'),
    record: (place, id) => join(articleFolder(place, id), 'record'),
    comments: (place, id) => join(articleFolder(place, id), 'comments'),
    versions: (place, id) => join(articleFolder(place, id), 'versions'),
    ticker,
    tickerLine: (place, id) => join(ticker(place), `${id}.json`),
    tickerRecord: (id) => join(lines, 'record', id),
    receipts: join(root, 'receipts'),
    media: join(root, 'media'),
    leases: join(root, '.midad', 'leases'),
  };
}

/** One of 256 folders: one folder with 50,000 entries is slow to list and to synchronise. */
export function shardOf(id: ArticleId): string {
  return sha256(id).slice(0, 2);
}
