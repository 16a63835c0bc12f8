/** Lines that say the same, or nearly: pointed out before they go live. */
import { foldedWords } from '../arabic/fold';

export type Likeness = 'same' | 'alike';

/** Two thirds of the words of both together: «مقتل 3 في انهيار مبنى» and «3 قتلى في انهيار مبنى بالمدينة» are one piece of news told twice. */
const alikeFrom = 0.6;

type Line = { readonly text: string };

export type Alike<L extends Line> = { readonly line: L; readonly likeness: Likeness };

/** Which of `others` say what `text` says, the most alike first. As Arabic reads: hamza, vowel signs, kinds of digits and «ال» make no difference. */
export const nearDuplicates = <L extends Line>(text: string, others: readonly L[]): readonly Alike<L>[] =>
  likenessTo(others)(text);

/** The same for many texts: the words of `others` are read once. */
export function likenessTo<L extends Line>(others: readonly L[]): (text: string) => readonly Alike<L>[] {
  const known = others.map((line) => ({ line, words: wordsOf(line.text) }));
  return (text) => {
    const own = wordsOf(text);
    if (own.size === 0) return [];
    return known
      .map(({ line, words }) => ({ line, share: shareOf(own, words) }))
      .filter(({ share }) => share >= alikeFrom)
      .sort((a, b) => b.share - a.share)
      .map(({ line, share }) => ({ line, likeness: share === 1 ? ('same' as const) : ('alike' as const) }));
  };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(foldedWords(text).map((word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)/u, '')));

/** Words they have in common, of all that either has (Jaccard). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
