/** What a person has selected by now. Lexical hears of a native selection by an event that comes later than the keys pressed after it. */
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical';

/** Before a command that is about the selected words: on a busy machine they may be others than the editor knows of. */
export function catchUpSelection(editor: LexicalEditor): void {
  const onScreen = window.getSelection();
  const root = editor.getRootElement();
  if (onScreen === null || onScreen.isCollapsed || root === null) return;
  if (!root.contains(onScreen.anchorNode) || !root.contains(onScreen.focusNode)) return;
  editor.update(
    () => {
      const known = $getSelection();
      const now = $createRangeSelectionFromDom(onScreen, editor);
      if (now === null || !$isRangeSelection(known)) return;
      if (!now.anchor.is(known.anchor) || !now.focus.is(known.focus)) $setSelection(now);
    },
    { discrete: true },
  );
}
