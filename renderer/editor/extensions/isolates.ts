/** Backspace and Delete at an isolate take both its halves: one alone would turn the rest of the paragraph round, and nobody sees it. */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { otherHalf } from '../../../shared/arabic/invisible';
import { $blockText, $placeOfPoint, $replaceStretch } from '../block-text';

export const IsolatesExtension = defineExtension({ name: 'midad/isolates', register: registerIsolates });

function registerIsolates(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    (isBackward) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const place = $placeOfPoint(selection.anchor);
      if (place === null) return false;
      const index = isBackward ? place.offset - 1 : place.offset;
      const other = otherHalf(place.text.text, index);
      if (other === null) return false;
      const [first, second] = [Math.min(index, other), Math.max(index, other)];
      $replaceStretch($blockText(place.block), { start: second, end: second + 1 }, '');
      $replaceStretch($blockText(place.block), { start: first, end: first + 1 }, '');
      $putCaret(place.block, index === second ? second - 1 : first);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $putCaret(block: ElementNode, offset: number): void {
  const caret = $replaceStretch($blockText(block), { start: offset, end: offset }, '');
  caret?.node.select(caret.offset, caret.offset);
}
