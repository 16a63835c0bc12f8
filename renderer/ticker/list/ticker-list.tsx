import { use, useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { DropIndicator, GridList, GridListItem, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { TickerLineId } from '../../../shared/model/ids';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { afterFocusReturned } from '../../desk/after-focus';
import { useWords } from '../../i18n/language';
import type { MenuEntry } from '../../ui/menu';
import { EditRow } from '../line/edit-row';
import { focusRow } from './focus-row';
import { afterDrop } from './reorder';
import { WithheldContext } from '../withheld/use-withheld';
import styles from './ticker-list.module.css';
import { TickerRow, type RowActs } from '../row/ticker-row';

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

/**
 * The lines in their order. Of two hundred only those in sight are drawn: every selection draws each row that is there.
 * While one is edited the list is plain, for a grid would take the arrow keys from its fields.
 */
export function TickerList(props: TickerListProps) {
  const { lines, editing, onEdit, onChange } = props;
  const [returnTo, setReturnTo] = useState<TickerLineId | null>(null);
  const rowActs = useRowActs(props);
  if (editing === null)
    return <OrderedList {...props} rowActs={rowActs} focusOn={returnTo} onFocused={() => setReturnTo(null)} />;
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
            <TickerRow line={line} acts={rowActs} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** 200 rows with their buttons are drawn once; a selection, a tick of the clock or a letter in the row above draws none of them again. */
function useRowActs(props: TickerListProps): RowActs {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useMemo(
    () => ({
      edit: (line) => latest.current.onEdit(line.id as TickerLineId),
      entriesOf: (line) => latest.current.entriesOf(line),
    }),
    [],
  );
}

type OrderedListProps = TickerListProps & {
  readonly rowActs: RowActs;
  readonly focusOn: TickerLineId | null;
  readonly onFocused: () => void;
};

function OrderedList(props: OrderedListProps) {
  const { lines, selected, onSelected, onEdit, onMove, rowActs, focusOn, onFocused } = props;
  const { t } = useWords();
  const withheld = use(WithheldContext);
  // A row is measured anew for another object only, and that a line is withheld makes its row higher.
  const items = useMemo(
    () => lines.map((line) => (withheld.has(line.id as TickerLineId) ? { ...line } : line)),
    [lines, withheld],
  );
  useEffect(() => {
    if (focusOn === null) return;
    // The list draws its rows after it has drawn itself.
    afterFocusReturned(() => {
      focusRow(focusOn);
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
    <div onFocus={intoSight}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 46 }}>
        <GridList
          aria-label={t('ticker.lines')}
          className={styles.list!}
          items={items}
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
              <TickerRow line={line} acts={rowActs} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** The list does not scroll itself, the room does; react-aria scrolls a drawn-as-needed list only within itself. */
function intoSight({ target }: FocusEvent): void {
  target.closest('[role=row]')?.scrollIntoView({ block: 'nearest' });
}
