/** The panel beside an open article, with what stands on each of its pages. */
import type { Newsroom } from '../../../shared/model/newsroom';
import type { CommandId } from '../../../shared/commands/commands';
import { titleOf } from '../../../shared/library/title';
import { inForce } from '../../../shared/review/moves';
import { FilePenLine, History, MessageSquareText, SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { GateCard } from '../../gate/gate-card';
import { ArticleLines } from '../article-lines';
import type { ArticleSession, Opened } from '../article-session';
import { CommentsPage, type CommentsPageProps } from '../comments/comments-page';
import { DetailsPanel } from '../details-panel';
import { HistoryPage } from '../moves/history-page';
import { MovesCard } from '../moves/moves-card';
import { ToldByTargets } from '../moves/told-by-targets';
import type { Moves } from '../moves/use-moves';
import { ArticleSide, type SidePage } from '../side/article-side';
import { useShowSide } from '../side/show-side';
import { ChangesPage, type ChangesPageProps } from '../suggestions/changes-page';
import type { DetailsWay } from './use-details-field';

export type ArticlePagesProps = {
  readonly session: ArticleSession;
  readonly held: Opened;
  readonly newsroom: Newsroom;
  readonly moves: Moves;
  readonly details: DetailsWay;
  readonly comments: CommentsPageProps;
  readonly changes: ChangesPageProps;
  readonly onCommand: (id: CommandId) => void;
};

export function ArticlePages(props: ArticlePagesProps) {
  const { session, held, newsroom, moves, details, comments, changes, onCommand } = props;
  const { state } = useDeskWindow();
  const { t } = useWords();
  const shown = useStore(state, (value) => value.sideTab);
  const showSide = useShowSide();
  // With each save there is another file.
  useStore(session.state);
  const unread = comments.comments.unread.size;
  const pages: readonly SidePage[] = [
    {
      id: 'details',
      label: t('side.details'),
      icon: <SquarePen />,
      content: (
        <DetailsPanel
          article={held.article}
          standing={
            <>
              <MovesCard moves={moves} onCommand={onCommand} />
              {inForce.has(moves.state) && (
                <GateCard
                  id={session.id}
                  title={titleOf(held.article) ?? t('library.untitled')}
                  file={session.base() ?? ''}
                />
              )}
              <ToldByTargets id={session.id} />
            </>
          }
          sections={newsroom.sections}
          outlet={newsroom.outlet}
          onChange={session.changeFields}
          lines={<ArticleLines id={session.id} />}
          focusField={details.wanted}
          onFocused={details.arrived}
        />
      ),
    },
    {
      id: 'comments',
      label: t('side.comments'),
      icon: <MessageSquareText />,
      count: comments.comments.open,
      news: unread === 0 ? undefined : t('comments.unread', { count: unread }),
      content: <CommentsPage {...comments} />,
    },
    {
      id: 'changes',
      label: t('side.changes'),
      icon: <FilePenLine />,
      count: changes.suggestions.list.length + changes.suggestions.unread.length,
      content: <ChangesPage {...changes} />,
    },
    { id: 'history', label: t('history.title'), icon: <History />, content: <HistoryPage session={session} /> },
  ];
  return <ArticleSide pages={pages} shown={shown} onShow={showSide} onClose={() => onCommand('view.details')} />;
}
