import { expect, test } from 'vitest';
import { siteCss } from '../../../shared/export/site-css';
import { cssLookedAt } from '../../../shared/preview/looked-at';

test('as the machine has it the style sheet is untouched', () => {
  expect(cssLookedAt(siteCss, 'own')).toBe(siteCss);
});

test('in the dark the rules for the dark hold always, by daylight never', () => {
  expect(cssLookedAt('@media (prefers-color-scheme: dark) { a {} }', 'dark')).toBe('@media (min-width: 0) { a {} }');
  expect(cssLookedAt('@media (prefers-color-scheme: dark) { a {} }', 'light')).toBe('@media (max-width: 0) { a {} }');
  expect(cssLookedAt(':root { color-scheme: light dark; }', 'dark')).toBe(':root { color-scheme: dark; }');
});

test('on paper the rules for print hold, by daylight, and those for screens do not', () => {
  const css = '@media print { a {} } @media screen and (min-width: 9px) { b {} }';
  expect(cssLookedAt(css, 'print')).toBe('@media all { a {} } @media (max-width: 0) and (min-width: 9px) { b {} }');
});
