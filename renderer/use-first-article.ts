import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { OpenArticle } from './article/open-article';
import { paneNames, type Panes } from './article/panes';
import type { ArticleId } from '../shared/model/ids';
import type { Desk } from './desk/desk';
import { useDeskWindow, useWorkspace } from './desk/desk-window';
import type { Listing } from './desk/listing';

/**
 * Opens the newest article when a workspace appears, and leaves one that this workspace does not have. True once the first picture is
 * complete: an article is shown, or there is none to show.
 */
export function useFirstArticle(panes: Panes): boolean {
  const { desk } = useDeskWindow();
  const { articles } = useWorkspace();
  const [isChosen, setIsChosen] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    void chooseFirst({ desk, articles, panes, signal: leaving.signal }).then(() => {
      if (!leaving.signal.aborted) setIsChosen(true);
    });
    return () => leaving.abort();
  }, [desk, articles, panes]);
  const session = useStore(panes.state, (open) => open.session);
  const isOpening = useIsOpening(session?.state ?? null);
  return isChosen && !isOpening;
}

type Choice = {
  readonly desk: Desk;
  readonly articles: Listing;
  readonly panes: Panes;
  readonly signal: AbortSignal;
};

async function chooseFirst({ desk, articles, panes, signal }: Choice): Promise<void> {
  for (const name of paneNames) {
    const { session } = panes.of(name).state.getState();
    if (session === null) continue;
    const isHere = (await desk.library.one({ id: session.id }))?.place === 'articles';
    if (!isHere && session.state.getState().kind === 'clean') panes.dropFrom(name);
  }
  const first = await firstReadable(articles, signal);
  if (first !== null && !signal.aborted && panes.state.getState().session === null) await panes.open(first);
}

/** A workspace that the index does not know yet has no first article until something has been read. */
function firstReadable({ state }: Listing, signal: AbortSignal): Promise<ArticleId | null> {
  return new Promise((resolve) => {
    const leave = state.subscribe(look);
    signal.addEventListener('abort', () => settle(null));
    look();

    function look(): void {
      const { found, index } = state.getState();
      const first = found.find(({ summary }) => summary.kind === 'article');
      if (first !== undefined || index.kind !== 'reading') settle(first?.summary.id ?? null);
    }
    function settle(id: ArticleId | null): void {
      leave();
      resolve(id);
    }
  });
}

type SessionStateStore = NonNullable<ReturnType<OpenArticle['state']['getState']>['session']>['state'];

const followNothing = (): (() => void) => () => {};

function useIsOpening(store: SessionStateStore | null): boolean {
  return useSyncExternalStore(store?.subscribe ?? followNothing, () => store?.getState().kind === 'opening');
}
