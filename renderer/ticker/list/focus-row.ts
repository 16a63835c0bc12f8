/** Gives a line's row the focus, wherever in the list it stands. */
import type { TickerLineId } from '../../../shared/model/ids';

/** Rows out of sight are not drawn: where this one is not, the list takes the focus and hands it to the row that is selected. */
export function focusRow(id: TickerLineId): void {
  const row = document.querySelector<HTMLElement>(`[role=grid] [data-key="${id}"]`);
  (row ?? document.querySelector<HTMLElement>('[role=grid]'))?.focus();
}
