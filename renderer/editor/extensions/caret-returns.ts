/**
 * The caret stands where it was when the text is entered again by key, or by a dialog that gives the focus back. The browser would put it before the
 * first letter, and what is then inserted would go there.
 */
import { $getSelection, $setSelection, defineExtension, HISTORIC_TAG, type LexicalEditor } from 'lexical';

export const CaretReturnsExtension = defineExtension({ name: 'midad/caret-returns', register: registerCaretReturns });

function registerCaretReturns(editor: LexicalEditor): () => void {
  let isPointed = false;
  const enter = ({ target }: FocusEvent): void => {
    // Fields of cards stand within the text and take the focus for themselves.
    if (isPointed || target !== editor.getRootElement()) return;
    // No matter of history: where a command gives the focus back, this comes between its change and the history's hearing of it, and merging would take the
    // state before the change off the way back.
    editor.update(() => $setSelection($getSelection()?.clone() ?? null), { discrete: true, tag: HISTORIC_TAG });
  };
  const point = (): void => {
    isPointed = true;
  };
  const unpoint = (): void => {
    isPointed = false;
  };
  return editor.registerRootListener((root) => {
    if (root === null) return undefined;
    root.addEventListener('focusin', enter);
    root.addEventListener('pointerdown', point);
    document.addEventListener('pointerup', unpoint);
    return () => {
      root.removeEventListener('focusin', enter);
      root.removeEventListener('pointerdown', point);
      document.removeEventListener('pointerup', unpoint);
    };
  });
}
