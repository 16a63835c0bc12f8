/**
 * The same help in plain fields as in the text (renderer/editor/extensions/typing-help.ts): one listener for every field that bears `data-prose`.
 * Text goes in by `execCommand`, the one way that keeps a field's own undo, and undo takes back the change before the key.
 */
import { useEffect } from 'react';
import { directionOf } from '../../shared/arabic/direction';
import { typingChange, type TypingChange, type TypingHelp } from '../../shared/typing/typing-help';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Changed = { readonly field: Field; readonly value: string; readonly name: string };

/** `help` is asked with each key. */
export function useFieldHelp(help: () => Omit<TypingHelp, 'base'>): void {
  useEffect(() => {
    let last: Changed | null = null;
    let isChanging = false;
    let isUndone = false;
    const refused = new Set<string>();

    const onBeforeInput = (event: InputEvent): void => {
      const field = proseField(event.target);
      if (field === null || isChanging) return;
      if (event.inputType === 'historyUndo') {
        isUndone = last !== null && last.field === field && last.value === field.value;
        if (last !== null && isUndone) refused.add(last.name);
        last = null;
        return;
      }
      const { data } = event;
      const start = field.selectionStart;
      if (event.inputType !== 'insertText' || event.isComposing || data === null) return;
      if (start === null || start !== field.selectionEnd) return;
      const place = lineAt(field.value, start);
      const base = getComputedStyle(field).direction === 'ltr' ? 'ltr' : directionOf(field.value);
      const change = typingChange({ ...place, key: data }, { ...help(), base });
      const name = JSON.stringify([field.getAttribute('aria-label'), place.before.slice(-40), change]);
      if (change === null || refused.has(name)) return;
      event.preventDefault();
      isChanging = true;
      insert(field, data, change);
      isChanging = false;
      last = { field, value: field.value, name };
    };
    // The browser selects again what the change had replaced: the next key would take it away.
    const onInput = ({ target }: Event): void => {
      const field = proseField(target);
      if (field !== null && isUndone) field.setSelectionRange(field.selectionEnd, field.selectionEnd);
      isUndone = false;
    };
    document.addEventListener('beforeinput', onBeforeInput, { capture: true });
    document.addEventListener('input', onInput, { capture: true });
    return () => {
      document.removeEventListener('beforeinput', onBeforeInput, { capture: true });
      document.removeEventListener('input', onInput, { capture: true });
    };
  }, [help]);
}

function proseField(target: EventTarget | null): Field | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isField && target.dataset['prose'] !== undefined ? target : null;
}

/** Of a field with several paragraphs only the one with the caret. */
function lineAt(value: string, caret: number): { readonly before: string; readonly after: string } {
  const [before, after] = [value.slice(0, caret), value.slice(caret)];
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n', 1)[0] ?? '' };
}

function insert(field: Field, key: string, { removed, inserted }: TypingChange): void {
  document.execCommand('insertText', false, key);
  const end = field.selectionEnd ?? field.value.length;
  // Moving the selection ends the browser's own typing step, so that what follows is one of its own.
  field.setSelectionRange(end - removed.length, end);
  document.execCommand('insertText', false, inserted);
}
