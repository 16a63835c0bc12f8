/** Shortcuts: reading `Mod+Shift+K`, matching a key press on any keyboard layout, showing it as a person knows it. */

export type Platform = 'mac' | 'other';

/** The parts of a DOM KeyboardEvent that decide. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

type Shortcut = { readonly mod: boolean; readonly shift: boolean; readonly alt: boolean; readonly key: string };

export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+');
  const key = parts.at(-1)!;
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

/** Letters, digits and signs are known by their place on the keyboard: with Arabic on, the key of B types «لا». */
export function matchesShortcut(press: KeyPress, text: string, platform: Platform): boolean {
  const shortcut = parseShortcut(text);
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const otherMod = platform === 'mac' ? press.ctrlKey : press.metaKey;
  return (
    !otherMod &&
    mod === shortcut.mod &&
    press.shiftKey === shortcut.shift &&
    press.altKey === shortcut.alt &&
    isKey(press, shortcut.key)
  );
}

const signs: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '/': 'Slash',
  '.': 'Period',
  '=': 'Equal',
  '-': 'Minus',
  Space: 'Space',
};

/**
 * Where the layout types Latin letters its own letter decides (Dvorak, AZERTY), else the place.
 * Digits and signs go by place first, for Shift changes what they type.
 */
function isKey({ key, code }: KeyPress, wanted: string): boolean {
  if (/^[A-Z]$/.test(wanted)) return /^[a-z]$/i.test(key) ? key.toUpperCase() === wanted : code === `Key${wanted}`;
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}`;
  return signs[wanted] === undefined ? key === wanted : code === signs[wanted];
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const keySigns: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫' };

/** `Ctrl+Shift+K`, on a Mac `⇧⌘K`. Latin, so show it in an element of its own direction. */
export function showShortcut(text: string, platform: Platform): string {
  const parts = text.split('+');
  const key = keySigns[parts.at(-1)!] ?? parts.at(-1)!;
  const modifiers = parts.slice(0, -1);
  if (platform === 'mac') return [...modifiers.map((part) => macSigns[part] ?? part), key].join('');
  return [...modifiers.map((part) => (part === 'Mod' ? 'Ctrl' : part)), key].join('+');
}

/** As Electron's menus spell it. */
export function acceleratorOf(text: string): string {
  return text.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
}
