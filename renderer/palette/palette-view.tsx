/** The palette and the sheet of shortcuts, drawn from the one table of commands. */
import { useMemo } from 'react';
import { commands, type Command, type CommandId, type CommandMenu } from '../../shared/commands/commands';
import { createTranslate } from '../../shared/messages/translate';
import type { ArticleId } from '../../shared/model/ids';
import { useFoundArticles } from '../desk/use-found-articles';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Chooser, type Choice } from '../ui/chooser';
import { findCommands, type NamedCommand } from '../../shared/commands/find-commands';
import { ShortcutSheet } from './shortcut-sheet';

export type PaletteCommand = NamedCommand &
  Pick<Command, 'menu'> & {
    readonly group: string;
    /** As the person knows it. */
    readonly shortcut: string | null;
  };

/**
 * `runnable` was asked for before the palette took the focus, for what can be done depends on where the caret stood;
 * `onRun` gives the focus back first.
 */
export type PaletteViewProps = {
  readonly runnable: readonly CommandId[];
  /** What was run from here, the last first. */
  readonly recent: readonly CommandId[];
  readonly onRun: (id: CommandId) => void;
  readonly onOpen: (id: ArticleId) => void;
  readonly onClose: () => void;
};

type PaletteChoice = Choice & { readonly run: () => void };

/** Every command that can be run now, and behind them the articles with the words that are typed. */
export function PaletteView({ runnable, recent, onRun, onOpen, onClose }: PaletteViewProps) {
  const { t } = useWords();
  const named = useNamedCommands();
  const { articles, look } = useFoundArticles({ most: 6, shortest: 2 });
  const offered = named.filter(({ id }) => id !== 'palette.open' && runnable.includes(id));
  const find = (typed: string): readonly PaletteChoice[] => [
    ...findCommands(offered, typed, recent).map(({ id, title, group, shortcut }) => ({
      id,
      title,
      detail: group,
      keys: shortcut,
      run: () => onRun(id),
    })),
    ...articles.map(({ id, title }) => ({ id, title, detail: t('library.articles'), run: () => onOpen(id) })),
  ];
  return (
    <Chooser
      label={t('palette.title')}
      searchLabel={t('palette.search')}
      find={find}
      nothingFound={t('palette.nothingFound')}
      onType={look}
      onChoose={({ run }) => run()}
      onClose={onClose}
    />
  );
}

const menus: readonly CommandMenu[] = ['file', 'edit', 'insert', 'format', 'table', 'view', 'queue', 'ticker', 'help'];

export function ShortcutsView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const named = useNamedCommands();
  const groups = menus.map((menu) => ({
    menu,
    title: t(`menu.${menu}`),
    commands: named.filter((command) => command.menu === menu && command.shortcut !== null),
  }));
  return <ShortcutSheet groups={groups} onClose={onClose} />;
}

function useNamedCommands(): readonly PaletteCommand[] {
  const { t, language } = useWords();
  return useMemo(() => {
    const other = createTranslate(language === 'ar' ? 'en' : 'ar');
    return commands.map(({ id, menu }) => ({
      id,
      menu,
      title: t(`command.${id}`),
      otherTitle: other(`command.${id}`),
      group: t(`menu.${menu}`),
      shortcut: shortcutOf(id) ?? null,
    }));
  }, [t, language]);
}
