import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmptyQuery, parseQuery, type Term } from '../../../shared/search/query';

const shown = (term: Term): string => (term.kind === 'word' ? term.forms[0]! : `«${term.words.join(' ')}»`);

test.each<[string, string[], string[]]>([
  ['الجسر القديم', ['الجسر', 'القديم'], []],
  ['"الجسر القديم" ترميم', ['«الجسر القديم»', 'ترميم'], []],
  ['«الجسرُ القديم»', ['«الجسر القديم»'], []],
  ['“الجسر القديم”', ['«الجسر القديم»'], []],
  ['«الجسر القديم', ['«الجسر القديم»'], []],
  ['-رياضة أخبار', ['اخبار'], ['رياضه']],
  ['أخبار -«كأس العالم»', ['اخبار'], ['«كاس العالم»']],
  ['أ.ف.ب', ['«ا ف ب»'], []],
  ['5,2', ['«5 2»'], []],
  ['٢٠٢٦', ['2026'], []],
  ['كوفيد-19', ['«كوفيد 19»'], []],
  ['BBC', ['bbc'], []],
  ['- -- "" «» … ء', [], []],
])('%s', (typed, all, none) => {
  const query = parseQuery(typed);
  expect([query.all.map(shown), query.none.map(shown)]).toEqual([all, none]);
  expect(isEmptyQuery(query)).toBe(all.length + none.length === 0);
});

test('takes whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const { all, none } = parseQuery(typed);
      for (const term of [...all, ...none]) {
        for (const word of term.kind === 'word' ? term.forms : term.words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }),
  );
});
