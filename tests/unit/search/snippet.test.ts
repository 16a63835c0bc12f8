import { expect, test } from 'vitest';
import { findHits } from '../../../shared/search/hits';
import { parseQuery } from '../../../shared/search/query';
import { snippetOf } from '../../../shared/search/snippet';

const snippet = (text: string, typed: string) => snippetOf(text, findHits(text, parseQuery(typed)));
const marked = ({ text, marks }: ReturnType<typeof snippet>) => marks.map(({ start, end }) => text.slice(start, end));
const filler = 'كلام لا يعني أحدًا '.repeat(40);

test('a short text is shown whole', () => {
  expect(snippet('ترميم الجسر\nالقديم', 'جسر')).toEqual({ text: 'ترميم الجسر القديم', marks: [{ start: 8, end: 11 }] });
});

test('shows the place where most of what was asked stands together', () => {
  const found = snippet(`الجسر بعيد. ${filler} ترميم الجسر القديم بدأ. ${filler}`, 'جسر قديم ترميم');
  expect(marked(found)).toEqual(['ترميم', 'جسر', 'قديم']);
  expect(found.text).toMatch(/^….*…$/su);
});

test('begins and ends with whole words, within its length', () => {
  const { text } = snippet(`${filler} الجسر ${filler}`, 'جسر');
  expect(text.length).toBeLessThanOrEqual(162);
  expect(text.length).toBeGreaterThan(120);
  const known = new Set([...filler.split(' '), 'الجسر']);
  for (const word of text.replaceAll('…', '').trim().split(' ')) expect(known).toContain(word);
});

test('without a hit it is the beginning', () => {
  expect(snippet(filler, 'جسر').text).toMatch(/^كلام .*…$/u);
  expect(snippet('', 'جسر')).toEqual({ text: '', marks: [] });
});

test('a word longer than the snippet is not cut within a letter', () => {
  expect(snippet('𝒜'.repeat(200), 'جسر').text).toBe(`${'𝒜'.repeat(80)}…`);
  expect(snippet(`a${'𝒜'.repeat(200)}`, 'جسر').text).toBe(`a${'𝒜'.repeat(80)}…`);
});
