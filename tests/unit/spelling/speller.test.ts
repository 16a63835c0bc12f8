import { expect, test } from 'vitest';
import type { Engine } from '../../../renderer/spelling/engine';
import { createSpeller, createWordCache } from '../../../renderer/spelling/speller';

/** Knows these words, and remembers what it was asked. */
function anEngine(known: readonly string[]) {
  const asked: (readonly string[])[] = [];
  const engine: Engine = {
    check: async (words) => {
      asked.push(words);
      return words.map((word) => known.includes(word));
    },
    suggest: async () => [...known],
  };
  return { engine, asked };
}

const noLists = { get: () => [], subscribe: () => () => undefined };
const neverFails = (cause: unknown): never => {
  throw cause;
};

test('nothing is wrong before the dictionary has answered', async () => {
  const speller = createSpeller(createWordCache(anEngine(['قال']).engine, neverFails), noLists);
  expect(speller.verdictOf('قالل')).toBe('unknown');
  await speller.ask(['قال', 'قالل']);
  expect([speller.verdictOf('قال'), speller.verdictOf('قالل')]).toEqual(['right', 'wrong']);
});

test('the dictionary is asked about each word once, also while it has not answered yet', async () => {
  const { engine, asked } = anEngine(['قال']);
  const cache = createWordCache(engine, neverFails);
  await Promise.all([cache.ask(['قال', 'قال', 'نعم']), cache.ask(['نعم', 'لا'])]);
  await cache.ask(['قال', 'نعم', 'لا']);
  expect(asked).toEqual([['قال', 'نعم'], ['لا']]);
});

test('an own word is right without the dictionary, and wrong again once it is taken out', async () => {
  const own = new Set(['زرفاطيا']);
  const speller = createSpeller(createWordCache(anEngine([]).engine, neverFails), { ...noLists, get: () => [own] });
  await speller.ask(['زرفاطيا']);
  expect([speller.verdictOf('زرفاطيا'), speller.verdictOf('وزرفاطيا')]).toEqual(['right', 'right']);
  own.clear();
  expect(speller.verdictOf('زرفاطيا')).toBe('wrong');
});

test('a dictionary that fails is told of once, and then no word is wrong', async () => {
  const told: unknown[] = [];
  let calls = 0;
  const failing = async (): Promise<never> => {
    calls += 1;
    throw new Error('gone');
  };
  const cache = createWordCache({ check: failing, suggest: failing }, (cause) => told.push(String(cause)));
  const speller = createSpeller(cache, noLists);
  await Promise.all([speller.ask(['قال']), speller.ask(['نعم'])]);
  await speller.ask(['قال']);
  expect(await speller.suggest('قال')).toEqual([]);
  expect(speller.verdictOf('قال')).toBe('unknown');
  expect({ told, calls }).toEqual({ told: ['Error: gone'], calls: 3 });
});
