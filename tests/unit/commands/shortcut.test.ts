import { describe, expect, test } from 'vitest';
import { commands } from '../../../shared/commands/commands';
import { acceleratorOf, matchesShortcut, showShortcut, type KeyPress } from '../../../shared/commands/shortcut';

const press = (differs: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...differs,
});

describe('a shortcut', () => {
  test.each([
    ['a Latin layout', press({ key: 's', code: 'KeyS', ctrlKey: true }), true],
    ['the Arabic layout, where the key types س', press({ key: 'س', code: 'KeyS', ctrlKey: true }), true],
    ['Dvorak, where S lies elsewhere', press({ key: 's', code: 'Semicolon', ctrlKey: true }), true],
    ['Dvorak, where the key of S types o', press({ key: 'o', code: 'KeyS', ctrlKey: true }), false],
    ['another modifier', press({ key: 's', code: 'KeyS', ctrlKey: true, shiftKey: true }), false],
    ['no modifier', press({ key: 's', code: 'KeyS' }), false],
    ['the Windows key as well', press({ key: 's', code: 'KeyS', ctrlKey: true, metaKey: true }), false],
  ])('Mod+S with %s: %#', (_, event, expected) => {
    expect(matchesShortcut(event, 'Mod+S', 'other')).toBe(expected);
  });

  test('Shift with a digit is known by the key’s place, for it types a sign', () => {
    const star = press({ key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true });
    expect(matchesShortcut(star, 'Mod+Shift+8', 'other')).toBe(true);
  });

  test('an Arabic-Indic digit is the same key', () => {
    expect(matchesShortcut(press({ key: '٢', code: 'Digit2', ctrlKey: true }), 'Mod+2', 'other')).toBe(true);
  });

  test('is shown as each system does', () => {
    expect(showShortcut('Mod+Shift+K', 'other')).toBe('Ctrl+Shift+K');
    expect(showShortcut('Mod+Shift+K', 'mac')).toBe('⌘⇧K');
    expect(acceleratorOf('Alt+ArrowUp')).toBe('Alt+Up');
  });
});

test('no two commands share a shortcut', () => {
  const used = commands.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
  expect(used).toEqual([...new Set(used)]);
});
