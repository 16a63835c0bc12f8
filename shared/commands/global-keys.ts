/** Which keys a person may take for themselves in every program of the machine. */
import { globalKeys } from '../model/settings';
import { commands, type CommandId } from './commands';
import type { KeyPress, Platform } from './shortcut';

export type KeysVerdict =
  | { readonly kind: 'keys'; readonly keys: string }
  /** Only modifiers so far. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'refused'; readonly reason: 'too-few' }
  | { readonly kind: 'refused'; readonly reason: 'in-use'; readonly by: CommandId };

/**
 * What was pressed, as `Mod+Alt+N`: letters and digits by their place, since an Arabic layout is on. Two modifiers at least, for a key held for every
 * program is lost to all of them; and none that does something else here. `own` is the command that the keys are for.
 */
export function keysPressed(press: KeyPress, { platform, own }: { platform: Platform; own: CommandId }): KeysVerdict {
  const key = keyOf(press.code);
  if (isModifier(press.code)) return { kind: 'unfinished' };
  const isMac = platform === 'mac';
  const isForeign = isMac ? press.ctrlKey : press.metaKey;
  const modifiers = [
    ...((isMac ? press.metaKey : press.ctrlKey) ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
  ];
  const keys = [...modifiers, key ?? ''].join('+');
  if (isForeign || modifiers.length < 2 || !globalKeys.test(keys)) return { kind: 'refused', reason: 'too-few' };
  const other = commands.find(({ id, shortcut }) => id !== own && shortcut !== undefined && isSame(shortcut, keys));
  return other === undefined ? { kind: 'keys', keys } : { kind: 'refused', reason: 'in-use', by: other.id };
}

const isModifier = (code: string): boolean => /^(?:Control|Alt|Shift|Meta|OS)(?:Left|Right)?$|^CapsLock$/.test(code);

const keyOf = (code: string): string | null =>
  /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? /^F(?:[1-9]|1[0-2])$/.exec(code)?.[0] ?? null;

/** The order of modifiers is nobody's business. */
const isSame = (a: string, b: string): boolean => sorted(a) === sorted(b);
const sorted = (keys: string): string => keys.split('+').sort().join('+');
