/** What a card can do with the object it draws. */
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { useMemo } from 'react';
import { $duplicateBlock } from '../blocks/duplicate-block';
import { $moveBlock } from '../blocks/move-block';
import { useEditorRoom } from '../editor-context';
import { $leaveCard, $removeCard } from '../extensions/cards';
import type { RawObject } from '../nodes/object-nodes';
import { changeObject } from './change-card';
import { selectCard } from './select-card';

export type Card<Raw extends RawObject> = {
  /** Selected as a whole, or within a longer selection. */
  readonly isSelected: boolean;
  /** Keys that follow each other in the same fields are one step of undo. */
  readonly change: (fields: Partial<Omit<Raw, '_type' | '_key'>>) => void;
  readonly remove: () => void;
  readonly duplicate: () => void;
  readonly move: (way: 'up' | 'down') => void;
  /** Selects it as a whole; keys go to the text again. */
  readonly select: () => void;
  /** Puts the caret into the text behind it, where there is none yet into a new paragraph. */
  readonly leave: () => void;
};

export function useCard<Raw extends RawObject>(nodeKey: NodeKey): Card<Raw> {
  const { editor } = useEditorRoom();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const acts = useMemo(
    () => ({
      change: (fields: Partial<Omit<Raw, '_type' | '_key'>>) => changeObject(editor, nodeKey, fields),
      remove: () => {
        editor.update(() => $removeCard(nodeKey));
        editor.focus();
      },
      duplicate: () => editor.update(() => $duplicateBlock(nodeKey)),
      move: (way: 'up' | 'down') => editor.update(() => void $moveBlock(nodeKey, way)),
      select: () => selectCard(editor, nodeKey),
      leave: () => {
        editor.update(() => $leaveCard(nodeKey), { discrete: true });
        editor.getRootElement()?.focus({ preventScroll: true });
      },
    }),
    [editor, nodeKey],
  );
  return { isSelected, ...acts };
}
