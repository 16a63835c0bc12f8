/** Which way a person wants blocks to run. It stands in the document and stays whatever is written there. */
import { $isTableSelection } from '@lexical/table';
import { $getSelection, $getState, $isRangeSelection, $setState, type ElementNode } from 'lexical';
import type { Direction } from '../../shared/arabic/direction';
import { carriedBlock, plainBlock } from './carried-state';
import { newKey } from './new-key';
import { $selectedBlocks } from './turn-into';

const $blocks = (): readonly ElementNode[] => {
  const selection = $getSelection();
  return $isRangeSelection(selection) || $isTableSelection(selection) ? $selectedBlocks(selection) : [];
};

/** What was chosen for the block where the selection begins; null where its text decides. */
export function $chosenDirection(): Direction | null {
  const [block] = $blocks();
  return (block === undefined ? null : $getState(block, carriedBlock)?.direction) ?? null;
}

/** Null: by the text again. */
export function $setDirection(direction: Direction | null): void {
  for (const block of $blocks()) {
    // An empty body's place to write has no key yet (body-to-lexical.ts).
    const { direction: _, ...rest } = $getState(block, carriedBlock) ?? { ...plainBlock, key: newKey() };
    $setState(block, carriedBlock, direction === null ? rest : { ...rest, direction });
  }
}
