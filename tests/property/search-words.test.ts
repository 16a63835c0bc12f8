import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldArabic, foldedWordPlaces, foldedWords, foldWithPlaces } from '../../shared/arabic/fold';
import { findHits, marksOf } from '../../shared/search/hits';
import { parseQuery } from '../../shared/search/query';
import { snippetOf } from '../../shared/search/snippet';

/** Letters with the other ways in which they are written. */
const spellings = ['اأإآٱ', 'يىیئ', 'هة', 'كک', 'وؤ', 'ب', 'ت', 'ح', 'د', 'ر', 'س', 'ع', 'ق', 'م', 'ن', '2٢۲'].map(
  (one) => [...one],
);
const hangers = ['', '', '\u064E', '\u0651\u0650', 'ـ', '\u064Bـ', '\u0670'];

const aLetter = fc.constantFrom(...spellings);
const aSpelling = (letters: readonly string[][]): fc.Arbitrary<string> =>
  fc
    .tuple(...letters.map((ways) => fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...hangers))))
    .map((written) => written.flat().join(''));
/** The same word twice, spelled as two hands do. */
const twoSpellings = fc
  .array(aLetter, { minLength: 4, maxLength: 9 })
  .chain((letters) => fc.tuple(aSpelling(letters), aSpelling(letters)));
const attached = fc.constantFrom(
  '',
  'و',
  'ف',
  'ب',
  'ك',
  'ل',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'وبال',
  'لل',
  'ولل',
  'فلل',
  'وب',
  'ول',
);
const before = fc.constantFrom('', 'قال ', 'مساءً، ', '«', '\u200F(', '\n');
const after = fc.constantFrom('', ' قال', '، مساءً', '»', ')\u200F', '\n');

describe('a word is found whatever its signs and seats and whatever is attached to it', () => {
  test('and its own letters are marked', () => {
    fc.assert(
      fc.property(twoSpellings, attached, before, after, ([asked, written], prefix, opening, end) => {
        const text = `${opening}${prefix}${written}${end}`;
        const covered = findHits(text, parseQuery(asked)).map(({ start, end }) => text.slice(start, end));
        expect(covered).toHaveLength(1);
        expect(foldArabic(covered[0]!)).toSatisfy((part: string) => part.endsWith(foldArabic(written)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a phrase of any spelling is found', () => {
    fc.assert(
      fc.property(twoSpellings, twoSpellings, ([a1, a2], [b1, b2]) => {
        const text = `قبل ${a2} ${b2}، بعد`;
        const [hit] = findHits(text, parseQuery(`«${a1} ${b1}»`));
        expect(hit && foldArabic(text.slice(hit.start, hit.end))).toBe(foldArabic(`${a2} ${b2}`));
      }),
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'ابءتةأـ\u064E \u200Fﷲﻻ‌و.1٢éΣİ한\u0301\n𝒜'), maxLength: 300 }),
);

test('ranges lie on the text, in order and apart, and never cut a letter', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, typed) => {
      let last = -1;
      for (const { start, end } of marksOf(findHits(text, parseQuery(`${typed} ${text.slice(3, 9)}`)))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        last = end;
      }
    }),
  );
});

test('a snippet’s marks cover the same letters as the text’s hits', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, at) => {
      const words = foldedWords(text);
      const typed = words[at % Math.max(1, words.length)] ?? 'جسر';
      const hits = findHits(text, parseQuery(typed));
      const { text: shown, marks } = snippetOf(text, hits, 40);
      const written = new Set(hits.map(({ start, end }) => text.slice(start, end)));
      expect(marks.length > 0).toBe(hits.length > 0);
      for (const { start, end } of marks) {
        expect([...written].some((word) => shown.slice(start, end).startsWith(word))).toBe(true);
      }
    }),
  );
});

test('a text’s words are the same with and without their places', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Array.from(foldedWordPlaces(text), ({ folded }) => folded)).toEqual(foldedWords(text));
      const { folded, starts, ends } = foldWithPlaces(text);
      expect(folded.replace(/\s+/g, ' ').trim()).toBe(foldArabic(text));
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
    }),
    { numRuns: 1000 },
  );
});
