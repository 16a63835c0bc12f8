import { ArrowDown, ArrowUp, Copy, MessageSquarePlus, Trash2 } from 'lucide-react';
import { $getNodeByKey, type NodeKey } from 'lexical';
import type { ReactNode, RefObject } from 'react';
import type { CommandId } from '../../../shared/commands/commands';
import { afterFocusReturned } from '../../desk/after-focus';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { ContextMenu, type MenuEntry } from '../../ui/menu';
import { $documentKeyOf } from '../document-key';
import { useEditorRoom } from '../editor-context';
import { CommandIcon } from '../insert/command-icon';
import { offersIn } from '../insert/insertable';

type BlockMenuProps = {
  /** The block it is about. */
  readonly of: NodeKey | null;
  readonly at: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** What can be done to the selected block: another kind for text, another place, a second one, none. */
export function BlockMenu({ of, at, isOpen, onClose }: BlockMenuProps) {
  const { t, language } = useWords();
  const { editor, status, runCommand, commentOn } = useEditorRoom();
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
  const key = of === null ? null : editor.read(() => $keyOf(of));
  const comment: readonly MenuEntry[] =
    commentOn === null || key === null
      ? []
      : [
          {
            kind: 'act',
            id: 'comments.add',
            label: t('comments.onBlock'),
            icon: <MessageSquarePlus />,
            shortcut: shortcutOf('comments.add'),
            // The focus comes back to the text when the menu is away, and then goes to what is written beside it.
            run: () => afterFocusReturned(() => commentOn({ kind: 'block', key })),
          },
          { kind: 'rule', id: 'comment-rule' },
        ];
  const isText = isOpen && status.getState().block === 'text';
  const turns = isText
    ? offersIn(language)
        .filter(({ kind }) => kind === 'turn')
        .map(({ id }) => entry(id, <CommandIcon id={id} />))
    : [];
  const entries: readonly MenuEntry[] = [
    ...turns,
    ...(turns.length === 0 ? [] : [{ kind: 'rule' as const, id: 'turn-rule' }]),
    ...comment,
    entry('block.moveUp', <ArrowUp />),
    entry('block.moveDown', <ArrowDown />),
    entry('block.duplicate', <Copy />),
    entry('block.remove', <Trash2 />, 'danger'),
  ];
  return <ContextMenu label={t('editor.handle.menu')} entries={entries} at={at} isOpen={isOpen} onClose={onClose} />;
}

function $keyOf(node: NodeKey): string | null {
  const block = $getNodeByKey(node);
  return block === null ? null : $documentKeyOf(block);
}
