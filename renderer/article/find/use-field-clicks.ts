/** The way from a click on marked words in a field above the text to what the mark is about. */
import { useEffect, type RefObject } from 'react';
import { shortestAt } from '../../../shared/comments/shortest-at';
import type { TextSpan } from '../../../shared/comments/quote';

export type FieldClicks<Stretch extends TextSpan> = {
  readonly page: RefObject<HTMLElement | null>;
  /** What stands in a field as it says now. */
  readonly stretchesIn: (field: string, text: string) => readonly Stretch[];
  readonly chosen: (stretch: Stretch) => void;
};

export function useFieldClicks<Stretch extends TextSpan>({ page, stretchesIn, chosen }: FieldClicks<Stretch>): void {
  useEffect(() => {
    const area = page.current;
    if (area === null) return;
    const clicked = ({ target }: MouseEvent): void => {
      if (!(target instanceof HTMLTextAreaElement) || target.selectionStart !== target.selectionEnd) return;
      const stretch = shortestAt(stretchesIn(target.dataset['field'] ?? '', target.value), target.selectionStart);
      if (stretch !== null) chosen(stretch);
    };
    area.addEventListener('click', clicked);
    return () => area.removeEventListener('click', clicked);
  }, [page, stretchesIn, chosen]);
}
