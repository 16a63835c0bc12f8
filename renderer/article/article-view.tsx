/** One open article, whatever its state. */
import { useStore } from 'zustand';
import type { ArticleSummary } from '../../shared/library/summary';
import type { Newsroom } from '../../shared/model/newsroom';
import type { ArticleSession } from './article-session';
import type { OpenArticle } from './open-article';
import type { PaneDoors, PaneRole } from './pane-role';
import { UnopenedArticle } from './unopened-article';
import type { ArticleActs } from './use-article-acts';
import { WrittenArticle } from './written/written-article';

export type ArticleViewProps = {
  readonly opened: OpenArticle;
  readonly session: ArticleSession;
  readonly summary: ArticleSummary | null;
  readonly newsroom: Newsroom;
  readonly acts: ArticleActs;
  readonly role: PaneRole;
  readonly doors: PaneDoors;
  /** Whether details and commands are this article's. */
  readonly isActive: boolean;
};

export function ArticleView(props: ArticleViewProps) {
  const { session } = props;
  const state = useStore(session.state);
  const held = useStore(session.opened);
  if (held !== null && state.kind !== 'unreadable' && state.kind !== 'unopened') {
    return (
      <WrittenArticle
        key={`${session.id} ${held.load} ${held.article.direction}`}
        {...props}
        state={state}
        held={held}
      />
    );
  }
  return <UnopenedArticle state={state} onRetry={() => void session.reopen()} />;
}
