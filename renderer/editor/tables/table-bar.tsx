import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Captions,
  Ellipsis,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
} from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Separator, Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CommandId } from '../../../shared/commands/commands';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { IconButton, IconToggle } from '../../ui/icon-button';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import { useEditorRoom } from '../editor-context';
import styles from './table-tools.module.css';

type Tool = readonly [CommandId, ReactNode];

const groups: readonly (readonly Tool[])[] = [
  [
    ['table.rowAbove', <BetweenHorizontalEnd key="above" data-mirror="" />],
    ['table.rowBelow', <BetweenHorizontalStart key="below" data-mirror="" />],
    ['table.columnBefore', <BetweenVerticalEnd key="before" data-mirror="" />],
    ['table.columnAfter', <BetweenVerticalStart key="after" data-mirror="" />],
  ],
  [
    ['table.merge', <TableCellsMerge key="merge" data-mirror="" />],
    ['table.split', <TableCellsSplit key="split" data-mirror="" />],
  ],
  [
    ['table.headerRow', <PanelTop key="row" />],
    ['table.headerColumn', <PanelLeft key="column" data-mirror="" />],
  ],
  [['table.caption', <Captions key="caption" data-mirror="" />]],
];

const toggles = new Set<CommandId>(['table.headerRow', 'table.headerColumn']);

const more = [
  'table.wider',
  'table.narrower',
  'table.evenColumns',
  'rule',
  'table.deleteRow',
  'table.deleteColumn',
  'table.delete',
] as const;

/** The tools of the table where the caret stands. */
export function TableBar() {
  const { t } = useWords();
  const room = useEditorRoom();
  const status = useStore(room.status);
  /** The caret is where it was, so the next key goes on writing. */
  const run = (id: CommandId): void => {
    room.runCommand(id);
    if (id !== 'table.caption') room.editor.focus();
  };
  const tool = ([id, icon]: Tool) => {
    const words = { label: t(`command.${id}`), icon, shortcut: shortcutOf(id) };
    if (toggles.has(id))
      return <IconToggle key={id} {...words} isOn={status.active.has(id)} onChange={() => run(id)} />;
    return <IconButton key={id} {...words} isDisabled={status.impossible.has(id)} onPress={() => run(id)} />;
  };
  return (
    <Toolbar className={styles.buttons!} aria-label={t('table.bar')}>
      {groups.map((tools) => (
        <Fragment key={tools[0]?.[0]}>
          {tools.map(tool)}
          <Separator orientation="vertical" className={styles.rule!} />
        </Fragment>
      ))}
      <MenuButton
        label={t('table.more')}
        button={<IconButton label={t('table.more')} icon={<Ellipsis />} />}
        entries={more.map((entry): MenuEntry =>
          entry === 'rule'
            ? { kind: 'rule', id: 'rule' }
            : {
                kind: 'act',
                id: entry,
                label: t(`command.${entry}`),
                shortcut: shortcutOf(entry),
                ...(entry.startsWith('table.delete') ? { tone: 'danger' } : {}),
                run: () => run(entry),
              },
        )}
      />
    </Toolbar>
  );
}
