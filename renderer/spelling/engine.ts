/** What knows words: the door to the dictionary, wherever it runs. */
export type Engine = {
  /** In the order of the words: does the dictionary know it? */
  readonly check: (words: readonly string[]) => Promise<readonly boolean[]>;
  /** The likeliest first. Some 30 ms a word, at worst 150. */
  readonly suggest: (word: string) => Promise<readonly string[]>;
};

/** What passes between the window and the worker. */
export type Question =
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string };

export type Answer =
  | { readonly kind: 'checked'; readonly id: number; readonly known: readonly boolean[] }
  | { readonly kind: 'suggested'; readonly id: number; readonly words: readonly string[] }
  /** `id` is null where the dictionary itself could not be read. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };
