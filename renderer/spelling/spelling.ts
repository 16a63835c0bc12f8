/** Spelling in this window: one dictionary, and for each article a speller that also lets pass what people have added or ignored. */
import type { ArticleId } from '../../shared/model/ids';
import { ownWord } from '../../shared/spelling/own-words';
import type { DeskWindow } from '../desk/desk-window';
import type { Engine } from './engine';
import { createSpeller, createWordCache, type Speller } from './speller';

export type Spelling = {
  /** Always the same one for an article. Null: outside any article. */
  readonly spellerFor: (article: ArticleId | null) => Speller;
  /** Lets a word pass in this article for as long as the window is open. */
  readonly ignore: (article: ArticleId | null, word: string) => void;
};

type Given = Pick<DeskWindow, 'settings' | 'workspace'> & {
  readonly engine: Engine;
  /** Told once when the dictionary fails. */
  readonly report: (cause: unknown) => void;
};

export function createSpelling({ settings, workspace, engine, report }: Given): Spelling {
  const cache = createWordCache(engine, report);
  const ignored = new Map<ArticleId | null, Set<string>>();
  const spellers = new Map<ArticleId | null, Speller>();
  const ignoring = new Set<() => void>();
  const setOf = remembered((words: readonly string[]) => new Set(words.flatMap((word) => ownWord(word) ?? [])));
  const ignoredIn = (article: ArticleId | null): Set<string> => {
    const words = ignored.get(article) ?? new Set<string>();
    ignored.set(article, words);
    return words;
  };
  const mine = (): readonly string[] => settings.getState().value.dictionary;
  const newsrooms = (): readonly string[] => {
    const held = workspace.getState();
    return held.kind === 'open' ? (held.newsroom.dictionary ?? none) : none;
  };
  const subscribe = (listener: () => void): (() => void) => {
    const stops = [followed(settings, mine, listener), followed(workspace, newsrooms, listener)];
    ignoring.add(listener);
    return () => {
      for (const stop of stops) stop();
      ignoring.delete(listener);
    };
  };
  return {
    spellerFor: (article) => {
      const speller =
        spellers.get(article) ??
        createSpeller(cache, { subscribe, get: () => [setOf(mine()), setOf(newsrooms()), ignoredIn(article)] });
      spellers.set(article, speller);
      return speller;
    },
    ignore: (article, word) => {
      ignoredIn(article).add(word);
      for (const listener of ignoring) listener();
    },
  };
}

const none: readonly string[] = [];

type Store = { readonly subscribe: (listener: () => void) => () => void };

/** Only when what is read is another thing. */
function followed(store: Store, read: () => unknown, listener: () => void): () => void {
  let last = read();
  return store.subscribe(() => {
    const now = read();
    if (now === last) return;
    last = now;
    listener();
  });
}

function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const before = made.get(from);
    const result = before ?? make(from);
    if (before === undefined) made.set(from, result);
    return result;
  };
}
