/** The formatting bar over the text, drawn from the table of commands. One line: what has no room goes into a menu at its end. */
import { EllipsisVertical } from 'lucide-react';
import { useRef, type ReactNode, type Ref } from 'react';
import { Group, Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/commands/commands';
import { afterFocusReturned } from '../desk/after-focus';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { IconButton, IconToggle } from '../ui/icon-button';
import { MenuButton, type MenuEntry } from '../ui/menu';
import { useFitting } from '../ui/use-fitting';
import { BlockKindSelect } from './block-kind-select';
import { useEditorRoom } from './editor-context';
import type { EditorStatus } from './editor-status';
import { InsertMenu } from './insert/insert-menu';
import { LinkEditor } from './link-editor';
import { TableSizeChooser } from './tables/table-size-chooser';
import { mostUsedParts, toolbarParts, type PartId, type Tool } from './toolbar-parts';
import styles from './toolbar.module.css';

export function EditorToolbar() {
  const { t } = useWords();
  const room = useEditorRoom();
  const status = useStore(room.status);
  const { row, fits } = useFitting(mostUsedParts);
  const linkPart = useRef<HTMLDivElement>(null);
  const objectsPart = useRef<HTMLDivElement>(null);
  const morePart = useRef<HTMLDivElement>(null);

  /** The caret is where it was, so the next key goes on writing. */
  const run = (id: CommandId): void => {
    room.runCommand(id);
    if (id !== 'format.link' && id !== 'insert.table') room.editor.focus();
  };
  const part = (id: PartId, ref?: Ref<HTMLDivElement>) => (
    <Part
      id={id}
      isAway={!fits.has(id)}
      opensGroup={toolbarParts[id].ruleIn === 'bar-and-menu'}
      label={t(toolbarParts[id].label)}
      {...(ref && { ref })}
    >
      {toolbarParts[id].tools.map((tool) => (
        <ToolButton key={tool.id} tool={tool} status={status} onRun={run} />
      ))}
    </Part>
  );
  const away = partsInOrder.filter((id) => !fits.has(id));
  return (
    <Toolbar ref={row} className={styles.toolbar!} aria-label={t('editor.toolbar')} data-format-bar="main">
      {part('history')}
      <Part id="kind" label={t('editor.kind')} opensGroup>
        <BlockKindSelect active={status.active} onChoose={run} />
      </Part>
      {part('emphasis')}
      {part('link', linkPart)}
      {part('lines')}
      {part('lists')}
      {part('paragraphs')}
      {part('directions')}
      <Part id="insert" label={t('editor.insert')} opensGroup>
        <InsertMenu />
      </Part>
      {part('objects', objectsPart)}
      <Part id="more" ref={morePart} label={t('editor.more')} isAway={away.length === 0}>
        <MoreMenu parts={away} status={status} onRun={run} />
      </Part>
      <TableSizeChooser at={fits.has('objects') ? objectsPart : morePart} />
      <LinkEditor at={fits.has('link') ? linkPart : morePart} />
    </Toolbar>
  );
}

/** As they stand in the bar. */
const partsInOrder: readonly PartId[] = [
  'history',
  'emphasis',
  'link',
  'lines',
  'lists',
  'paragraphs',
  'directions',
  'objects',
];

type PartProps = {
  readonly id: string;
  readonly label: string;
  readonly opensGroup?: boolean;
  /** Not to be seen, but still as wide as it is: it is measured like the others. */
  readonly isAway?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
};

function Part({ id, label, opensGroup = false, isAway = false, ref, children }: PartProps) {
  return (
    <Group
      ref={ref}
      className={styles.part!}
      aria-label={label}
      data-part={id}
      // Chromium 114 does not tell react-aria that something is `visibility: hidden`, and its arrow keys would stop there.
      inert={isAway}
      data-opens={opensGroup ? '' : undefined}
    >
      {children}
    </Group>
  );
}

type ToolProps = {
  readonly tool: Tool;
  readonly status: EditorStatus;
  readonly onRun: (id: CommandId) => void;
};

function ToolButton({ tool: { id, icon, kind }, status, onRun }: ToolProps) {
  const { t } = useWords();
  const given = { label: t(`command.${id}`), icon, shortcut: shortcutOf(id) };
  return kind === 'toggle' ? (
    <IconToggle {...given} isOn={status.active.has(id)} onChange={() => onRun(id)} />
  ) : (
    <IconButton {...given} isDisabled={!isPossible(id, status)} onPress={() => onRun(id)} />
  );
}

function isPossible(id: CommandId, { canUndo, canRedo }: EditorStatus): boolean {
  if (id === 'edit.undo') return canUndo;
  return id === 'edit.redo' ? canRedo : true;
}

type MoreProps = {
  readonly parts: readonly PartId[];
  readonly status: EditorStatus;
  readonly onRun: (id: CommandId) => void;
};

function MoreMenu({ parts, status, onRun }: MoreProps) {
  const { t } = useWords();
  const entryOf = ({ id, icon, kind }: Tool): MenuEntry => ({
    kind: 'act',
    id,
    label: t(`command.${id}`),
    icon,
    shortcut: shortcutOf(id),
    ...(kind === 'toggle' && { isOn: status.active.has(id) }),
    isDisabled: !isPossible(id, status),
    run: () => afterFocusReturned(() => onRun(id)),
  });
  const entries = parts.flatMap((part, index): MenuEntry[] => [
    ...(index > 0 && toolbarParts[part].ruleIn !== 'neither' ? [{ kind: 'rule' as const, id: `before-${part}` }] : []),
    ...toolbarParts[part].tools.map(entryOf),
  ]);
  const hasOn = entries.some((entry) => entry.kind === 'act' && entry.isOn === true);
  return (
    <MenuButton
      label={t('editor.more')}
      button={<IconButton label={t('editor.more')} icon={<EllipsisVertical />} look={hasOn ? 'on' : 'quiet'} />}
      entries={entries}
    />
  );
}
