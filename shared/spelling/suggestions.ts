import { foldArabic } from '../arabic/fold';

/**
 * In the order in which a writer looks for them: what differs only by hamza, ة/ه or ى/ي comes first, for that is what most misspellings of Arabic are;
 * then what is one doubled or one missing space away; the rest as the dictionary had it.
 */
export function inWritersOrder(word: string, suggestions: readonly string[]): readonly string[] {
  const folded = foldArabic(word);
  const rank = (suggestion: string): number => {
    const other = foldArabic(suggestion);
    if (other === folded) return 0;
    return undoubled(other) === undoubled(folded) ? 1 : 2;
  };
  return [...new Set(suggestions)]
    .map((suggestion, index) => ({ suggestion, index, rank: rank(suggestion) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ suggestion }) => suggestion);
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1').replaceAll(' ', '');

const particles = ['لا', 'ما', 'لم', 'لن', 'قد', 'هل', 'عبد', 'خلال'] as const;

/** «لايمكن» → «لا يمكن»: a particle that lost its space, before a word of three letters and more. */
export function partedWords(word: string, knows: (word: string) => boolean): string[] {
  return particles
    .filter((particle) => word.startsWith(particle) && word.length >= particle.length + 3)
    .map((particle) => [particle, word.slice(particle.length)] as const)
    .filter(([, rest]) => knows(rest))
    .map((parts) => parts.join(' '));
}
