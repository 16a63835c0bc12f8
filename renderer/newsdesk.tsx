/** The rooms of an open workspace: rail, list, article or ticker, and what opens over them. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../shared/model/ids';
import { everything } from '../shared/search/search-request';
import { ArticleView, NoArticle } from './article/article-view';
import { OpenQuestion } from './article/open-question';
import type { OpenArticle } from './article/open-article';
import { useArticleActs, type ArticleActs } from './article/use-article-acts';
import { BesideView } from './beside/beside-view';
import { useBesideCommands } from './beside/use-beside-commands';
import { useDeskWindow, useWorkspace } from './desk/desk-window';
import { RoomFrame } from './desk/room-frame';
import { useClose } from './desk/use-close';
import { useMenu } from './desk/use-menu';
import { useMirror } from './desk/use-mirror';
import { useSummary } from './desk/use-summary';
import { useReady } from './desk/use-ready';
import { useShortcuts } from './desk/use-shortcuts';
import { Dialogs } from './dialogs';
import { FindView } from './find/find-view';
import { useWorkspaceFind } from './find/use-workspace-find';
import type { LibraryActs } from './library/library-frame';
import { LibraryView } from './library/library-view';
import { TrashedArticle } from './library/trashed-article';
import styles from './newsdesk.module.css';
import { PlacesRail } from './places-rail';
import { FoundTexts } from './recovery/found-texts';
import { useSettingsCommands } from './settings/use-settings-commands';
import { TextMenu } from './text-menu/text-menu';
import { TickerView } from './ticker/ticker-view';
import { typingHelpOf } from './typing/typing-help-of';
import { useFieldHelp } from './typing/use-field-help';
import { useFirstArticle } from './use-first-article';
import { useFocusMode } from './use-focus-mode';
import { useNewsdeskCommands } from './use-newsdesk-commands';

export function Newsdesk({ opened }: { readonly opened: OpenArticle }) {
  const deskWindow = useDeskWindow();
  const { commands, settings, state } = deskWindow;
  const [typingHelp] = useState(() => () => typingHelpOf(deskWindow));
  const acts = useArticleActs(opened);
  const place = useStore(state, (value) => value.place);
  const isFinding = useStore(state, (value) => value.side === 'find' && value.place === 'articles');
  const { find, goTo } = useWorkspaceFind(opened);
  const isListOpen = useMirror(settings, (value) => value.libraryOpen);
  const beside = useStore(state, (value) => value.beside);
  const isFocusMode = useFocusMode();
  useBesideCommands();
  const [placeNow] = useState(() => () => state.getState().place);
  useShortcuts(commands, placeNow);
  useMenu();
  useSettingsCommands();
  useNewsdeskCommands(opened, acts);
  useClose(opened.mayLeave);
  useFieldHelp(typingHelp);
  useReady(useFirstArticle(opened));
  const openId = useStore(opened.state, ({ session }) => session?.id ?? null);
  return (
    <div
      className={styles.window}
      data-place={place}
      data-list={isListOpen ? 'open' : 'closed'}
      data-beside={beside === null ? 'closed' : 'open'}
    >
      {!isFocusMode && <PlacesRail />}
      {place !== 'ticker' && (isListOpen || isFinding) && !isFocusMode && (
        <div className={styles.list} data-side={isFinding ? 'find' : 'library'}>
          <RoomFrame key={isFinding ? 'find' : place}>
            {isFinding ? (
              <FindView find={find} onGo={goTo} onClose={() => state.setState({ side: 'library' })} />
            ) : (
              <Library place={place} opened={opened} acts={acts} />
            )}
          </RoomFrame>
        </div>
      )}
      <RoomFrame key={place}>
        {place === 'articles' && <OpenRoom opened={opened} acts={acts} />}
        {place === 'trash' && <TrashRoom acts={acts} />}
        {place === 'ticker' && <TickerView />}
      </RoomFrame>
      {beside !== null && place === 'articles' && !isFocusMode && (
        <RoomFrame key={beside}>
          <Beside id={beside} opened={opened} />
        </RoomFrame>
      )}
      <RoomFrame>
        <TextMenu article={openId} />
        <Dialogs acts={acts} opened={opened} />
        <FoundTexts opened={opened} />
        <OpenQuestion opened={opened} acts={acts} />
      </RoomFrame>
    </div>
  );
}

type RoomProps = { readonly opened: OpenArticle; readonly acts: ArticleActs };

function OpenRoom({ opened, acts }: RoomProps) {
  const { commands } = useDeskWindow();
  const { articles, newsroom } = useWorkspace();
  const session = useStore(opened.state, (open) => open.session);
  const placed = useSummary(session?.id ?? null);
  const summary = placed?.place === 'articles' ? placed.summary : null;
  useEffect(() => {
    if (summary?.kind === 'article') session?.fileChanged(summary.file);
  }, [session, summary]);
  const isEmpty = useStore(articles.state, ({ total, query }) => total === 0 && query === everything);
  if (session === null) {
    return <NoArticle hint={isEmpty ? 'begin' : 'choose'} onCreate={() => void commands.run('article.create')} />;
  }
  return <ArticleView opened={opened} session={session} summary={summary} newsroom={newsroom} acts={acts} />;
}

function Beside({ id, opened }: { readonly id: ArticleId; readonly opened: OpenArticle }) {
  const { state } = useDeskWindow();
  const swap = async (): Promise<void> => {
    const written = opened.state.getState().session?.id ?? null;
    if (await opened.open(id, 'text')) state.setState({ beside: written });
  };
  return <BesideView id={id} onSwap={() => void swap()} onClose={() => state.setState({ beside: null })} />;
}

function TrashRoom({ acts }: { readonly acts: ArticleActs }) {
  const { state } = useDeskWindow();
  const workspace = useWorkspace();
  const trashed = useStore(state, (value) => value.trashed);
  const summary = useMirror(workspace.trash, (trash) => trash.find(({ id }) => id === trashed) ?? null);
  return <TrashedArticle summary={summary} onRestore={(id) => void acts.restore(id)} />;
}

function Library({ place, opened, acts }: RoomProps & { readonly place: 'articles' | 'trash' }) {
  const { commands, state } = useDeskWindow();
  const openId = useStore(opened.state, (open) => open.session?.id ?? null);
  const trashed = useStore(state, (value) => value.trashed);
  const libraryActs = useMemo<LibraryActs>(() => {
    const isTrash = place === 'trash';
    const look = (id: ArticleId): void => state.setState({ trashed: id });
    return {
      create: () => void commands.run('article.create'),
      open: (id) => (isTrash ? look(id) : void opened.open(id)),
      enter: (id) => (isTrash ? look(id) : void opened.open(id, 'text')),
      beside: (id) => state.setState({ beside: id }),
      rename: (id) => state.setState({ dialog: { kind: 'rename', id } }),
      approve: (id) => void acts.approve(id),
      export: (id) => state.setState({ dialog: { kind: 'export', chosen: [id] } }),
      trash: (id) => void acts.trash(id),
      restore: (id) => void acts.restore(id),
    };
  }, [acts, commands, opened, place, state]);
  return <LibraryView place={place} openId={place === 'trash' ? trashed : openId} acts={libraryActs} />;
}
