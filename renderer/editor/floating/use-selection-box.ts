/** Where the selected words are drawn, while some are. */
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { Box } from './anchored';

/** Null while nothing is selected, while the mouse still selects, and after the words were scrolled away from under what is shown. */
export function useSelectionBox(editor: LexicalEditor): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let isPressed = false;
    const look = (): void => setBox(isPressed ? null : editor.read(() => $selectionBox(editor)));
    const press = (event: PointerEvent): void => {
      isPressed = event.target instanceof Node && editor.getRootElement()?.contains(event.target) === true;
      if (isPressed) setBox(null);
    };
    const release = (): void => {
      if (!isPressed) return;
      isPressed = false;
      look();
    };
    const hide = (): void => setBox(null);
    const stop = editor.registerUpdateListener(look);
    document.addEventListener('pointerdown', press, { capture: true });
    document.addEventListener('pointerup', release, { capture: true });
    document.addEventListener('scroll', hide, { capture: true, passive: true });
    globalThis.addEventListener('resize', hide);
    return () => {
      stop();
      document.removeEventListener('pointerdown', press, { capture: true });
      document.removeEventListener('pointerup', release, { capture: true });
      document.removeEventListener('scroll', hide, { capture: true });
      globalThis.removeEventListener('resize', hide);
    };
  }, [editor]);
  return box;
}

/** Around all its lines, as far as they are in the window. */
function $selectionBox(editor: LexicalEditor): Box | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || selection.getTextContent().trim() === '') return null;
  const drawn = globalThis.getSelection();
  const root = editor.getRootElement();
  if (drawn === null || drawn.rangeCount === 0 || root?.contains(drawn.anchorNode) !== true) return null;
  const { top, bottom, left, right } = drawn.getRangeAt(0).getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return null;
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom), left, right };
}
