/** What the window as a whole can do while a workspace is open. */
import { commands as table } from '../shared/commands/commands';
import type { Panes } from './article/panes';
import type { ArticleActs } from './article/use-article-acts';
import { useCommands, useDeskWindow } from './desk/desk-window';
import { useOutcome } from './desk/use-outcome';
import { useWords } from './i18n/language';
import type { OpenDialog, Place } from './desk/window-state';

export function useNewsdeskCommands(panes: Panes, acts: ArticleActs): void {
  const { desk, commands, notices, people, state } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const go = (place: Place): void => state.setState({ place, isFocusMode: false });
  const show = (dialog: OpenDialog): void => state.setState({ dialog });
  const openId = () => panes.state.getState().session?.id ?? null;
  const chooseWorkspace = async (): Promise<void> => {
    if (await panes.mayLeaveAll()) await done(desk.workspace.choose(null));
  };
  const create = async (): Promise<void> => {
    go('articles');
    await acts.create();
  };
  useCommands({
    'article.create': { run: () => void create() },
    'workspace.choose': { run: () => void chooseWorkspace() },
    'article.rename': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => {
        const id = openId();
        if (id !== null) show({ kind: 'rename', id });
      },
    },
    'article.versions': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => show({ kind: 'versions' }),
    },
    'article.changes': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => show({ kind: 'compare', from: 'approved' }),
    },
    'article.changesRead': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => show({ kind: 'compare', from: 'read' }),
    },
    'find.workspace': {
      run: () => {
        state.setState({ place: 'articles', side: 'find', isFocusMode: false });
        focusFinding();
      },
    },
    'view.focus': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => {
        const isFocusMode = !state.getState().isFocusMode;
        state.setState({ isFocusMode });
        if (isFocusMode) notices.tell({ text: t('article.focusMode') });
      },
    },
    'view.preview': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => {
        const { preview } = state.getState();
        state.setState({ preview: { ...preview, isOpen: !preview.isOpen }, isFocusMode: false });
      },
    },
    'people.members': { run: () => show({ kind: 'settings', tab: 'people' }) },
    'handoff.export': { run: () => show({ kind: 'export', chosen: [] }) },
    'settings.open': { run: () => show({ kind: 'settings' }) },
    'view.articles': { run: () => state.setState({ place: 'articles', side: 'library' }) },
    'view.queue': {
      canRun: () => people.getState().value.newsroom.kind !== 'without-roster',
      run: () => go('queue'),
    },
    'view.ticker': { run: () => go('ticker') },
    'view.trash': { run: () => go('trash') },
    'view.handoff': { run: () => go('handoff') },
    'ticker.fromArticle': {
      canRun: () => openId() !== null && state.getState().place === 'articles',
      run: () => {
        const id = openId();
        if (id !== null) show({ kind: 'lineFromArticle', id });
      },
    },
    'ticker.breaking': { run: () => void desk.breaking.open(null) },
    'ticker.add': { run: () => goToAddRow(() => go('ticker')) },
    'palette.open': {
      run: () => show({ kind: 'palette', runnable: table.map(({ id }) => id).filter((id) => commands.canRun(id)) }),
    },
    'shortcuts.open': { run: () => show({ kind: 'shortcuts' }) },
  });
}

/** The field takes the focus by itself when the finding appears; where it is on screen already it has to be given. */
function focusFinding(): void {
  document.querySelector<HTMLInputElement>('[data-find-text] input')?.select();
}

/** The row takes the focus by itself when the ticker appears; where it is on screen already it has to be given. */
function goToAddRow(go: () => void): void {
  go();
  document.querySelector<HTMLElement>('[data-add-row] textarea')?.focus();
}
