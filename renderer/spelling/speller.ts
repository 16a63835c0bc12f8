/**
 * Is a word right? Remembers what the dictionary said, asks it about each word once, and lets the words that people have added pass.
 * Knows neither the worker nor the text.
 */
import { isOwnWord } from '../../shared/spelling/own-words';
import type { Engine } from './engine';

export type Verdict = 'right' | 'wrong' | 'unknown';

/** What the editor needs of a speller. */
export type Speller = {
  /** `unknown` until the dictionary has been asked. */
  readonly verdictOf: (word: string) => Verdict;
  /** Resolves once all these words have a verdict. */
  readonly ask: (words: readonly string[]) => Promise<void>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Called when words that had been wrong may be right now, or the other way round. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
};

export type WordCache = Pick<Speller, 'ask' | 'suggest'> & { readonly isKnown: (word: string) => boolean | undefined };

/** News has some 3,000 different words in a long report; a day's work fits many times over. */
const most = 100_000;

/** `report` is told once when the dictionary fails; it is asked no more then, and no word is wrong. */
export function createWordCache(engine: Engine, report: (cause: unknown) => void): WordCache {
  const known = new Map<string, boolean>();
  const asked = new Map<string, Promise<void>>();
  let isDown = false;

  const fail = (cause: unknown): void => {
    if (!isDown) report(cause);
    isDown = true;
  };

  const askEngine = async (words: readonly string[]): Promise<void> => {
    const answers = await engine.check(words);
    if (known.size + words.length > most) known.clear();
    for (const [index, word] of words.entries()) known.set(word, answers[index] === true);
  };
  return {
    isKnown: (word) => known.get(word),
    ask: async (words) => {
      if (isDown) return;
      const wanted = [...new Set(words)].filter((word) => !known.has(word));
      const fresh = wanted.filter((word) => !asked.has(word));
      if (fresh.length > 0) {
        const asking = askEngine(fresh)
          .catch(fail)
          .finally(() => fresh.forEach((word) => asked.delete(word)));
        for (const word of fresh) asked.set(word, asking);
      }
      await Promise.all(new Set(wanted.map((word) => asked.get(word))));
    },
    suggest: (word) =>
      engine.suggest(word).catch((cause: unknown) => {
        fail(cause);
        return [];
      }),
  };
}

export type WordLists = {
  /** The person's, the newsroom's, and what is let pass in this article. */
  readonly get: () => readonly ReadonlySet<string>[];
  readonly subscribe: (listener: () => void) => () => void;
};

export function createSpeller(cache: WordCache, lists: WordLists): Speller {
  const isOwn = (word: string): boolean => lists.get().some((list) => isOwnWord(word, list));
  return {
    verdictOf: (word) => {
      const isKnown = cache.isKnown(word);
      if (isKnown === true || isOwn(word)) return 'right';
      return isKnown === undefined ? 'unknown' : 'wrong';
    },
    ask: cache.ask,
    suggest: cache.suggest,
    onChange: lists.subscribe,
  };
}
