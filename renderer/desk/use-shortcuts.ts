/** Keys to commands: one listener for the whole window, before anything else sees the key. */
import { useEffect } from 'react';
import { commands, type Command } from '../../shared/commands/commands';
import { matchesShortcut } from '../../shared/commands/shortcut';
import { platform } from '../i18n/shortcut-of';
import type { CommandRegistry } from './run-command';
import type { Place } from './window-state';

/**
 * Listens in the capture phase, so that neither Lexical nor react-aria acts on the same key a second time.
 * What the system's own keys do (`act`) is left to them. A command whose key means something else where the caret stands is left to the field it stands in.
 */
export function useShortcuts(registry: CommandRegistry, placeNow: () => Place | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat) return;
      const command = commands.find(
        ({ shortcut, act }) =>
          act === undefined && shortcut !== undefined && matchesShortcut(event, shortcut, platform),
      );
      if (command === undefined || !mayReach(command, event.target, placeNow()) || !registry.run(command.id)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    globalThis.addEventListener('keydown', onKeyDown, { capture: true });
    return () => globalThis.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [registry, placeNow]);
}

function mayReach({ id, scope, alsoIn }: Command, target: EventTarget | null, place: Place | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  // A notice is an alert dialog to a screen reader, and takes the focus when one above it goes; it holds nobody up.
  const dialog = target.closest('[role="dialog"], [role="alertdialog"]:not([data-notice])');
  if (dialog !== null) return id === 'article.save';
  const isInField = target.closest('input, textarea, [contenteditable]') !== null;
  // A field that nobody has touched has nothing of its own to take back.
  const isOwn = isInField && target.closest('[data-untouched]') === null;
  if (scope === 'body') return target.isContentEditable || (alsoIn !== undefined && alsoIn === place && !isOwn);
  if (scope === 'ticker') return !isInField;
  // Letters alone: only where no list or menu over the room waits for them.
  if (scope === 'queue') return !isInField && (target === document.body || target.closest('[data-queue]') !== null);
  return true;
}
