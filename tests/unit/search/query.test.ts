import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmptyQuery, parseQuery, stillTyped, type Term } from '../../../shared/search/query';

function shown(term: Term): string {
  if (term.kind === 'beginning') return `${term.letters}*`;
  return term.kind === 'word' ? term.forms[0]! : `«${term.words.join(' ')}»`;
}

function wordsOf(term: Term): readonly string[] {
  if (term.kind === 'beginning') return [term.letters];
  return term.kind === 'word' ? term.forms : term.words;
}

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
  ['الجسر ترم*', ['الجسر', 'ترم*'], []],
  ['ت* *', ['ت'], []],
  ['-ترم*', [], ['ترم*']],
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
        for (const word of wordsOf(term)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }),
  );
});

test.each([
  ['الجسر ترم', 'الجسر ترم*'],
  ['الجسر ', 'الجسر '],
  ['«الجسر القديم»', '«الجسر القديم»'],
  ['ترم*', 'ترم*'],
  ['', ''],
])('while «%s» is typed «%s» is asked', (typed, asked) => expect(stillTyped(typed)).toBe(asked));
