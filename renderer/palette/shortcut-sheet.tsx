import type { CommandMenu } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import type { PaletteCommand } from './palette';
import styles from './shortcut-sheet.module.css';

export type ShortcutGroup = {
  readonly menu: CommandMenu;
  readonly title: string;
  readonly commands: readonly PaletteCommand[];
};

/** Every shortcut, in the menus' order. */
export function ShortcutSheet({
  groups,
  onClose,
}: {
  readonly groups: readonly ShortcutGroup[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('command.shortcuts.open')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="large"
      content="read"
    >
      <div className={styles.columns}>
        {groups.map(({ menu, title, commands }) => (
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
