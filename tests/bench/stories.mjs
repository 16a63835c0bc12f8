/** Texts with words as unevenly frequent as in a language, the same in every run. */

const random = seeded(20_260_925);

/** The n-th is about n times rarer than the first. */
export const vocabulary = Array.from({ length: 40_000 }, aWord);

/** Four words in ten have something attached. @param {number} words */
export function aStory(words) {
  const attached = ['ال', 'وال', 'بال', 'و', 'ل', 'لل'];
  const text = Array.from({ length: words }, () => {
    const word = vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0];
    return random() < 0.4 ? attached[Math.floor(random() * attached.length)] + word : word;
  });
  return Array.from({ length: Math.ceil(words / 70) }, (_, at) => text.slice(at * 70, at * 70 + 70).join(' '));
}

function aWord() {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإ';
  const length = 3 + Math.floor(random() * 4);
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
}

/** @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
