import { expect, test } from 'vitest';
import { countBody } from '../../../renderer/article/text-counts';
import { aBody } from '../../support/makers';

test('vowel signs and tatweel are not characters, spaces are', () => {
  expect(countBody(aBody('قَالَ عــلي'))).toEqual({ words: 2, letters: 7, minutes: 1 });
});

test('an empty text has nothing to read', () => {
  expect(countBody(aBody(''))).toEqual({ words: 0, letters: 0, minutes: 0 });
});

test('180 words are a minute', () => {
  expect(countBody(aBody('كلمة '.repeat(181))).minutes).toBe(2);
});
