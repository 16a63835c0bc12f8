/** Typewriter scrolling: the line that is written stays at one height, and the page moves below it. */
import { defineExtension, safeCast, type LexicalEditor } from 'lexical';

type TypewriterConfig = { readonly isOn: () => boolean };

export const TypewriterExtension = defineExtension({
  name: 'midad/typewriter',
  config: safeCast<TypewriterConfig>({ isOn: () => false }),
  register: registerTypewriter,
});

/** Of the height of what scrolls. */
const height = 0.42;

function registerTypewriter(editor: LexicalEditor, { isOn }: TypewriterConfig): () => void {
  let isPointed = false;
  let frame = 0;
  const follow = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const root = editor.getRootElement();
      if (root !== null && !isPointed && root.contains(document.activeElement)) holdLine(root);
    });
  };
  // A page that jumped away under the mouse would be no help.
  const point = (): void => {
    isPointed = true;
  };
  const unpoint = (): void => {
    isPointed = false;
  };
  const stop = editor.registerUpdateListener(() => {
    if (isOn()) follow();
  });
  const leaveRoot = editor.registerRootListener((root) => {
    if (root === null) return undefined;
    root.addEventListener('pointerdown', point);
    root.addEventListener('keydown', unpoint);
    return () => {
      root.removeEventListener('pointerdown', point);
      root.removeEventListener('keydown', unpoint);
    };
  });
  return () => {
    stop();
    leaveRoot();
  };
}

function holdLine(root: HTMLElement): void {
  const line = caretTop();
  const scroller = scrollerOf(root);
  if (line === null || scroller === null) return;
  const box = scroller.getBoundingClientRect();
  scroller.scrollTop += line - (box.top + box.height * height);
}

/** In pixels of the window; an empty line has no letter to measure. */
function caretTop(): number | null {
  const selection = getSelection();
  if (selection === null || selection.focusNode === null) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const [rect] = range.getClientRects();
  if (rect !== undefined) return rect.top;
  const { focusNode } = selection;
  const element = focusNode instanceof Element ? focusNode : focusNode.parentElement;
  return element?.getBoundingClientRect().top ?? null;
}

function scrollerOf(root: HTMLElement): HTMLElement | null {
  for (let at = root.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
