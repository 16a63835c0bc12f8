/**
 * What changes blocks or links is a step that can be undone. Lexical's history takes an update for none where a single text node was touched and says
 * what it said: Enter before a link, another address for a link. The extension stands before the history's, whose listener then hears of two.
 */
import { $getNodeByKey, defineExtension, type LexicalEditor } from 'lexical';

export const UndoStepsExtension = defineExtension({ name: 'midad/undo-steps', register: registerUndoSteps });

/** Of no node: whoever looks it up finds nothing. */
const nobody = '';

function registerUndoSteps(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState }) => {
    if (dirtyLeaves.size !== 1) return;
    const isElementChanged = [...dirtyElements.keys()].some(
      (key) => key !== 'root' && $getNodeByKey(key, editorState) !== $getNodeByKey(key, prevEditorState),
    );
    if (isElementChanged) dirtyLeaves.add(nobody);
  });
}
