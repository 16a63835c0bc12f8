/** What happens to an article and to its lines of the ticker in one act. */
import type { Failure } from '../../../shared/model/failure';
import type { ArticleId, TickerLineId, Timestamp } from '../../../shared/model/ids';
import type { TickerLink } from '../../../shared/model/ticker-line';
import type { Newsroom } from '../../../shared/model/newsroom';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { articleFromLine, becauseTrashed, withdrawnWith } from '../../../shared/ticker/with-articles';
import type { ArticleFiles, CreateOutcome } from '../article-files';
import { orFailure } from '../files/guarded';
import type { TickerFiles } from './ticker-files';

type Given = {
  readonly articles: Pick<ArticleFiles, 'create' | 'open' | 'trash' | 'move' | 'untold'>;
  readonly ticker: Pick<TickerFiles, 'state' | 'add' | 'change' | 'link'>;
  readonly now: () => Timestamp;
  readonly newsroom: () => Pick<Newsroom, 'language' | 'outlet'>;
};

type KeptBack = Extract<Failure, { readonly code: 'article-kept' }>['why'];

export type ArticlesAndLines = {
  /** First its lines leave the air: none may lead to what is not there. */
  trash(id: ArticleId): Promise<DoneOutcome>;
  /** None goes on the air that tells of an article which the gate keeps here (rule G12). */
  readonly change: TickerFiles['change'];
  readonly add: TickerFiles['add'];
  /** What is killed takes its lines off the air. */
  readonly move: ArticleFiles['move'];
  /** A brief with the facts of a line, which leads to it from then on; where it leads to an article already, that one. */
  makeArticle(id: TickerLineId): Promise<CreateOutcome>;
};

export function articlesAndLines({ articles, ticker, newsroom, now }: Given): ArticlesAndLines {
  const withdrawLines = async (id: ArticleId, because: () => Promise<string>): Promise<DoneOutcome> => {
    const live = withdrawnWith((await ticker.state()).lines, id);
    return live.length === 0 ? { kind: 'done' } : ticker.change(live, 'withdrawn', await because());
  };
  const isTrashed = async (id: ArticleId): Promise<string> => {
    const opened = await articles.open(id);
    const titles = opened.kind === 'opened' ? opened.article : { headline: '', slugline: '' };
    return becauseTrashed(titles, newsroom().language);
  };
  /** Null: readers may be told of all of them. */
  const keptBack = async (links: readonly (TickerLink | null)[]): Promise<Failure | null> => {
    const ids = new Set(links.flatMap((link) => (link?.kind === 'article' ? [link.id as ArticleId] : [])));
    for (const id of ids) {
      const [first] = await articles.untold(id, now());
      if (first !== undefined) return { code: 'article-kept', why: first.reason as KeptBack };
    }
    return null;
  };
  return {
    change: (ids, to, reason) =>
      orFailure(async (): Promise<DoneOutcome> => {
        if (to !== 'live') return ticker.change(ids, to, reason);
        const { lines } = await ticker.state();
        const asked = new Set<string>(ids);
        const failure = await keptBack(lines.flatMap(({ id, link }) => (asked.has(id) ? [link] : [])));
        return failure === null ? ticker.change(ids, to, reason) : { kind: 'failed', failure };
      }),
    add: (drafts, place) =>
      orFailure(async () => {
        const failure = place.state === 'live' ? await keptBack(drafts.map(({ link }) => link)) : null;
        return failure === null ? ticker.add(drafts, place) : { kind: 'failed' as const, failure };
      }),
    trash: (id) =>
      orFailure(async () => {
        const withdrawn = await withdrawLines(id, () => isTrashed(id));
        return withdrawn.kind === 'failed' ? withdrawn : articles.trash(id);
      }),
    move: (id, wish, by, seen) =>
      orFailure(async () => {
        const moved = await articles.move(id, wish, by, seen);
        if (moved.kind !== 'done' || wish.to !== 'killed') return moved;
        const withdrawn = await withdrawLines(id, () => Promise.resolve(wish.reason));
        return withdrawn.kind === 'failed' ? withdrawn : moved;
      }),
    makeArticle: (id) =>
      orFailure(async (): Promise<CreateOutcome> => {
        const line = (await ticker.state()).lines.find((one) => one.id === id);
        if (line === undefined) return { kind: 'failed', failure: { code: 'file-gone' } };
        if (line.link?.kind === 'article') return { kind: 'created', id: line.link.id as ArticleId };
        const created = await articles.create(articleFromLine(line, newsroom().outlet));
        if (created.kind === 'failed') return created;
        const linked = await ticker.link(id, { kind: 'article', id: created.id });
        return linked.kind === 'failed' ? linked : created;
      }),
  };
}
