/** Whatever is looked for in whatever text, a hit is whole letters, and replacing touches nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLetters } from '../../shared/arabic/fold';
import { articleTexts, editArticle, editText, placeName, type PlacedEdit } from '../../shared/find/article-texts';
import { compileFind, type FindHit } from '../../shared/find/compile-find';
import { usualOptions, type FindRequest } from '../../shared/find/find-request';
import { isTextBlock, type Body } from '../../shared/model/body';
import { isSpan } from '../../shared/model/text-block';
import { parseDocument } from '../../shared/model/parse-document';
import { formats } from '../../shared/model/formats';
import { arbitraryBody } from '../support/arbitrary-body';
import { anArticle } from '../support/makers';

const pieces = [
  'ا',
  'أ',
  'ل',
  'ه',
  'ة',
  'ي',
  'ى',
  'ء',
  'َ',
  'ّ',
  'ـ',
  ' ',
  '\u00A0',
  '\n',
  '2',
  '٢',
  'B',
  'b',
  'é',
  'e\u0301',
  'ﷲ',
  'ﻻ',
  '\u200F',
  '\u2066',
  '\u2069',
  '،',
  '👩',
  '👨\u200D👩',
  '👍🏽',
  '𝔅',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
const options = fc.record({
  ignoreMarks: fc.boolean(),
  uniteLetters: fc.boolean(),
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  withPrefixes: fc.boolean(),
  isPattern: fc.constant(false),
});
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const patterns = fc.constantFrom('.', '[ا-ي]+', '\\S+', '(.)\\1', '[^ ]', '\\p{M}', 'ه|ة', 'ا*', '\\s', '(?<=ا)ل');
const request: fc.Arbitrary<FindRequest> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ text: words, options }) },
  fc.record({ text: patterns, options: options.map((given) => ({ ...given, isPattern: true })) }),
);

function hitsIn(where: string, asked: FindRequest): FindHit[] {
  const compiled = compileFind(asked);
  return compiled.ok ? compiled.value(where) : [];
}

const nothingButSigns = /^[\p{M}\p{Cf}ـ]+$/u;
const letters = new Intl.Segmenter('ar', { granularity: 'grapheme' });

test('hits are in order, apart, and begin and end between letters', () => {
  fc.assert(
    fc.property(text, request, (where, asked) => {
      const edges = new Set([...letters.segment(where)].map(({ index }) => index)).add(where.length);
      let end = 0;
      for (const hit of hitsIn(where, asked)) {
        expect(hit.start).toBeGreaterThanOrEqual(end);
        expect(hit.end).toBeGreaterThan(hit.start);
        end = hit.end;
        // Invisible marks are letters of nobody: a hit may end before one.
        const isEdge = (at: number) =>
          edges.has(at) || /^\p{Cf}/u.test(where.slice(at)) || /\p{Cf}$/u.test(where.slice(0, at));
        const isWhole = isEdge(hit.start) && isEdge(hit.end);
        expect(isWhole || nothingButSigns.test(where.slice(hit.start, hit.end))).toBe(true);
      }
      expect(end).toBeLessThanOrEqual(where.length);
    }),
    { numRuns: 2000 },
  );
});

test('where signs count for nothing, none is left without its letter', () => {
  fc.assert(
    fc.property(text, words, options, (where, asked, given) => {
      for (const { end } of hitsIn(where, { text: asked, options: { ...given, ignoreMarks: true } })) {
        expect(where.slice(end)).not.toMatch(/^[\p{M}ـ]/u);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every word of a text is found in it as it is written, whatever is compared', () => {
  fc.assert(
    fc.property(text, options, (where, given) => {
      const [word] = where.match(/[^\s\p{M}\p{Cf}ـ]\S*/u) ?? [];
      if (word === undefined || foldLetters(word).trim() === '') return;
      const asked = { text: word, options: { ...given, wholeWord: false } };
      const compiled = compileFind(asked);
      if (!compiled.ok) return;
      const wanted = hitsIn(where, asked).length;
      expect(wanted).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('a search with more taken for the same finds what a stricter one finds, and more', () => {
  fc.assert(
    fc.property(text, words, (where, asked) => {
      const strict = { ...usualOptions, uniteLetters: false, matchCase: true };
      const loose = hitsIn(where, { text: asked, options: usualOptions });
      for (const hit of hitsIn(where, { text: asked, options: strict })) {
        expect(loose.some(({ start, end }) => start < hit.end && end > hit.start)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

const bodyRequest = fc.record({
  text: fc.constantFrom('ا', 'خبر', 'ال', ' ', '.', 'B', 'نص', '\\S+', '[^ا]+'),
  options: options.map((given) => ({ ...given, isPattern: true, wholeWord: false })),
});
const replacement = fc.constantFrom('', 'س', 'كلمتان هنا', 'نَصٌّ');

test('replacing in a document changes the words of the hits and nothing else, and leaves a document that the model allows', () => {
  fc.assert(
    fc.property(arbitraryBody, bodyRequest, replacement, (body, asked, put) => {
      const article = anArticle({ body });
      const edits = articleTexts(article).flatMap(({ place, text: where }) =>
        hitsIn(where, asked).map(({ start, end }): PlacedEdit => ({ place, start, end, words: put })),
      );
      const edited = editArticle(article, edits);
      expect(parseDocument(JSON.stringify(edited), formats.article).ok).toBe(true);
      expectTexts(article.body, edited.body, edits);
      expect(edited.headline).toBe(
        editText(
          article.headline,
          edits.filter(({ place }) => placeName(place) === 'headline'),
        ),
      );
    }),
    { numRuns: 300 },
  );
});

function expectTexts(before: Body, after: Body, edits: readonly PlacedEdit[]): void {
  const ownEdits = (at: number) => edits.filter(({ place }) => placeName(place) === String(at));
  // Also a hit in a table's cell or a box.
  const isTouched = (at: number) => edits.some(({ place }) => placeName(place).split(/[^0-9]/)[0] === String(at));
  const untouched = before.filter((_, at) => !isTouched(at));
  expect(after.map(({ _key }) => _key)).toEqual(before.map(({ _key }) => _key));
  expect(untouched.filter((block) => !after.includes(block))).toEqual([]);
  expect(after.map(textIn)).toEqual(before.map((block, at) => editText(textIn(block), ownEdits(at))));
  expect(after.flatMap(objectsIn)).toEqual(before.flatMap(objectsIn));
  const keys = new Set(before.flatMap(spanKeysIn));
  expect(after.flatMap(spanKeysIn).filter((key) => !keys.has(key))).toEqual([]);
}

const childrenOf = (block: Body[number]) => (isTextBlock(block) ? block.children : []);
const objectsIn = (block: Body[number]) => childrenOf(block).filter((child) => !isSpan(child));
const spanKeysIn = (block: Body[number]) => childrenOf(block).map(({ _key }) => `${block._key} ${_key}`);
const textIn = (block: Body[number]): string =>
  childrenOf(block)
    .map((child) => (isSpan(child) ? child.text : '\uFFFC'))
    .join('');
