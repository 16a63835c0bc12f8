import { useEffect, useRef, useState } from 'react';
import { DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { afterFocusReturned } from '../../desk/after-focus';
import { useWords } from '../../i18n/language';
import type { MenuEntry } from '../../ui/menu';
import { EditRow } from '../line/edit-row';
import { afterDrop } from './reorder';
import styles from './ticker-list.module.css';
import { TickerRow } from '../row/ticker-row';

export type TickerListProps = {
  readonly lines: readonly TickerLine[];
  readonly selected: ReadonlySet<TickerLineId>;
  readonly onSelected: (ids: ReadonlySet<TickerLineId>) => void;
  readonly editing: TickerLineId | null;
  readonly onEdit: (id: TickerLineId | null) => void;
  /** True: it is kept, and the row may close. */
  readonly onChange: (id: TickerLineId, draft: TickerDraft) => Promise<boolean>;
  /** Absent while lines are filtered: then no order is visible to move in. */
  readonly onMove?: ((ids: readonly TickerLineId[], after: TickerLineId | null) => void) | undefined;
  readonly entriesOf: (line: TickerLine) => readonly MenuEntry[];
};

/** The lines in their order. While one is edited the list is plain, for a grid would take the arrow keys from its fields. */
export function TickerList(props: TickerListProps) {
  const { lines, editing, onEdit, onChange } = props;
  const [returnTo, setReturnTo] = useState<TickerLineId | null>(null);
  if (editing === null) return <OrderedList {...props} focusOn={returnTo} onFocused={() => setReturnTo(null)} />;
  const close = (): void => {
    setReturnTo(editing);
    onEdit(null);
  };
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.item}>
          {line.id === editing ? (
            <EditRow
              line={line}
              onCancel={close}
              onSubmit={(draft) => {
                void onChange(line.id, draft).then((isKept) => isKept && close());
              }}
            />
          ) : (
            <TickerRow line={line} onEdit={() => onEdit(line.id)} entries={props.entriesOf(line)} />
          )}
        </li>
      ))}
    </ul>
  );
}

type OrderedListProps = TickerListProps & { readonly focusOn: TickerLineId | null; readonly onFocused: () => void };

function OrderedList(props: OrderedListProps) {
  const { lines, selected, onSelected, onEdit, onMove, entriesOf, focusOn, onFocused } = props;
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusOn === null) return;
    // The list draws its rows after it has drawn itself.
    afterFocusReturned(() => {
      list.current?.querySelector<HTMLElement>(`[data-key="${focusOn}"]`)?.focus();
      onFocused();
    });
  }, [focusOn, onFocused]);
  const find = (key: unknown) => lines.find(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === undefined,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': find(key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const moved = lines.filter(({ id }) => keys.has(id)).map(({ id }) => id as TickerLineId);
      const on = find(target.key);
      if (moved.length === 0 || on === undefined || target.dropPosition === 'on') return;
      const after = afterDrop(lines, moved, { on: on.id as TickerLineId, side: target.dropPosition });
      if (after !== undefined) onMove?.(moved, after);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop!} />,
  });
  return (
    <GridList
      ref={list}
      aria-label={t('ticker.lines')}
      className={styles.list!}
      items={lines}
      dependencies={[t, onEdit, entriesOf]}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelected(
          new Set(lines.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id as TickerLineId)),
        )
      }
      onAction={(key) => onEdit(find(key)?.id ?? null)}
    >
      {(line) => (
        <GridListItem id={line.id} textValue={line.text} className={styles.item!}>
          <TickerRow line={line} onEdit={() => onEdit(line.id)} entries={entriesOf(line)} />
        </GridListItem>
      )}
    </GridList>
  );
}
