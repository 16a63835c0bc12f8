import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { OpenArticle } from './article/open-article';
import { useWorkspace } from './desk/desk-window';

/**
 * Opens the newest article when a workspace appears, and leaves one that this workspace does not have. True once the first picture is
 * complete: an article is shown, or there is none to show.
 */
export function useFirstArticle(opened: OpenArticle): boolean {
  const { library } = useWorkspace();
  const [isChosen, setIsChosen] = useState(false);
  useEffect(() => {
    const { articles } = library.getState().value;
    const { session } = opened.state.getState();
    const isStranger = session !== null && !articles.some(({ id }) => id === session.id);
    if (isStranger && session.state.getState().kind === 'clean') opened.drop();
    const first = articles.find(({ kind }) => kind === 'article');
    const isOpen = opened.state.getState().session !== null;
    const opening = isOpen || first === undefined ? Promise.resolve() : opened.open(first.id);
    void opening.then(() => setIsChosen(true));
  }, [library, opened]);
  const session = useStore(opened.state, (open) => open.session);
  const isOpening = useIsOpening(session?.state ?? null);
  return isChosen && !isOpening;
}

type SessionStateStore = NonNullable<ReturnType<OpenArticle['state']['getState']>['session']>['state'];

const followNothing = (): (() => void) => () => {};

function useIsOpening(store: SessionStateStore | null): boolean {
  return useSyncExternalStore(store?.subscribe ?? followNothing, () => store?.getState().kind === 'opening');
}
