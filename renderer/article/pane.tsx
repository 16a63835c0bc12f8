/** One of the window's articles, or the way to open one. */
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../../shared/model/ids';
import { everything } from '../../shared/search/search-request';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { SpokenToContext } from '../desk/spoken-to';
import { useSummary } from '../desk/use-summary';
import { ArticleView } from './article-view';
import type { PaneDoors, PaneRole } from './pane-role';
import styles from './pane.module.css';
import type { PaneName, Panes } from './panes';
import { NoArticle } from './unopened-article';
import type { ArticleActs } from './use-article-acts';

export type PaneProps = {
  readonly name: PaneName;
  readonly panes: Panes;
  readonly acts: ArticleActs;
};

export function Pane({ name, panes, acts }: PaneProps) {
  const { commands, state } = useDeskWindow();
  const { articles, newsroom } = useWorkspace();
  const opened = panes.of(name);
  const session = useStore(opened.state, (open) => open.session);
  const role = useStore(panes.layout, ({ isSplit, order }): PaneRole => {
    if (!isSplit) return 'alone';
    return order[0] === name ? 'first' : 'second';
  });
  const isActive = useStore(panes.layout, ({ active }) => active === name);
  const isFocusMode = useStore(state, (value) => value.isFocusMode);
  const placed = useSummary(session?.id ?? null);
  const summary = placed?.place === 'articles' ? placed.summary : null;
  useEffect(() => {
    if (summary?.kind === 'article') session?.fileChanged(summary.file);
  }, [session, summary]);
  const isEmpty = useStore(articles.state, ({ total, query }) => total === 0 && query === everything);
  const isSpokenTo = useCallback((): boolean => panes.layout.getState().active === name, [panes, name]);
  const doors = useMemo(
    (): PaneDoors => ({
      open: (id: ArticleId, focus) => void panes.open(id, focus),
      swap: panes.swap,
      close: () => void panes.closeBeside(),
    }),
    [panes],
  );
  const activate = ({ target }: { readonly target: EventTarget }): void => {
    const isKept = target instanceof Element && target.closest('[data-keeps-pane]') !== null;
    if (!isKept) panes.activate(name);
  };
  return (
    <SpokenToContext value={isSpokenTo}>
      <div
        className={styles.pane}
        data-pane={name}
        data-role={role}
        data-active={isActive ? '' : undefined}
        hidden={isFocusMode && !isActive}
        onFocusCapture={activate}
        onPointerDownCapture={activate}
      >
        {session === null ? (
          <NoArticle hint={isEmpty ? 'begin' : 'choose'} onCreate={() => void commands.run('article.create')} />
        ) : (
          <ArticleView
            opened={opened}
            session={session}
            summary={summary}
            newsroom={newsroom}
            acts={acts}
            role={role}
            doors={doors}
            isActive={isActive}
          />
        )}
      </div>
    </SpokenToContext>
  );
}
