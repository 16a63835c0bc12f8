/** Hunspell over the Arabic dictionary, with our own names. Runs in the worker, and in a test. */
import { createHunspellFromStrings } from 'hunspell-wasm';
import { knownNames } from '../../shared/spelling/known-names';
import { suggestionsFor } from '../../shared/spelling/suggestions';

export type Hunspell = {
  readonly knows: (word: string) => boolean;
  /** What is likeliest meant, best first. */
  readonly suggest: (word: string) => readonly string[];
};

/** A name of the dictionary's that takes و ف ب ل ك and ال in front: ours take them likewise. */
const takesParticles = 'محمد';

/** Reading the dictionary takes half a second and 60 MB. */
export async function readHunspell({ aff, dic }: { readonly aff: string; readonly dic: string }): Promise<Hunspell> {
  const hunspell = await createHunspellFromStrings(aff, dic);
  for (const name of knownNames) hunspell.addWordWithAffix(name, takesParticles);
  const knows = (word: string): boolean => hunspell.testSpelling(word);
  return {
    knows,
    suggest: (word) => suggestionsFor(word, hunspell.getSpellingSuggestions(word), knows),
  };
}
