/** The formatting bar over the text, drawn from the table of commands. */
import {
  Bold,
  ImagePlus,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  NotebookText,
  PilcrowLeft,
  PilcrowRight,
  Quote,
  Redo2,
  Strikethrough,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { IconButton, IconToggle } from '../ui/icon-button';
import { BlockKindSelect } from './block-kind-select';
import { useEditorRoom } from './editor-context';
import { InsertMenu } from './insert/insert-menu';
import { LinkEditor } from './link-editor';
import { TableSizeChooser } from './tables/table-size-chooser';
import styles from './toolbar.module.css';

const looks: readonly (readonly [CommandId, ReactNode])[] = [
  ['format.bold', <Bold key="bold" />],
  ['format.italic', <Italic key="italic" />],
  ['format.underline', <Underline key="underline" />],
  ['format.strike', <Strikethrough key="strike" />],
];

const kinds: readonly (readonly [CommandId, ReactNode])[] = [
  ['block.bulletList', <List key="bullet" data-mirror="" />],
  ['block.numberList', <ListOrdered key="number" data-mirror="" />],
  ['block.checkList', <ListChecks key="check" data-mirror="" />],
  ['block.quote', <Quote key="quote" data-mirror="" />],
];

const directions: readonly (readonly [CommandId, ReactNode])[] = [
  ['block.directionRtl', <PilcrowLeft key="rtl" />],
  ['block.directionLtr', <PilcrowRight key="ltr" />],
];

export function EditorToolbar() {
  const { t } = useWords();
  const room = useEditorRoom();
  const status = useStore(room.status);
  const linkButton = useRef<HTMLDivElement>(null);
  const tableButton = useRef<HTMLDivElement>(null);

  /** The caret is where it was, so the next key goes on writing. */
  const run = (id: CommandId): void => {
    room.runCommand(id);
    if (id !== 'format.link' && id !== 'insert.table') room.editor.focus();
  };
  const toggle = ([id, icon]: readonly [CommandId, ReactNode]) => (
    <IconToggle
      key={id}
      label={t(`command.${id}`)}
      icon={icon}
      shortcut={shortcutOf(id)}
      isOn={status.active.has(id)}
      onChange={() => run(id)}
    />
  );
  const step = (id: 'edit.undo' | 'edit.redo', icon: ReactNode) => (
    <IconButton
      label={t(`command.${id}`)}
      icon={icon}
      shortcut={shortcutOf(id)}
      isDisabled={id === 'edit.undo' ? !status.canUndo : !status.canRedo}
      onPress={() => run(id)}
    />
  );
  return (
    <Toolbar className={styles.toolbar!} aria-label={t('editor.toolbar')} data-format-bar="main">
      <Group className={styles.group!} aria-label={t('menu.edit')}>
        {step('edit.undo', <Undo2 data-mirror="" />)}
        {step('edit.redo', <Redo2 data-mirror="" />)}
      </Group>
      <Separator orientation="vertical" className={styles.rule!} />
      <BlockKindSelect active={status.active} onChoose={run} />
      <Separator orientation="vertical" className={styles.rule!} />
      <Group className={styles.group!} aria-label={t('menu.format')}>
        {looks.map(toggle)}
        <div ref={linkButton} className={styles.group}>
          {toggle(['format.link', <Link key="link" />])}
        </div>
      </Group>
      <Separator orientation="vertical" className={styles.rule!} />
      <Group className={styles.group!} aria-label={t('editor.blocks')}>
        {kinds.map(toggle)}
      </Group>
      <Separator orientation="vertical" className={styles.rule!} />
      <Group className={styles.group!} aria-label={t('editor.direction')}>
        {directions.map(toggle)}
      </Group>
      <Separator orientation="vertical" className={styles.rule!} />
      <Group className={styles.group!} aria-label={t('menu.insert')}>
        <IconButton
          label={t('command.insert.image')}
          icon={<ImagePlus />}
          shortcut={shortcutOf('insert.image')}
          onPress={() => run('insert.image')}
        />
        <div ref={tableButton} className={styles.group}>
          <IconButton
            label={t('command.insert.table')}
            icon={<Table2 data-mirror="" />}
            shortcut={shortcutOf('insert.table')}
            onPress={() => run('insert.table')}
          />
        </div>
        {toggle(['insert.factBox', <NotebookText key="box" data-mirror="" />])}
        <InsertMenu />
      </Group>
      <TableSizeChooser at={tableButton} />
      <LinkEditor at={linkButton} />
    </Toolbar>
  );
}
