/**
 * Draws a small sign over each invisible character. The signs lie on a sheet of their own above the text: nothing is put into it, so letters stay joined,
 * lines break where they did, and nothing is copied that was not written.
 */
import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { invisiblesIn, type PlacedInvisible } from '../../../shared/arabic/invisible';
import { $blockText, rangeOf, type BlockText } from '../block-text';
import { followNearBlocks } from '../marks/near-blocks';
import styles from './show-invisibles.module.css';

/** `sheet` lies over the text, at its place and of its size. Gives a function that takes the signs away again. */
export function showInvisibles(editor: LexicalEditor, sheet: HTMLElement): () => void {
  const drawn = new Map<NodeKey, Element>();
  const waiting = new Set<NodeKey>();
  let frame: number | null = null;

  const remove = (key: NodeKey): void => {
    drawn.get(key)?.remove();
    drawn.delete(key);
  };
  const later = (keys: Iterable<NodeKey>): void => {
    for (const key of keys) waiting.add(key);
    frame ??= requestAnimationFrame(draw);
  };
  const draw = (): void => {
    frame = null;
    const origin = sheet.getBoundingClientRect();
    const near = new Set(blocks.keys());
    const groups = editor.read(() =>
      [...waiting].filter((key) => near.has(key)).map((key) => [key, $signsOf(editor, key, origin)] as const),
    );
    waiting.clear();
    for (const [key, group] of groups) {
      remove(key);
      if (group === null) continue;
      drawn.set(key, group);
      sheet.append(group);
    }
  };
  // What stands below a block moves when the block grows.
  const all = (): void => later(blocks.keys());
  const watch = new ResizeObserver(all);
  watch.observe(sheet);
  const blocks = followNearBlocks(editor, { paint: later, forget: (keys) => [...keys].forEach(remove) });
  return () => {
    watch.disconnect();
    blocks.stop();
    if (frame !== null) cancelAnimationFrame(frame);
    for (const key of drawn.keys()) remove(key);
  };
}

function $signsOf(editor: LexicalEditor, key: NodeKey, origin: DOMRect): Element | null {
  const block = $getNodeByKey(key);
  if (!$isElementNode(block)) return null;
  const text = $blockText(block);
  const signs = invisiblesIn(text.text).flatMap((mark) => signOf(editor, text, { mark, origin }) ?? []);
  if (signs.length === 0) return null;
  const group = document.createElement('div');
  group.append(...signs);
  return group;
}

function signOf(
  editor: LexicalEditor,
  text: BlockText,
  { mark, origin }: { readonly mark: PlacedInvisible; readonly origin: DOMRect },
): Element | null {
  const range = rangeOf(editor, text, { start: mark.index, end: mark.index + 1 });
  const box = range?.getClientRects()[0] ?? range?.getBoundingClientRect();
  if (box === undefined || box.height === 0) return null;
  const sign = document.createElement('span');
  sign.className = styles['sign']!;
  sign.dataset['kind'] = mark.kind;
  sign.dataset['short'] = mark.short;
  sign.style.setProperty('--x', `${box.left - origin.left}px`);
  sign.style.setProperty('--y', `${box.top - origin.top}px`);
  sign.style.setProperty('--width', `${box.width}px`);
  sign.style.setProperty('--height', `${box.height}px`);
  return sign;
}
