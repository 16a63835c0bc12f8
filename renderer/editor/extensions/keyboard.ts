/** Keys that Lexical treats otherwise than a person who writes Arabic expects. */
import { $isListItemNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import {
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  $getSelection,
  INDENT_CONTENT_COMMAND,
  $isRangeSelection,
  $isTextNode,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { registerCheckList } from '../check-list';
import { $blockOf } from '../nodes/body-nodes';
import { maxListLevel } from './normalise';

export const KeyboardExtension = defineExtension({
  name: 'midad/keyboard',
  register: (editor) =>
    mergeRegister(registerForwardDelete(editor), registerListTab(editor), registerCheckList(editor)),
});

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Delete takes the letter with its vowel signs; Lexical takes the signs one by one and leaves the letter. */
function registerForwardDelete(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    (isBackward) => {
      const selection = $getSelection();
      if (isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const { offset } = selection.anchor;
      const node = selection.anchor.getNode();
      if (!$isTextNode(node) || offset >= node.getTextContentSize()) return false;
      const [first] = graphemes.segment(node.getTextContent().slice(offset, offset + 64));
      if (first === undefined || first.segment.length < 2) return false;
      node.select(offset, offset + first.segment.length).removeText();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Tab nests an item while the caret is in a list; elsewhere it goes on to the next field, as everywhere in the window. */
function registerListTab(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      const item = $blockOf(selection.anchor.getNode());
      if (!$isListItemNode(item)) return false;
      event.preventDefault();
      if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
      return item.getIndent() + 1 >= maxListLevel || editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    },
    COMMAND_PRIORITY_HIGH,
  );
}
