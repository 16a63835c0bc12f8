import type { ArticleId } from '../../../shared/model/ids';
import type { ArticleState } from '../../../shared/model/record-event';
import { useCommands } from '../../desk/desk-window';
import type { ArticleActs } from '../use-article-acts';
import type { Moves } from './use-moves';

type Given = { readonly moves: Moves; readonly acts: Pick<ArticleActs, 'approve' | 'move' | 'hold'> };

/** The moves of the open article, as far as they are offered. In a newsroom without a roster one can approve, and nothing else. */
export function useMoveCommands(id: ArticleId, { moves, acts }: Given): void {
  const { newsroom, state, text, offers } = moves;
  const isOffered = (to: ArticleState): boolean => offers.some((offer) => offer.to === to);
  const move = (to: ArticleState) => ({
    run: () => void acts.move.begin(id, [to]),
    canRun: () => isOffered(to),
  });
  useCommands({
    'article.submit': move('submitted'),
    'article.beginReview': move('in-review'),
    'article.return': move('returned'),
    'article.schedule': move('scheduled'),
    'article.markExported': move('exported'),
    'article.toDraft': move('draft'),
    'article.spike': move('spiked'),
    'article.kill': move('killed'),
    'article.hold': { run: () => void acts.hold.ask(id, 'hold'), canRun: () => moves.mayHold },
    'article.release': { run: () => void acts.hold.ask(id, 'release'), canRun: () => moves.holds.length > 0 },
    'article.approve': {
      run: () => void acts.approve(id),
      canRun: () =>
        newsroom === 'open' ? state === 'draft' || text === 'changed' : isOffered('approved') || isOffered('corrected'),
    },
  });
}
