import type { Article } from '../../../shared/model/article';
import type { ArticleSession, ClashSides } from '../article-session';
import { ClashDialog } from './clash-dialog';

export type ClashViewProps = {
  readonly session: ArticleSession;
  readonly sides: ClashSides;
  /** What stood in the window when the person began to choose, which may be more than when the save failed. */
  readonly ours: Article;
  readonly onClose: () => void;
  /** The decision is in the window, saved or not. */
  readonly onSettled: () => void;
};

/** The open article's clash: what the person decides is saved over their file. */
export function ClashView({ session, sides, ours, onClose, onSettled }: ClashViewProps) {
  return (
    <ClashDialog
      base={sides.base}
      ours={ours}
      theirs={sides.theirs}
      onClose={onClose}
      onResolved={(article) => {
        onClose();
        void session.settle(article).then(onSettled);
      }}
    />
  );
}
