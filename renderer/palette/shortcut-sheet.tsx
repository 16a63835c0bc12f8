import { useState } from 'react';
import type { CommandMenu } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import { SearchField } from '../ui/search-field';
import { findCommands } from '../../shared/commands/find-commands';
import type { PaletteCommand } from './palette-view';
import styles from './shortcut-sheet.module.css';

export type ShortcutGroup = {
  readonly menu: CommandMenu;
  readonly title: string;
  readonly commands: readonly PaletteCommand[];
};

type ShortcutSheetProps = { readonly groups: readonly ShortcutGroup[]; readonly onClose: () => void };

/** Every shortcut, in the menus' order; found by the words of either language or by its keys. */
export function ShortcutSheet({ groups, onClose }: ShortcutSheetProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const shown = groups
    .map((group) => ({ ...group, commands: found(group.commands, typed) }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <Dialog title={t('command.shortcuts.open')} closeLabel={t('dialog.close')} onClose={onClose} size="large">
      <SearchField
        label={t('shortcuts.search')}
        clearLabel={t('library.clearSearch')}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      {shown.length === 0 && <p className={styles.empty}>{t('palette.nothingFound')}</p>}
      <div className={styles.columns}>
        {shown.map(({ menu, title, commands }) => (
          <section key={menu} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} className={styles.row}>
                  <dt>{command.title}</dt>
                  <dd>{command.shortcut !== null && <Keys text={command.shortcut} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function found(commands: readonly PaletteCommand[], typed: string): readonly PaletteCommand[] {
  const named = new Set(findCommands(commands, typed));
  const keys = typed.trim().toLowerCase();
  return commands.filter(
    (command) => named.has(command) || (keys !== '' && command.shortcut?.toLowerCase().includes(keys) === true),
  );
}
