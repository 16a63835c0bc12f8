/** The rooms of an open workspace: rail, list, article or ticker, and what opens over them. */
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../shared/model/ids';
import { OpenQuestion } from './article/open-question';
import { Pane } from './article/pane';
import { paneNames, type Panes } from './article/panes';
import { useArticleActs, type ArticleActs } from './article/use-article-acts';
import { useBesideCommands } from './beside/use-beside-commands';
import { ArticleDoorContext } from './desk/article-door';
import { useDeskWindow, useWorkspace } from './desk/desk-window';
import { RoomFrame } from './desk/room-frame';
import { useClose } from './desk/use-close';
import { useMenu } from './desk/use-menu';
import { useMirror } from './desk/use-mirror';
import { useReady } from './desk/use-ready';
import { useShortcuts } from './desk/use-shortcuts';
import { Dialogs } from './dialogs';
import { FindView } from './find/find-view';
import { useWorkspaceFind } from './find/use-workspace-find';
import { GateDoorsContext, useGateDoorsOf } from './gate/gate-doors';
import { HandoffRoom } from './handoff/room/handoff-room';
import type { LibraryActs } from './library/library-frame';
import { LibraryView } from './library/library-view';
import { TrashedArticle } from './library/trashed-article';
import styles from './newsdesk.module.css';
import { SigningDialog } from './people/signing-dialog';
import { useRosterTrouble } from './people/use-roster-trouble';
import { PlacesRail } from './places-rail';
import { PreviewPane } from './preview/preview-pane';
import { QueueView } from './queue/queue-view';
import { FoundTexts } from './recovery/found-texts';
import { useSettingsCommands } from './settings/use-settings-commands';
import { useShareCommands } from './sharing/share-commands';
import { useShare, type Share } from './sharing/use-share';
import { TextMenu } from './text-menu/text-menu';
import { TickerView } from './ticker/ticker-view';
import { typingHelpOf } from './typing/typing-help-of';
import { useFieldHelp } from './typing/use-field-help';
import { useFirstArticle } from './use-first-article';
import { useFocusMode } from './use-focus-mode';
import { useNewsdeskCommands } from './use-newsdesk-commands';

export function Newsdesk({ panes }: { readonly panes: Panes }) {
  const deskWindow = useDeskWindow();
  const { commands, settings, state } = deskWindow;
  const [typingHelp] = useState(() => () => typingHelpOf(deskWindow));
  const acts = useArticleActs(panes);
  const gateDoors = useGateDoorsOf(panes, acts);
  const onScreen = useCallback((id: ArticleId) => panes.sessionOf(id)?.current() ?? null, [panes]);
  const share = useShare(onScreen);
  const place = useStore(state, (value) => value.place);
  const isFinding = useStore(state, (value) => value.side === 'find' && value.place === 'articles');
  const { find, goTo } = useWorkspaceFind(panes);
  const isListOpen = useMirror(settings, (value) => value.libraryOpen);
  const { order, isSplit } = useStore(panes.layout);
  const isFocusMode = useFocusMode();
  useBesideCommands(panes);
  const [placeNow] = useState(() => () => state.getState().place);
  useShortcuts(commands, placeNow);
  useMenu();
  useSettingsCommands();
  useRosterTrouble();
  useNewsdeskCommands(panes, acts);
  useShareCommands(share, () => (placeNow() === 'articles' ? (panes.state.getState().session?.id ?? null) : null));
  useClose(panes.mayLeaveAll);
  useFieldHelp(typingHelp);
  useReady(useFirstArticle(panes));
  const session = useStore(panes.state, (open) => open.session);
  const openId = session?.id ?? null;
  const isPreviewOpen = useStore(state, (value) => value.preview.isOpen && value.place === 'articles');
  const isPreviewed = isPreviewOpen && session !== null && !isFocusMode;
  return (
    <GateDoorsContext value={gateDoors}>
      <div
        className={styles.window}
        data-place={place}
        data-list={isListOpen ? 'open' : 'closed'}
        data-beside={isSplit || isPreviewed ? 'open' : 'closed'}
      >
        {!isFocusMode && <PlacesRail />}
        {(place === 'articles' || place === 'trash') && (isListOpen || isFinding) && !isFocusMode && (
          <div className={styles.list} data-side={isFinding ? 'find' : 'library'}>
            <RoomFrame key={isFinding ? 'find' : place}>
              {isFinding ? (
                <FindView find={find} onGo={goTo} onClose={() => state.setState({ side: 'library' })} />
              ) : (
                <Library place={place} panes={panes} acts={acts} share={share} />
              )}
            </RoomFrame>
          </div>
        )}
        {place === 'articles' &&
          (isSplit ? order : order.slice(0, 1)).map((name) => (
            <RoomFrame key={name}>
              <Pane name={name} panes={panes} acts={acts} />
            </RoomFrame>
          ))}
        {isPreviewed && (
          <RoomFrame key={session.id}>
            <PreviewPane session={session} onClose={() => void commands.run('view.preview')} />
          </RoomFrame>
        )}
        {place !== 'articles' && (
          <RoomFrame key={place}>
            {place === 'trash' && <TrashRoom acts={acts} />}
            {place === 'queue' && <QueueRoom panes={panes} acts={acts} />}
            {place === 'ticker' && <TickerRoom panes={panes} />}
            {place === 'handoff' && <TargetsRoom panes={panes} />}
          </RoomFrame>
        )}
        <RoomFrame>
          <TextMenu article={openId} />
          <Dialogs acts={acts} panes={panes} />
          <SigningDialog />
          <FoundTexts opened={panes} />
          {paneNames.map((name) => (
            <OpenQuestion key={name} opened={panes.of(name)} acts={acts} />
          ))}
        </RoomFrame>
      </div>
    </GateDoorsContext>
  );
}

type RoomProps = { readonly panes: Panes; readonly acts: ArticleActs };

function QueueRoom({ panes, acts }: RoomProps) {
  const { state } = useDeskWindow();
  const open = (id: ArticleId): void => {
    state.setState({ place: 'articles' });
    void panes.open(id, 'text');
  };
  return <QueueView onOpen={open} onMove={acts.move.begin} onHold={(id, act) => void acts.hold.ask(id, act)} />;
}

function TargetsRoom({ panes }: Pick<RoomProps, 'panes'>) {
  const { state } = useDeskWindow();
  const open = (id: ArticleId): void => {
    state.setState({ place: 'articles' });
    void panes.open(id, 'text');
  };
  return <HandoffRoom onOpen={open} />;
}

function TickerRoom({ panes }: Pick<RoomProps, 'panes'>) {
  const { state } = useDeskWindow();
  const openArticle = useCallback(
    (id: ArticleId): void => {
      state.setState({ place: 'articles' });
      void panes.open(id, 'text');
    },
    [panes, state],
  );
  return (
    <ArticleDoorContext value={openArticle}>
      <TickerView />
    </ArticleDoorContext>
  );
}

function TrashRoom({ acts }: Pick<RoomProps, 'acts'>) {
  const { state } = useDeskWindow();
  const workspace = useWorkspace();
  const trashed = useStore(state, (value) => value.trashed);
  const summary = useMirror(workspace.trash, (trash) => trash.find(({ id }) => id === trashed) ?? null);
  return <TrashedArticle summary={summary} onRestore={(id) => void acts.restore(id)} />;
}

type LibraryProps = RoomProps & { readonly place: 'articles' | 'trash'; readonly share: Share };

function Library({ place, panes, acts, share }: LibraryProps) {
  const { commands, state } = useDeskWindow();
  const openId = useStore(panes.state, (open) => open.session?.id ?? null);
  const trashed = useStore(state, (value) => value.trashed);
  const libraryActs = useMemo<LibraryActs>(() => {
    const isTrash = place === 'trash';
    const look = (id: ArticleId): void => state.setState({ trashed: id });
    return {
      create: () => void commands.run('article.create'),
      open: (id) => (isTrash ? look(id) : void panes.open(id)),
      enter: (id) => (isTrash ? look(id) : void panes.open(id, 'text')),
      beside: (id) => void acts.openBeside(id),
      rename: (id) => state.setState({ dialog: { kind: 'rename', id } }),
      approve: (id) => void acts.approve(id),
      toTicker: (id) => state.setState({ dialog: { kind: 'lineFromArticle', id } }),
      copyAs: (id, form) => void share.copy(id, form),
      saveAs: (id, form) => void share.save(id, form),
      export: (id) => state.setState({ dialog: { kind: 'export', chosen: [id] } }),
      trash: (id) => void acts.trash(id),
      restore: (id) => void acts.restore(id),
    };
  }, [acts, commands, panes, place, share, state]);
  return <LibraryView place={place} openId={place === 'trash' ? trashed : openId} acts={libraryActs} />;
}
