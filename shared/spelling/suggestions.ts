/** What may have been meant by a word that no dictionary knows, in the order in which a writer looks for it. */
import { foldArabic } from '../arabic/fold';

/** Does the dictionary know it? */
type Knows = (word: string) => boolean;

/**
 * `offered` is the dictionary's own list, which its engine cuts off by the clock. So that a busy machine suggests no worse, every word that is one letter
 * away is tried as well.
 */
export function suggestionsFor(word: string, offered: readonly string[], knows: Knows): readonly string[] {
  // Hunspell also parts a word anywhere: «أعلنتا ت» helps nobody.
  const whole = offered.filter((other) => other.split(' ').every((part) => part.length > 1));
  const near = onePlaceAway(word).filter((other) => !offered.includes(other) && knows(other));
  return [...new Set([...partedWords(word, knows), ...inWritersOrder(word, [...whole, ...near])])];
}

/**
 * First what differs only by hamza, ة/ه or ى/ي, for that is what most misspellings of Arabic are; then what is a doubled letter or a space away; then what
 * differs by a long vowel or a letter that sounds alike; the rest as it came.
 */
export function inWritersOrder(word: string, suggestions: readonly string[]): readonly string[] {
  const likeness = [foldArabic, undoubled, sounded];
  const same = likeness.map((form) => form(word));
  const rank = (other: string): number => {
    const found = likeness.findIndex((form, index) => form(other) === same[index]);
    return found === -1 ? likeness.length : found;
  };
  return [...new Set(suggestions)]
    .map((suggestion, index) => ({ suggestion, index, rank: rank(suggestion) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ suggestion }) => suggestion);
}

const undoubled = (word: string): string =>
  foldArabic(word)
    .replace(/(.)\1+/g, '$1')
    .replaceAll(' ', '');

const alike: Readonly<Record<string, string>> = { ظ: 'ض', ذ: 'ز', ث: 'س', ص: 'س', ط: 'ت', ق: 'ك', غ: 'ج' };

const sounded = (word: string): string =>
  foldArabic(word)
    .replace(/[اوي]/g, '')
    .replace(/[ظذثصطقغ]/g, (letter) => alike[letter] ?? letter);

const particles = ['لا', 'ما', 'لم', 'لن', 'قد', 'هل', 'عبد', 'خلال'] as const;

/** «لايمكن» → «لا يمكن»: a particle that lost its space, before a word of three letters and more. */
export function partedWords(word: string, knows: Knows): string[] {
  return particles
    .filter((particle) => word.startsWith(particle) && word.length >= particle.length + 3)
    .map((particle) => [particle, word.slice(particle.length)] as const)
    .filter(([, rest]) => knows(rest))
    .map((parts) => parts.join(' '));
}

const letters = [...'اويةىأإآئؤءبتثجحخدذرزسشصضطظعغفقكلمنه'];

/** Every word with one letter more, less or other, or with two neighbours exchanged: some 600 of a word of eight letters. */
function onePlaceAway(word: string): string[] {
  if (word.length < 3 || word.length > 16) return [];
  const places = [...word, ''].map((_, at) => [word.slice(0, at), word.slice(at)] as const);
  const words = places.flatMap(([before, after]) => [
    ...letters.flatMap((letter) => [
      before + letter + after,
      ...(after === '' ? [] : [before + letter + after.slice(1)]),
    ]),
    ...(after === '' ? [] : [before + after.slice(1)]),
    ...(after.length < 2 ? [] : [before + after.charAt(1) + after.charAt(0) + after.slice(2)]),
  ]);
  return [...new Set(words)].filter((other) => other !== word);
}
