/** The caret is where it was when the focus comes back from a dialog or a field: the engine would put it at the beginning of the text. */
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FOCUS_COMMAND,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';

export const KeptCaretExtension = defineExtension({ name: 'midad/kept-caret', register: registerKeptCaret });

function registerKeptCaret(editor: LexicalEditor): () => void {
  let kept: BaseSelection | null = null;
  // A press says itself where the caret goes.
  let isPressed = false;
  const press = (): void => {
    isPressed = true;
    requestAnimationFrame(() => (isPressed = false));
  };
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('pointerdown', press);
      root?.addEventListener('pointerdown', press);
    }),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        kept = $getSelection()?.clone() ?? null;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const back = kept;
        kept = null;
        if (isPressed || back === null || !back.getNodes().every((node) => node.isAttached())) return false;
        editor.update(() => $setSelection(back.clone()), { tag: SKIP_SCROLL_INTO_VIEW_TAG });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
