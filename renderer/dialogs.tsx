/** The dialogs that stand over the window, one at a time. */
import { useStore } from 'zustand';
import type { CommandId } from '../shared/commands/commands';
import type { Article } from '../shared/model/article';
import type { ArticleId } from '../shared/model/ids';
import { RenameDialog } from './article/rename-dialog';
import { HoldDialog } from './article/moves/hold-dialog';
import { MoveDialog } from './article/moves/move-dialog';
import type { ArticlePlace } from './article/open-article';
import type { Panes } from './article/panes';
import { StillToCome } from './article/still-to-come';
import type { ArticleActs } from './article/use-article-acts';
import { BesideChooser } from './beside/beside-chooser';
import { CompareView } from './compare/compare-view';
import { afterFocusReturned } from './desk/after-focus';
import { useDeskWindow, useWorkspace } from './desk/desk-window';
import { useSummary } from './desk/use-summary';
import { noDialog } from './desk/window-state';
import { HandoffView } from './handoff/handoff-view';
import { PaletteView, ShortcutsView } from './palette/palette-view';
import { SettingsView } from './settings/settings-view';
import { FromArticleDialog } from './ticker/ask/from-article-dialog';
import { VersionsView } from './versions/versions-view';

type DialogsProps = {
  readonly acts: ArticleActs;
  readonly panes: Panes;
};

export function Dialogs({ acts, panes }: DialogsProps) {
  const { desk, state, commands } = useDeskWindow();
  const workspace = useWorkspace();
  const dialog = useStore(state, (value) => value.dialog);
  const recent = useStore(state, (value) => value.recent);
  const renamed = useSummary(dialog.kind === 'rename' ? dialog.id : null)?.summary;
  /** With what is typed and not saved yet. */
  const readNow = async (id: ArticleId): Promise<Article | null> => {
    const current = panes.sessionOf(id)?.current() ?? null;
    if (current !== null) return current;
    const found = await desk.article.open({ id });
    return found.kind === 'opened' ? found.article : null;
  };
  const close = (): void => state.setState({ dialog: noDialog });
  const goTo = (id: ArticleId, place: ArticlePlace): void => {
    close();
    state.setState({ place: 'articles' });
    afterFocusReturned(() => void panes.open(id, place));
  };
  switch (dialog.kind) {
    case 'palette':
      return (
        <PaletteView
          runnable={dialog.runnable}
          recent={recent}
          onRun={(id: CommandId) => {
            state.setState({ recent: [id, ...recent.filter((one) => one !== id)].slice(0, 12) });
            afterFocusReturned(() => void commands.run(id));
          }}
          onOpen={(id) => {
            state.setState({ place: 'articles' });
            afterFocusReturned(() => void panes.open(id, 'text'));
          }}
          onClose={close}
        />
      );
    case 'shortcuts':
      return <ShortcutsView onClose={close} />;
    case 'settings':
      return (
        <SettingsView
          key={dialog.tab ?? 'first'}
          {...(dialog.tab !== undefined && { first: dialog.tab })}
          {...(dialog.tab === 'targets' && { profile: dialog.profile })}
          workspace={workspace}
          onChooseWorkspace={() => void commands.run('workspace.choose')}
          onClose={close}
        />
      );
    case 'export':
      return <HandoffView chosen={dialog.chosen} onClose={close} />;
    case 'rename': {
      const slugline = sluglineOf(panes, dialog.id) ?? (renamed?.kind === 'article' ? renamed.slugline : null);
      if (slugline === null) return null;
      return (
        <RenameDialog slugline={slugline} onRename={(name) => void acts.rename(dialog.id, name)} onClose={close} />
      );
    }
    case 'versions': {
      const { session } = panes.state.getState();
      return session === null ? null : <VersionsView session={session} onClose={close} />;
    }
    case 'compare': {
      const { session } = panes.state.getState();
      return session === null ? null : <CompareView session={session} from={dialog.from} onClose={close} />;
    }
    case 'beside':
      return <BesideChooser onChoose={(id) => void acts.openBeside(id)} onClose={close} />;
    case 'lineFromArticle':
      return <FromArticleDialog read={() => readNow(dialog.id)} onClose={close} />;
    case 'move': {
      const { asked, findings, toCome, refusals } = dialog;
      return (
        <MoveDialog
          asked={asked}
          findings={findings}
          toCome={toCome}
          refusals={refusals}
          onMove={(wish) => acts.move.make(asked.id, wish)}
          onGoTo={(place) => goTo(asked.id, place)}
          onRelease={() => void acts.hold.ask(asked.id, 'release')}
          onClose={close}
        />
      );
    }
    case 'hold':
      return <HoldDialog id={dialog.id} hold={dialog.hold} acts={acts.hold} onClose={close} />;
    case 'stillToCome':
      return (
        <StillToCome
          toCome={dialog.toCome}
          wanting={dialog.wanting}
          onGoTo={(place) => goTo(dialog.id, place)}
          onClose={close}
        />
      );
    default:
      return null;
  }
}

function sluglineOf(panes: Panes, id: ArticleId): string | null {
  return panes.sessionOf(id)?.opened.getState()?.article.slugline ?? null;
}
