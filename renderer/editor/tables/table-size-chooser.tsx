import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../../i18n/language';
import { FieldPopover } from '../../ui/field-popover';
import { useEditorRoom } from '../editor-context';
import { $insertTable, type TableSize } from './table-acts';
import styles from './table-size-chooser.module.css';

/** As many squares as the chooser offers; more rows come with Tab in the last cell. */
const squares = { rows: 8, columns: 8 };
const first: TableSize = { rows: 3, columns: 3 };

/** Asks how large a new table is: by the mouse over squares, or by the arrows and Enter. */
export function TableSizeChooser({ at }: { readonly at: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const { editor, tableField, setTableField } = useEditorRoom();
  const close = (): void => {
    setTableField(null);
    editor.focus();
  };
  return (
    <FieldPopover label={t('table.size')} at={at} isOpen={tableField === 'size'} onClose={close} align="end">
      <Squares
        onChoose={(size) => {
          editor.update(() => $insertTable(size));
          close();
        }}
      />
    </FieldPopover>
  );
}

function Squares({ onChoose }: { readonly onChoose: (size: TableSize) => void }) {
  const { t } = useWords();
  const [size, setSize] = useState(first);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <>
      <div
        className={styles.squares}
        role="slider"
        tabIndex={0}
        // The popover opens for nothing else.
        autoFocus
        aria-label={t('table.size')}
        aria-valuemin={1}
        aria-valuemax={squares.rows * squares.columns}
        aria-valuenow={size.rows * size.columns}
        aria-valuetext={t('table.sizeIs', size)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChoose(size);
          else setSize(sizeAfter(event, size));
        }}
      >
        {numbers(squares.rows).map((rows) =>
          numbers(squares.columns).map((columns) => (
            <button
              key={`${rows} ${columns}`}
              type="button"
              tabIndex={-1}
              className={styles.square}
              data-on={rows <= size.rows && columns <= size.columns ? '' : undefined}
              aria-label={t('table.sizeIs', { rows, columns })}
              onPointerEnter={() => setSize({ rows, columns })}
              onClick={() => onChoose({ rows, columns })}
            />
          )),
        )}
      </div>
      <output className={styles.size}>{t('table.sizeIs', size)}</output>
    </>
  );
}

/** The arrows widen the table the way they point. */
function sizeAfter({ key, currentTarget }: KeyboardEvent<HTMLElement>, { rows, columns }: TableSize): TableSize {
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const change = { [forward]: [0, 1], [backward]: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key] ?? [0, 0];
  const within = (value: number, most: number): number => Math.max(1, Math.min(value, most));
  return { rows: within(rows + change[0]!, squares.rows), columns: within(columns + change[1]!, squares.columns) };
}
