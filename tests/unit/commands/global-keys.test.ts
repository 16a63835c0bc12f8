import { expect, test } from 'vitest';
import { keysPressed } from '../../../shared/commands/global-keys';
import type { KeyPress, Platform } from '../../../shared/commands/shortcut';
import { globalKeys, usualBreakingKeys } from '../../../shared/model/settings';

const press = (code: string, ...held: readonly ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]): KeyPress => ({
  key: 'ى',
  code,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
});

const verdict = (given: KeyPress, platform: Platform = 'other') =>
  keysPressed(given, { platform, own: 'ticker.breaking' });

test.each([
  [
    'a letter by its place, whatever the layout types',
    press('KeyG', 'ctrlKey', 'altKey', 'shiftKey'),
    'Mod+Alt+Shift+G',
  ],
  ['a digit', press('Digit5', 'ctrlKey', 'altKey'), 'Mod+Alt+5'],
  ['a function key', press('F9', 'altKey', 'shiftKey'), 'Alt+Shift+F9'],
  ['the keys it has already', press('KeyN', 'ctrlKey', 'altKey'), usualBreakingKeys],
])('%s is taken', (_, given, keys) => {
  expect(verdict(given)).toEqual({ kind: 'keys', keys });
  expect(globalKeys.test(keys)).toBe(true);
});

test('on a Mac Command counts, and Control does not', () => {
  expect(verdict(press('KeyG', 'metaKey', 'altKey'), 'mac')).toEqual({ kind: 'keys', keys: 'Mod+Alt+G' });
  expect(verdict(press('KeyG', 'ctrlKey', 'altKey'), 'mac')).toMatchObject({ kind: 'refused', reason: 'too-few' });
});

test.each([
  ['one modifier, which every program needs for itself', press('KeyC', 'ctrlKey')],
  ['none', press('KeyC')],
  ['the system’s own key', press('KeyG', 'metaKey', 'ctrlKey', 'altKey')],
  ['a sign', press('Comma', 'ctrlKey', 'altKey')],
])('%s is too few', (_, given) => {
  expect(verdict(given)).toEqual({ kind: 'refused', reason: 'too-few' });
});

test('what does something else here is named', () => {
  expect(verdict(press('KeyA', 'shiftKey', 'ctrlKey'))).toEqual({
    kind: 'refused',
    reason: 'in-use',
    by: 'article.approve',
  });
});

test('a modifier alone is waited for', () => {
  expect(verdict(press('ControlLeft', 'ctrlKey'))).toEqual({ kind: 'unfinished' });
});
