import { describe, expect, test } from 'vitest';
import { formats } from '../../../shared/model/formats';
import { parseDocument } from '../../../shared/model/parse-document';
import { aBody, anArticle } from '../../support/makers';

const parse = (text: string) => parseDocument(text, formats.article);
const problem = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? 'readable' : parsed.failure;
};
const whole = JSON.stringify(anArticle(), null, 2);

describe('a document that can be read', () => {
  test('is the same as what was written', () => {
    expect(parse(whole)).toEqual({ ok: true, value: anArticle() });
  });

  test('may begin with a byte order mark', () => {
    expect(parse(`\uFEFF${whole}`).ok).toBe(true);
  });

  test('keeps the fields that this version does not know, at every depth', () => {
    const later = {
      ...anArticle(),
      mood: 'calm',
      body: [
        { ...aBody('نص')[0], align: 'end' },
        { _type: 'map', _key: 'm', places: [{ name: 'صور' }] },
      ],
    };
    const parsed = parse(JSON.stringify(later));
    expect(parsed.ok && parsed.value).toEqual(later);
  });
});

describe('a document that can not be read', () => {
  test.each([
    ['an empty file', '', { kind: 'empty' }],
    ['a file of spaces', ' \n ', { kind: 'empty' }],
    ['a file cut in the middle of a word', whole.slice(0, 200), { kind: 'half-written' }],
    ['a file cut after a comma', '{"format":"midad/article@1",', { kind: 'half-written' }],
    ['a file that is no JSON', 'سطر من نص', { kind: 'broken', where: '', what: 'not-json' }],
    ['a newer format', '{"format":"midad/article@2"}', { kind: 'newer', format: 'midad/article@2' }],
    [
      'a file of another kind',
      '{"format":"midad/newsroom@1"}',
      { kind: 'broken', where: 'format', what: 'not-a-midad-file' },
    ],
    ['somebody else’s JSON', '[1, 2]', { kind: 'broken', where: 'format', what: 'not-a-midad-file' }],
    ['brackets without end', '['.repeat(100_000), { kind: 'broken', where: '', what: 'nested-too-deep' }],
  ])('%s is named as what it is', (_, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  test('a key that would poison objects is refused', () => {
    const poisoned = whole.replace('{', '{"__proto__":{"isChief":true},');
    expect(problem(poisoned)).toEqual({ kind: 'broken', where: '__proto__', what: 'forbidden-key' });
  });

  test('a link that runs a script is refused, with its place', () => {
    const [block] = aBody('نص');
    const body = [{ ...block, markDefs: [{ _type: 'link', _key: 'l', href: 'javascript:alert(1)' }] }];
    expect(problem(JSON.stringify({ ...anArticle(), body }))).toEqual({
      kind: 'broken',
      where: 'body.0.markDefs.0.href',
      what: 'unsafe-href',
    });
  });

  test('two blocks with one key are refused, for comments could not point at one of them', () => {
    const [block] = aBody('نص');
    expect(problem(JSON.stringify({ ...anArticle(), body: [block, block] }))).toMatchObject({
      kind: 'broken',
      where: 'body',
      what: 'duplicate-key',
    });
  });
});
