/**
 * What is pressed, typed and pasted in a card's own fields is no business of the text round it: Lexical listens on its root, so the card's element holds
 * it back. (React hears it all the same, as it listens on this element itself.)
 */
import { REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { matchesShortcut } from '../../../shared/commands/shortcut';
import { platform } from '../../i18n/shortcut-of';

const held = [
  'keydown',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'dragover',
  'drop',
  'compositionstart',
  'compositionend',
] as const;

/** Whether keys pressed here go into a field or onto a button. */
export const isInField = (target: Element): boolean =>
  target.closest(
    'input, textarea, select, button, a, [contenteditable="true"]:not([data-lexical-editor]), [role="option"]',
  ) !== null;

export function fenceCard(element: HTMLElement, editor: LexicalEditor): void {
  for (const type of held) {
    element.addEventListener(type, (event) => {
      if (event.target instanceof Element && isInField(event.target)) event.stopPropagation();
    });
  }
  const step = (event: Event, command: typeof UNDO_COMMAND | typeof REDO_COMMAND): void => {
    event.preventDefault();
    editor.dispatchCommand(command, undefined);
    // The step may have taken the very field away.
    if (!element.isConnected) editor.focus();
  };
  // Chromium keeps one undo for the whole page: in a field it would reach the text behind Lexical's back (lexical#8970).
  element.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') step(event, UNDO_COMMAND);
    if (event.inputType === 'historyRedo') step(event, REDO_COMMAND);
  });
  element.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element) || !isInField(event.target)) return;
    if (matchesShortcut(event, 'Mod+Z', platform)) step(event, UNDO_COMMAND);
    const isRedo = ['Mod+Shift+Z', 'Mod+Y'].some((keys) => matchesShortcut(event, keys, platform));
    if (isRedo) step(event, REDO_COMMAND);
  });
}
