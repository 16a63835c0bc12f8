import type { LexicalEditor } from 'lexical';

/** Ctrl and a click open a link, as in Word; a click alone puts the caret there. Gives how to stop. */
export function openLinksByClick(editor: LexicalEditor, open: (href: string) => void): () => void {
  const onClick = (event: MouseEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? null;
    if (href === null) return;
    event.preventDefault();
    open(href);
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', onClick);
    root?.addEventListener('click', onClick);
  });
}
