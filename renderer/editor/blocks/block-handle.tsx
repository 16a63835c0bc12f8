/** The handle beside the block under the mouse, on the side where reading begins: drag moves the block, a click opens what can be done to it. */
import { GripVertical } from 'lucide-react';
import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { useWords } from '../../i18n/language';
import { $selectCard } from '../cards/select-card';
import { useEditorRoom } from '../editor-context';
import styles from './block-handle.module.css';
import { BlockMenu } from './block-menu';
import { dropAt, placesOf, type Drop, type Place } from './block-places';
import { $moveBlockTo } from './move-block';
import { useHoveredBlock } from './use-hovered-block';

type Drag = { readonly key: NodeKey; readonly from: number; readonly drop: Drop | null };

/** `page` is what it is placed in. */
export function BlockHandle({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const { editor } = useEditorRoom();
  const button = useRef<HTMLButtonElement>(null);
  const [menuOf, setMenuOf] = useState<NodeKey | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const hovered = useHoveredBlock(page, menuOf !== null || drag !== null);
  if (hovered === null) return null;
  const isDragging = drag?.drop !== undefined && drag?.drop !== null;
  return (
    <>
      <HandleButton
        ref={button}
        place={hovered}
        page={page}
        drag={drag}
        onDrag={setDrag}
        onClick={() => {
          selectBlock(editor, hovered.key);
          setMenuOf(hovered.key);
        }}
      />
      {isDragging && <DropLine y={drag.drop!.y} page={page} />}
      <BlockMenu of={menuOf} at={button} isOpen={menuOf !== null} onClose={() => setMenuOf(null)} />
    </>
  );
}

type HandleProps = {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly place: Place;
  readonly page: RefObject<HTMLElement | null>;
  readonly drag: Drag | null;
  readonly onDrag: (drag: Drag | null) => void;
  readonly onClick: () => void;
};

/** Pixels the mouse must go before a press is a drag. */
const threshold = 4;

function HandleButton({ ref, place, page, drag, onDrag, onClick }: HandleProps) {
  const { t } = useWords();
  const { editor } = useEditorRoom();
  const down = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onDrag({ key: place.key, from: event.clientY, drop: null });
  };
  const move = (event: PointerEvent): void => {
    if (drag === null) return;
    const isMoved = drag.drop !== null || Math.abs(event.clientY - drag.from) > threshold;
    if (!isMoved) return;
    scrollNearEdge(page.current, event.clientY);
    onDrag({ ...drag, drop: dropAt(placesOf(editor), event.clientY) });
  };
  const up = (): void => {
    if (drag === null) return;
    const { key, drop } = drag;
    onDrag(null);
    if (drop === null) return onClick();
    editor.update(() => {
      $moveBlockTo(key, drop);
      $select(key);
    });
    editor.focus();
  };
  const top = place.top - (page.current?.getBoundingClientRect().top ?? 0);
  return (
    <button
      ref={(element) => {
        ref.current = element;
        element?.style.setProperty('--top', `${top}px`);
      }}
      type="button"
      className={styles.handle}
      aria-label={t('editor.handle')}
      title={t('editor.handle')}
      tabIndex={-1}
      data-dragging={drag?.drop !== undefined && drag?.drop !== null ? '' : undefined}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => onDrag(null)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDrag(null);
        if (key === 'Enter' || key === ' ') onClick();
      }}
    >
      <GripVertical aria-hidden="true" />
    </button>
  );
}

function DropLine({ y, page }: { readonly y: number; readonly page: RefObject<HTMLElement | null> }) {
  const top = y - (page.current?.getBoundingClientRect().top ?? 0);
  return <div ref={(element) => element?.style.setProperty('--top', `${top}px`)} className={styles.line} />;
}

function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => $select(key), { discrete: true });
}

/** The commands of the menu act on what is selected. */
function $select(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isElementNode(node)) node.selectStart();
  else if (node !== null) $selectCard(key);
}

/** A block can be carried further than the window shows. */
function scrollNearEdge(page: HTMLElement | null, y: number): void {
  let scroller = page?.parentElement ?? null;
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const edge = 40;
  if (y < top + edge) scroller.scrollBy({ top: -edge / 2 });
  if (y > bottom - edge) scroller.scrollBy({ top: edge / 2 });
}
