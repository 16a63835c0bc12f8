/** What happens to an article and to its lines of the ticker in one act. */
import type { ArticleId, TickerLineId } from '../../../shared/model/ids';
import type { Newsroom } from '../../../shared/model/newsroom';
import type { DoneOutcome } from '../../../shared/model/save-outcome';
import { articleFromLine, becauseTrashed, withdrawnWith } from '../../../shared/ticker/with-articles';
import type { ArticleFiles, CreateOutcome } from '../article-files';
import { orFailure } from '../files/guarded';
import type { TickerFiles } from './ticker-files';

type Given = {
  readonly articles: Pick<ArticleFiles, 'create' | 'open' | 'trash' | 'move'>;
  readonly ticker: Pick<TickerFiles, 'state' | 'change' | 'link'>;
  readonly newsroom: () => Pick<Newsroom, 'language' | 'outlet'>;
};

export type ArticlesAndLines = {
  /** First its lines leave the air: none may lead to what is not there. */
  trash(id: ArticleId): Promise<DoneOutcome>;
  /** What is killed takes its lines off the air. */
  readonly move: ArticleFiles['move'];
  /** A brief with the facts of a line, which leads to it from then on; where it leads to an article already, that one. */
  makeArticle(id: TickerLineId): Promise<CreateOutcome>;
};

export function articlesAndLines({ articles, ticker, newsroom }: Given): ArticlesAndLines {
  const withdrawLines = async (id: ArticleId, because: () => Promise<string>): Promise<DoneOutcome> => {
    const live = withdrawnWith((await ticker.state()).lines, id);
    return live.length === 0 ? { kind: 'done' } : ticker.change(live, 'withdrawn', await because());
  };
  const isTrashed = async (id: ArticleId): Promise<string> => {
    const opened = await articles.open(id);
    const titles = opened.kind === 'opened' ? opened.article : { headline: '', slugline: '' };
    return becauseTrashed(titles, newsroom().language);
  };
  return {
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
