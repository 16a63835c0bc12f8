import { readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../shared/commands/commands';
import ar from '../../../shared/messages/ar.json';
import en from '../../../shared/messages/en.json';
import { Failure } from '../../../shared/model/failure';

test('both languages say the same things', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(ar).sort());
});

test.each(['ar', 'en'])('in %s no message is said twice, for the last would hide the first', async (language) => {
  const text = await readFile(`shared/messages/${language}.json`, 'utf8');
  const lines = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
});

describe.each([
  ['ar', ar],
  ['en', en],
])('in %s', (language, catalogue) => {
  test('every message is one', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim(), key).not.toBe('');
      expect(() => new IntlMessageFormat(text, language), key).not.toThrow();
    }
  });

  test('every command and every failure has words', () => {
    const wanted = [
      ...commands.map(({ id }) => `command.${id}`),
      ...Failure.options.map((option) => `failure.${option.shape.code.value}`),
    ];
    expect(wanted.filter((key) => !(key in catalogue))).toEqual([]);
  });
});

test('the Arabic is Arabic', () => {
  const names = new Set(['command.view.language', 'cli.name']);
  const foreign = Object.entries(ar).filter(
    ([key, text]) => !names.has(key) && /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text),
  );
  expect(foreign).toEqual([]);
});

test('a count has the six forms that Arabic has', () => {
  const plurals = Object.entries(ar).filter(([, text]) => text.includes(', plural,'));
  for (const [key, text] of plurals) {
    for (const form of ['one', 'two', 'few', 'many', 'other']) expect(text, key).toMatch(new RegExp(`${form} ?{`));
  }
});
