/** Follows the slash that a person types, and where it is drawn. */
import { HISTORIC_TAG, PASTE_TAG, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Box } from '../floating/anchored';
import { $slashAtCaret, type Slash } from './slash';

export type FollowedSlash = {
  /** Null while none is typed, or the one that stands there was dismissed. */
  readonly slash: Slash | null;
  readonly box: Box | null;
  /** Leaves the slash as what it is. */
  readonly dismiss: () => void;
};

export function useSlash(editor: LexicalEditor): FollowedSlash {
  const [state, setState] = useState<Pick<FollowedSlash, 'slash' | 'box'>>({ slash: null, box: null });
  const open = useRef<Slash | null>(null);
  const show = useCallback(
    (slash: Slash | null) => {
      if (open.current === null && slash === null) return;
      open.current = slash;
      setState({ slash, box: slash === null ? null : boxOf(editor, slash) });
    },
    [editor],
  );
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        const slash = editorState.read($slashAtCaret);
        const wasOpen = open.current;
        const isSame = slash !== null && wasOpen?.node === slash.node && wasOpen.offset === slash.offset;
        // A caret that only comes to an old slash opens nothing; nor does a text that is pasted or undone.
        const isTyped =
          slash?.typed === '' && dirtyLeaves.has(slash.node) && !tags.has(PASTE_TAG) && !tags.has(HISTORIC_TAG);
        show(isSame || isTyped ? slash : null);
      }),
    [editor, show],
  );
  useEffect(() => {
    const close = (): void => show(null);
    return editor.registerRootListener((root, former) => {
      former?.removeEventListener('blur', close);
      root?.addEventListener('blur', close);
      globalThis.removeEventListener('resize', close);
      if (root !== null) globalThis.addEventListener('resize', close);
    });
  }, [editor, show]);
  const dismiss = useCallback(() => show(null), [show]);
  return { ...state, dismiss };
}

function boxOf(editor: LexicalEditor, { node, offset }: Slash): Box | null {
  const text = editor.getElementByKey(node)?.firstChild;
  const inner = text instanceof Text ? text : firstText(text ?? null);
  if (inner === null || offset + 1 > inner.length) return null;
  const range = document.createRange();
  range.setStart(inner, offset);
  range.setEnd(inner, offset + 1);
  return range.getBoundingClientRect();
}

/** Words with several looks stand in elements within each other. */
function firstText(node: Node | null): Text | null {
  if (node === null) return null;
  return node instanceof Text ? node : firstText(node.firstChild);
}
