import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { CommandId } from '../../../shared/commands/commands';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { ContextMenu, type MenuEntry } from '../../ui/menu';
import { useEditorRoom } from '../editor-context';
import { CommandIcon } from '../insert/command-icon';
import { offersIn } from '../insert/insertable';

type BlockMenuProps = {
  readonly at: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** What can be done to the selected block: another kind for text, another place, a second one, none. */
export function BlockMenu({ at, isOpen, onClose }: BlockMenuProps) {
  const { t, language } = useWords();
  const { editor, status, runCommand } = useEditorRoom();
  const entry = (id: CommandId, icon: ReactNode, tone?: 'danger'): MenuEntry => ({
    kind: 'act',
    id,
    label: t(`command.${id}`),
    icon,
    shortcut: shortcutOf(id),
    ...(tone !== undefined && { tone }),
    run: () => {
      runCommand(id);
      editor.focus();
    },
  });
  const isText = isOpen && status.getState().block === 'text';
  const turns = isText
    ? offersIn(language)
        .filter(({ kind }) => kind === 'turn')
        .map(({ id }) => entry(id, <CommandIcon id={id} />))
    : [];
  const entries: readonly MenuEntry[] = [
    ...turns,
    ...(turns.length === 0 ? [] : [{ kind: 'rule' as const, id: 'turn-rule' }]),
    entry('block.moveUp', <ArrowUp />),
    entry('block.moveDown', <ArrowDown />),
    entry('block.duplicate', <Copy />),
    entry('block.remove', <Trash2 />, 'danger'),
  ];
  return <ContextMenu label={t('editor.handle.menu')} entries={entries} at={at} isOpen={isOpen} onClose={onClose} />;
}
