import { useEffect, useState, type RefObject } from 'react';
import { useEditorRoom } from '../editor-context';
import { placeAt, placesOf, type Place } from './block-places';

/** The block under the mouse, also where the mouse is beside it in the margin. It stays the same one while `isHeld`, and goes while somebody writes. */
export function useHoveredBlock(page: RefObject<HTMLElement | null>, isHeld: boolean): Place | null {
  const { editor } = useEditorRoom();
  const [hovered, setHovered] = useState<Place | null>(null);
  useEffect(() => {
    const area = page.current?.parentElement;
    if (!area || isHeld) return;
    const look = ({ clientY }: MouseEvent): void => {
      const next = placeAt(placesOf(editor), clientY);
      setHovered((now) => (now?.key === next?.key && now?.top === next?.top ? now : next));
    };
    const leave = (): void => setHovered(null);
    area.addEventListener('mousemove', look);
    area.addEventListener('mouseleave', leave);
    document.addEventListener('scroll', leave, { capture: true, passive: true });
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size > 0) leave();
    });
    return () => {
      area.removeEventListener('mousemove', look);
      area.removeEventListener('mouseleave', leave);
      document.removeEventListener('scroll', leave, { capture: true });
      stop();
    };
  }, [editor, page, isHeld]);
  return hovered;
}
