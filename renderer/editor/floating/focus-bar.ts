import type { LexicalEditor } from 'lexical';

/** Puts the keyboard onto the nearest formatting bar, the one beside the selection first; Escape or a chosen format leads back to the text. */
export function focusBar(editor: LexicalEditor): void {
  const page = editor.getRootElement()?.closest('[data-editor-page]');
  const bar =
    document.querySelector('[data-format-bar="selection"]') ?? page?.querySelector('[data-format-bar="main"]');
  // What has no room in the bar is there, but inert.
  bar?.querySelector<HTMLElement>('button:not([disabled], [inert] *)')?.focus();
}
