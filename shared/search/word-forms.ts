/**
 * Light stemming: the forms under which a word is found. Cutting Arabic words to their roots ruins names (واشنطن, إيران), so a word is
 * never replaced: it stands in the index as written, and beside it what is left without attached letters and without common endings.
 * Takes folded words (shared/arabic/fold.ts).
 */

/** A form, and how many folded letters of the word stand before it. */
export type WordForm = { readonly form: string; readonly from: number };

/** With the article: nothing but a prefix in all but a handful of words. */
const withArticle = ['ال', 'وال', 'فال', 'بال', 'كال', 'وبال', 'فبال', 'وكال', 'فكال', 'لل', 'ولل', 'فلل'];
/** Letters that begin many words of their own as well. */
const particles = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'وك', 'ول', 'فب', 'فك', 'فل'];
/** All that may be written together with the beginning of a word, folded. */
export const attachedLetters: ReadonlySet<string> = new Set([...withArticle, ...particles]);
/** Longest ending first where one ends in the other; `keep`: letters that must be left, so that البحرين is not found as a sea. */
const endings = [
  { ending: 'ات', keep: 3 },
  { ending: 'ين', keep: 4 },
  { ending: 'ون', keep: 4 },
  { ending: 'ه', keep: 3 },
];
/** «الله» is not «له» with an article. */
const notWithArticle = 'له';

/** The forms of a word in a text: the word itself, what is left of it without attached letters, longest first, and these without endings. */
export function indexedForms(word: string): WordForm[] {
  return formsOf(word, { lettersAfterParticle: 3 });
}

/**
 * The forms that a word of a query is looked for under. The text's words have been stripped already, so «بلد» finds «لبلد»; a query's own letter is
 * taken for a particle only in longer words: who asks for «وزير» does not mean «زير».
 */
export function askedForms(word: string): string[] {
  return formsOf(word, { lettersAfterParticle: 4 }).map(({ form }) => form);
}

function formsOf(word: string, { lettersAfterParticle }: { readonly lettersAfterParticle: number }): WordForm[] {
  const forms = new Map<string, number>([[word, 0]]);
  const add = (form: string, from: number) => {
    if (!forms.has(form)) forms.set(form, from);
  };
  for (const from of beginnings(word, lettersAfterParticle)) add(word.slice(from), from);
  const unended = [...forms];
  for (const [form, from] of unended) {
    const { ending } =
      endings.find(({ ending, keep }) => form.endsWith(ending) && form.length >= ending.length + keep) ?? {};
    if (ending !== undefined) add(form.slice(0, -ending.length), from);
  }
  return Array.from(forms, ([form, from]) => ({ form, from }));
}

function beginnings(word: string, lettersAfterParticle: number): number[] {
  if (word.length < 4 || !mayBeAttached.has(word[0]!)) return [];
  const articles = withArticle.filter(
    (prefix) =>
      word.startsWith(prefix) && word.length >= prefix.length + 2 && word.slice(prefix.length) !== notWithArticle,
  );
  const short = particles.filter(
    (prefix) => word.startsWith(prefix) && word.length >= prefix.length + lettersAfterParticle,
  );
  return [...articles, ...short].map(({ length }) => length).sort((a, b) => a - b);
}

const mayBeAttached = new Set([...attachedLetters].map((prefix) => prefix[0]!));
