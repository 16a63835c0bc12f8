/** From paths that somebody has touched to the documents that must be read again. */
import { relative, sep } from 'node:path';
import { ArticleId, TickerLineId } from '../../shared/model/ids';
import { mayBeCopy } from './copies-beside';

export type Touched = {
  readonly articles: readonly ArticleId[];
  /** Those whose record has an event more, or one less. */
  readonly recorded: readonly ArticleId[];
  /** Those beside which something was said. */
  readonly commented: readonly ArticleId[];
  /** Folders of articles that have come or gone: `articles`, `articles/a7`, the same below `trash`; absolute. */
  readonly folders: readonly string[];
  /** Those beside whose file another one has come or gone. */
  readonly copied: readonly ArticleId[];
  /** Lines in work or on the air; all of them where their folder has come or gone. What lies in the history or the trash is read when it is asked for. */
  readonly ticker: readonly TickerLineId[] | 'all';
  readonly newsroom: boolean;
  /** Somebody has been let in or out. */
  readonly roster: boolean;
  /** Names of lease files; all of them where their folder has come or gone. */
  readonly leases: readonly string[] | 'all';
};

/** `paths` absolute. A touched folder means everything in it; what is none of ours is left out. */
export function touchedBy(paths: readonly string[], root: string): Touched {
  const articles = new Set<ArticleId>();
  const folders = new Set<string>();
  const leases = new Set<string>();
  const copied = new Set<ArticleId>();
  const recorded = new Set<ArticleId>();
  const commented = new Set<ArticleId>();
  const lines = new Set<TickerLineId>();
  let [tickerFolder, newsroom, roster, leaseFolder] = [false, false, false, false];
  for (const path of paths) {
    const parts = relative(root, path).split(sep);
    if (parts[0] === '.midad' && (parts[1] === undefined || parts[1] === 'leases')) {
      if (parts[2] === undefined) leaseFolder = true;
      else leases.add(parts[2]);
    }
    const [kind, shard, name, file, below] = parts[0] === 'trash' ? parts.slice(1) : parts;
    const id = ArticleId.safeParse(name);
    const isFolder = name === undefined && (shard === undefined || /^[0-9a-f]{2}$/.test(shard));
    if (kind === 'articles' && isFolder) folders.add(path);
    if (kind === 'articles' && shard !== undefined && id.success) articles.add(id.data);
    if (kind === 'articles' && id.success && file !== undefined && below === undefined && mayBeCopy(file))
      copied.add(id.data);
    if (kind === 'articles' && id.success && file === 'record') recorded.add(id.data);
    if (kind === 'articles' && id.success && file === 'comments') commented.add(id.data);
    if (parts[0] === 'ticker' && parts[1] === undefined) tickerFolder = true;
    const line = TickerLineId.safeParse(parts[1]?.replace(/\.json$/, ''));
    if (parts[0] === 'ticker' && parts[2] === undefined && line.success) lines.add(line.data);
    newsroom ||= kind === 'newsroom.json';
    roster ||= parts[0] === 'roster';
  }
  return {
    articles: [...articles],
    folders: [...folders],
    copied: [...copied],
    recorded: [...recorded],
    commented: [...commented],
    ticker: tickerFolder ? 'all' : [...lines],
    newsroom,
    roster,
    leases: leaseFolder ? 'all' : [...leases],
  };
}
