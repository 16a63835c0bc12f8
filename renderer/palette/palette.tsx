/** Every command that can be run now, found by typing. */
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, TextField } from 'react-aria-components';
import type { CommandId } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { Sheet } from '../ui/dialog';
import { Keys } from '../ui/keys';
import { findCommands, type NamedCommand } from '../../shared/commands/find-commands';
import styles from './palette.module.css';

export type PaletteCommand = NamedCommand & {
  readonly group: string;
  /** As the person knows it. */
  readonly shortcut: string | null;
};

export type PaletteProps = {
  readonly commands: readonly PaletteCommand[];
  readonly onRun: (id: CommandId) => void;
  readonly onClose: () => void;
};

export function Palette({ commands, onRun, onClose }: PaletteProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findCommands(commands, typed), [commands, typed]);
  return (
    <Sheet onClose={onClose} size="palette">
      <Dialog className={styles.palette!} aria-label={t('palette.title')}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <TextField aria-label={t('palette.search')} className={styles.search!} autoFocus>
            <Search aria-hidden="true" />
            <Input className={styles.input!} placeholder={t('palette.search')} />
          </TextField>
          <Menu
            aria-label={t('palette.title')}
            className={styles.list!}
            items={found}
            onAction={(key) => {
              const chosen = found.find(({ id }) => id === key);
              onClose();
              if (chosen !== undefined) onRun(chosen.id);
            }}
            renderEmptyState={() => <p className={styles.empty}>{t('palette.nothingFound')}</p>}
          >
            {(command) => (
              <MenuItem id={command.id} textValue={command.title} className={styles.item!}>
                <span className={styles.title}>{command.title}</span>
                <span className={styles.group}>{command.group}</span>
                {command.shortcut !== null && <Keys text={command.shortcut} />}
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </Dialog>
    </Sheet>
  );
}
