/** The borders between the columns of a table, to be dragged. By the keyboard: `table.wider`, `table.narrower`. */
import { useLayoutEffect, useState, type CSSProperties, type PointerEvent } from 'react';
import { $getNodeByKey } from 'lexical';
import { $isTableNode } from '@lexical/table';
import { useEditorRoom } from '../editor-context';
import { moveBorder, sharesOf } from './column-widths';
import styles from './column-borders.module.css';
import { setWidths } from './resize-column';
import { $sizeOf } from './table-grid';
import type { TablePlace } from './table-tools';

type Drag = { readonly column: number; readonly from: number; readonly shares: readonly number[] };

export function ColumnBorders({ place }: { readonly place: TablePlace }) {
  const { editor } = useEditorRoom();
  const known = useShares(place);
  const [drag, setDrag] = useState<Drag | null>(null);
  const shares = drag?.shares ?? known;

  const begin = (event: PointerEvent<HTMLElement>, column: number): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ column, from: event.clientX, shares: known });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null) return;
    const forward = getComputedStyle(place.element).direction === 'rtl' ? -1 : 1;
    const by = (((event.clientX - drag.from) * forward) / place.element.clientWidth) * 100;
    setDrag({ ...drag, shares: moveBorder(known, drag.column, by) });
  };
  const end = (): void => {
    if (drag !== null && drag.shares !== known) setWidths(editor, place.key, drag.shares);
    setDrag(null);
  };
  return (
    <div className={styles.borders} aria-hidden="true">
      {shares.slice(0, -1).map((_, column) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- a border is its place; there is nothing else to tell it by
          key={column}
          className={styles.border}
          data-dragged={drag?.column === column ? '' : undefined}
          style={{ '--border-at': `${sum(shares.slice(0, column + 1))}%` } as CSSProperties}
          onPointerDown={(event) => begin(event, column)}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => setDrag(null)}
        />
      ))}
    </div>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);

function useShares({ key }: TablePlace): readonly number[] {
  const { editor } = useEditorRoom();
  const [shares, setShares] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const look = (): void =>
      setShares((before) => {
        const next = editor.read(() => {
          const table = $getNodeByKey(key);
          return $isTableNode(table) ? sharesOf(table.getColWidths(), $sizeOf(table).columns) : [];
        });
        return next.join() === before.join() ? before : next;
      });
    look();
    return editor.registerUpdateListener(look);
  }, [editor, key]);
  return shares;
}
