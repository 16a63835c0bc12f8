/** What appears at the table where the caret stands: its bar of tools, and the borders of its columns to drag. */
import { $isTableSelection } from '@lexical/table';
import { $getSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { useEditorRoom } from '../editor-context';
import { ColumnBorders } from './column-borders';
import { $selectedTable } from './table-acts';
import { TableBar } from './table-bar';
import { TableCaption } from './table-caption';
import styles from './table-tools.module.css';

/** Where the table stands in the page, in pixels. */
export type TablePlace = {
  readonly key: NodeKey;
  readonly element: HTMLElement;
  readonly top: number;
  readonly height: number;
};

export function TableTools({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { editor } = useEditorRoom();
  const place = useTablePlace(editor, page);
  const bar = useRef<HTMLDivElement>(null);
  if (place === null) return null;
  return (
    <div
      className={styles.tools}
      style={{ '--table-top': `${place.top}px`, '--table-height': `${place.height}px` } as CSSProperties}
    >
      <div ref={bar} className={styles.bar}>
        <TableBar />
      </div>
      <ColumnBorders key={place.key} place={place} />
      <TableCaption at={bar} />
    </div>
  );
}

function useTablePlace(editor: LexicalEditor, page: RefObject<HTMLElement | null>): TablePlace | null {
  const [place, setPlace] = useState<TablePlace | null>(null);
  useEffect(() => {
    const look = (): void => setPlace((before) => same(before, placeOf(editor, page.current)));
    const observer = new ResizeObserver(look);
    const stops = [
      editor.registerUpdateListener(look),
      editor.registerRootListener((root, former) => {
        if (former !== null) observer.unobserve(former);
        if (root !== null) observer.observe(root);
      }),
    ];
    return () => {
      observer.disconnect();
      stops.forEach((stop) => stop());
    };
  }, [editor, page]);
  return place;
}

function placeOf(editor: LexicalEditor, page: HTMLElement | null): TablePlace | null {
  const key = editor.read(() => {
    const selection = $getSelection();
    // A selection that goes on outside is no longer about the table.
    const isWithin =
      $isTableSelection(selection) || $selectedTable()?.isParentOf(selection?.getNodes()[0] ?? $selectedTable()!);
    return isWithin === true ? ($selectedTable()?.getKey() ?? null) : null;
  });
  const element = key === null ? null : editor.getElementByKey(key);
  if (key === null || element === null || page === null) return null;
  const [table, around] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
  return { key, element, top: Math.round(table.top - around.top), height: Math.round(table.height) };
}

const same = (a: TablePlace | null, b: TablePlace | null): TablePlace | null =>
  a !== null && b !== null && a.key === b.key && a.element === b.element && a.top === b.top && a.height === b.height
    ? a
    : b;
