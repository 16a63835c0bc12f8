/** The palette and the sheet of shortcuts, drawn from the one table of commands. */
import { useMemo } from 'react';
import { commands, type Command, type CommandId, type CommandMenu } from '../../shared/commands/commands';
import { createTranslate } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Palette, type PaletteCommand } from './palette';
import { ShortcutSheet } from './shortcut-sheet';

/**
 * `runnable` was asked for before the palette took the focus, for what can be done depends on where the caret stood;
 * `onRun` gives the focus back first.
 */
export type PaletteViewProps = {
  readonly runnable: readonly CommandId[];
  readonly onRun: (id: CommandId) => void;
  readonly onClose: () => void;
};

export function PaletteView({ runnable, onRun, onClose }: PaletteViewProps) {
  const named = useNamedCommands();
  const offered = named.filter(({ id }) => id !== 'palette.open' && runnable.includes(id));
  return <Palette commands={offered} onRun={onRun} onClose={onClose} />;
}

const menus: readonly CommandMenu[] = ['file', 'edit', 'insert', 'format', 'table', 'view', 'ticker', 'help'];

export function ShortcutsView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const named = useNamedCommands();
  const groups = menus.map((menu) => ({
    menu,
    title: t(`menu.${menu}`),
    commands: named.filter((command) => command.menu === menu && command.shortcut !== null),
  }));
  return <ShortcutSheet groups={groups.filter((group) => group.commands.length > 0)} onClose={onClose} />;
}

function useNamedCommands(): readonly (PaletteCommand & Pick<Command, 'menu'>)[] {
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
