import { expect, test } from 'vitest';
import { countBody, countTexts, readingMinutes, timeOnAir } from '../../../renderer/article/text-counts';
import { aBody } from '../../support/makers';

test('vowel signs and tatweel are not characters, spaces are', () => {
  expect(countBody(aBody('قَالَ عــلي'))).toEqual({ words: 2, letters: 7, paragraphs: 1, toCome: 0 });
});

test('an empty text has nothing to read', () => {
  expect(countBody(aBody(''))).toEqual({ words: 0, letters: 0, paragraphs: 0, toCome: 0 });
  expect(readingMinutes(0)).toBe(0);
});

test('paragraphs without a word are not counted, marks for facts still to come are', () => {
  expect(countBody(aBody('قُتل [يُستكمل] في', '', '***', 'نعم'))).toMatchObject({ paragraphs: 2, toCome: 1 });
});

test('a selection is counted like a text of its own', () => {
  expect(countTexts(['قال الوز', 'نعم'])).toEqual({ words: 3, letters: 11, paragraphs: 2, toCome: 0 });
});

test('a block that was counted is not read again', () => {
  const [block] = aBody('كلمة وكلمة');
  if (block === undefined) throw new TypeError('no block');
  let reads = 0;
  const watched = new Proxy(block, {
    get: (target, name) => {
      reads += 1;
      return Reflect.get(target, name);
    },
  });
  countBody([watched]);
  const first = reads;
  expect(first).toBeGreaterThan(0);
  expect(countBody([watched, watched]).words).toBe(4);
  expect(reads).toBe(first);
});

test('180 words are a minute of silent reading', () => {
  expect(readingMinutes(180)).toBe(1);
  expect(readingMinutes(181)).toBe(2);
});

test('a presenter reads 130 words a minute, or as many as is set', () => {
  expect(timeOnAir(130, 130)).toBe('1:00');
  expect(timeOnAir(200, 130)).toBe('1:32');
  expect(timeOnAir(200, 160)).toBe('1:15');
});
