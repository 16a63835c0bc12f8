import { describe, expect, test } from 'vitest';
import { compileFind } from '../../../shared/find/compile-find';
import { usualOptions, type FindOptions } from '../../../shared/find/find-request';
import { replacementOf } from '../../../shared/find/replacement';

/** The hits as they are written. */
function found(asked: string, text: string, options: Partial<FindOptions> = {}): string[] {
  const compiled = compileFind({ text: asked, options: { ...usualOptions, ...options } });
  if (!compiled.ok) throw new Error(compiled.failure.code);
  return compiled.value(text).map(({ start, end }) => text.slice(start, end));
}

function fault(asked: string, options: Partial<FindOptions>): unknown {
  const compiled = compileFind({ text: asked, options: { ...usualOptions, ...options } });
  return compiled.ok ? null : compiled.failure;
}

const strict = { uniteLetters: false };
const pattern = { isPattern: true };
const word = { wholeWord: true };

describe('letters are compared as in a search', () => {
  test.each<[string, string, string, Partial<FindOptions>, string[]]>([
    ['signs count for nothing, and go with their letter', 'أحمد', 'قال أَحْمَدُ ثم', {}, ['أَحْمَدُ']],
    ['tatweel as well', 'العربية', 'الـــعربيّـة.', {}, ['الـــعربيّـة']],
    ['forms of a letter are one', 'الحكومه', 'الحكومة والحكومه', {}, ['الحكومة', 'الحكومه']],
    ['unless they are told apart', 'الحكومه', 'الحكومة والحكومه', strict, ['الحكومه']],
    ['a hamza above is a form', 'احمد', 'أحمد', strict, []],
    ['signs are compared where they are asked for', 'قَال', 'قال قَال', { ignoreMarks: false }, ['قَال']],
    ['half of a letter is no hit', 'ق', 'قَال', { ignoreMarks: false }, []],
    ['a lone hamza is a letter', 'ماء', 'ما ماء', {}, ['ماء']],
    ['digits of any script', '2026', 'عام ٢٠٢٦ و۲۰۲۶', {}, ['٢٠٢٦', '۲۰۲۶']],
    ['capitals', 'bbc', 'BBC Bbc', {}, ['BBC', 'Bbc']],
    ['as typed', 'bbc', 'BBC bbc', { matchCase: true }, ['bbc']],
    ['a space that does not break', 'رئيس الوزراء', 'رئيس\u00A0الوزراء', {}, ['رئيس\u00A0الوزراء']],
    ['over a line break there is no space', 'أ ب', 'أ\nب', {}, []],
    ['a part of a ligature is none', 'له', 'ﷲ', {}, []],
    ['all of it is', 'الله', 'وﷲ', {}, ['ﷲ']],
    ['an isolate stays behind', 'BBC', '\u2066BBC\u2069 قال', {}, ['BBC']],
    ['an emoji is whole', '👩', '👨‍👩‍👧 👩', {}, ['👩']],
    ['one hit begins behind the other', 'اا', 'اااا ا', {}, ['اا', 'اا']],
    ['no hit over an object in the line', 'أ.ب', 'أ\uFFFCب أxب', pattern, ['أxب']],
  ])('%s', (_, asked, text, options, hits) => {
    expect(found(asked, text, options)).toEqual(hits);
  });
});

describe('whole words', () => {
  test.each<[string, string, string, Partial<FindOptions>, string[]]>([
    ['stand alone', 'بلد', 'بلد بلدة وبلد «بلد»، بلدُ', word, ['بلد', 'بلد', 'بلدُ']],
    ['or with what is attached', 'بلد', 'وبلد بلدة البلد', { ...word, withPrefixes: true }, ['بلد', 'بلد']],
    ['with the article too', 'حكومة', 'بالحكومة وَللحكومة', { ...word, withPrefixes: true }, ['حكومة', 'حكومة']],
    ['what is no prefix is not attached', 'بلد', 'سبلد', { ...word, withPrefixes: true }, []],
    ['a sign of punctuation has no word to be whole in', '،', 'قال،ثم', word, ['،']],
    ['digits are letters of a word', '20', '2026 20', word, ['20']],
  ])('%s', (_, asked, text, options, hits) => {
    expect(found(asked, text, options)).toEqual(hits);
  });
});

describe('patterns', () => {
  test.each<[string, string, string, Partial<FindOptions>, string[]]>([
    ['signs are not seen', 'ا.مد', 'أَحْمَدُ', pattern, ['أَحْمَدُ']],
    ['a line has its beginning', '^\\S+', 'أول سطر\nثاني', pattern, ['أول', 'ثاني']],
    ['places without letters are no hits', '^|x*', 'سطر', pattern, []],
    ['signs can be asked for', '[\\u064B-\\u0652]', 'قَالُ', { ...pattern, ignoreMarks: false }, ['َ', 'ُ']],
    ['tatweel can', 'ـ+', 'نـــور', { ...pattern, ignoreMarks: false }, ['ـــ']],
    ['case', 'BBC|DPA', 'bbc DPA', { ...pattern, matchCase: true }, ['DPA']],
  ])('%s', (_, asked, text, options, hits) => {
    expect(found(asked, text, options)).toEqual(hits);
  });

  test.each([
    ['(', 'open-group'],
    ['أ)', 'stray-bracket'],
    ['[أ-', 'open-class'],
    ['*', 'nothing-to-repeat'],
    ['[ي-أ]', 'bad-range'],
    ['\\د', 'bad-escape'],
    ['a{2,1}', 'bad-range'],
    ['(?x)', 'bad-group'],
    ['\\', 'bad-escape'],
    ['\\p{Arabic}', 'bad-escape'],
    ['}', 'stray-bracket'],
  ])('«%s» is refused in words: %s', (asked, why) => {
    expect(fault(asked, pattern)).toEqual({ code: 'bad-pattern', why });
  });

  test('nothing that is compared is nothing asked', () => {
    expect(fault('ـَ', {})).toEqual({ code: 'nothing-asked' });
    expect(fault('', pattern)).toEqual({ code: 'nothing-asked' });
  });
});

describe('replacements', () => {
  const replaced = (asked: string, text: string, template: string, options: Partial<FindOptions> = pattern): string => {
    const compiled = compileFind({ text: asked, options: { ...usualOptions, ...options } });
    if (!compiled.ok) throw new Error(compiled.failure.code);
    const [hit] = compiled.value(text);
    return replacementOf(
      template,
      { hit: hit!, written: text.slice(hit!.start, hit!.end) },
      { ...usualOptions, ...options },
    );
  };

  test('a group is written as it stands in the text, signs and all', () => {
    expect(replaced('(\\S+) (\\S+)', 'أَحْمَدُ عليّ', '$2 $1')).toBe('عليّ أَحْمَدُ');
  });
  test('the whole hit, a dollar, a group that is not there, a digit behind a group', () => {
    expect(replaced('(أ)(ب)?', 'أ', '$&|$$|$2|$3|$12')).toBe('أ|$||أ2'.replace('||', '|||').replace('|||أ', '|||أ'));
  });
  test('without a pattern a dollar is a dollar', () => {
    expect(replaced('سعر', 'سعر', '$1', {})).toBe('$1');
  });
});
