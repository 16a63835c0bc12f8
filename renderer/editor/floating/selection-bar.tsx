/** The formats a person reaches for while words are selected, beside them and never over them. */
import { Bold, Heading2, Italic, Link, MessageSquarePlus, Quote, Underline } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CommandId } from '../../../shared/commands/commands';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { IconButton, IconToggle } from '../../ui/icon-button';
import { useEditorRoom } from '../editor-context';
import { Anchored, type Box } from './anchored';
import styles from './selection-bar.module.css';
import { useSelectionBox } from './use-selection-box';

const looks: readonly (readonly [CommandId, ReactNode])[] = [
  ['format.bold', <Bold key="bold" />],
  ['format.italic', <Italic key="italic" />],
  ['format.underline', <Underline key="underline" />],
  ['format.link', <Link key="link" />],
];

const kinds: readonly (readonly [CommandId, ReactNode])[] = [
  ['block.heading2', <Heading2 key="heading" />],
  ['block.quote', <Quote key="quote" data-mirror="" />],
];

/** Shown unless the person has switched it off (settings). */
export function SelectionBar() {
  const { editor, isLinkOpen } = useEditorRoom();
  const { settings } = useDeskWindow();
  const isWanted = useMirror(settings, (value) => value.selectionBar);
  const box = useSelectionBox(editor);
  const [dismissed, setDismissed] = useState<Box | null>(null);
  if (!isWanted || box === null || isLinkOpen || dismissed === box) return null;
  return <Bar at={box} onDismiss={() => setDismissed(box)} />;
}

function Bar({ at, onDismiss }: { readonly at: Box; readonly onDismiss: () => void }) {
  const { t } = useWords();
  const { commands } = useDeskWindow();
  const { editor, status, runCommand } = useEditorRoom();
  const { active } = useStore(status);
  const toggle = ([id, icon]: readonly [CommandId, ReactNode]) => (
    <IconToggle
      key={id}
      label={t(`command.${id}`)}
      icon={icon}
      shortcut={shortcutOf(id)}
      isOn={active.has(id)}
      onChange={() => {
        runCommand(id);
        if (id !== 'format.link') editor.focus();
      }}
    />
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDismiss();
    editor.focus();
  };
  return (
    <Anchored at={at} side="above" align="middle">
      <Group onKeyDown={onKeyDown} role="presentation">
        <Toolbar className={styles.bar!} aria-label={t('editor.selectionBar')} data-format-bar="selection">
          {looks.map(toggle)}
          <Separator orientation="vertical" className={styles.rule!} />
          {kinds.map(toggle)}
          <Separator orientation="vertical" className={styles.rule!} />
          <IconButton
            label={t('command.comments.add')}
            icon={<MessageSquarePlus />}
            shortcut={shortcutOf('comments.add')}
            onPress={() => commands.run('comments.add')}
          />
        </Toolbar>
      </Group>
    </Anchored>
  );
}
