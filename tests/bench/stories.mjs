/** Texts with words as unevenly frequent as in a language, the same in every run. */

import { words as known } from './newsroom.mjs';

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

/** As a desk writes: one word in twenty is none that a dictionary knows. Its last words tell it from one of another length. @param {number} words */
export function aReport(words) {
  const text = Array.from({ length: words }, (_, at) =>
    at % 20 === 19 ? vocabulary[at % vocabulary.length] : known[Math.floor(random() * known.length)],
  );
  text[words - 1] = `خاتمة ${words}`;
  return Array.from({ length: Math.ceil(words / 70) }, (_, at) => text.slice(at * 70, at * 70 + 70).join(' '));
}

/** @param {readonly string[]} paragraphs */
export const asHtml = (paragraphs) => paragraphs.map((text) => `<p>${text}</p>`).join('');

/** The shape Word puts on the clipboard: a style on each paragraph, runs in spans, words in bold. @param {readonly string[]} paragraphs */
export function asWordHtml(paragraphs) {
  const run = (text) =>
    `<span lang=AR-SA style='font-size:14.0pt;font-family:"Traditional Arabic",serif;color:black'>${text}<o:p></o:p></span>`;
  const body = paragraphs.map((text) => {
    const [first, ...rest] = text.split(' ');
    return `<p class=MsoNormal dir=RTL style='text-align:justify;direction:rtl;unicode-bidi:embed'><b>${run(first)}</b>${run(` ${rest.join(' ')}`)}</p>`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-US><!--StartFragment-->${body.join('')}<!--EndFragment--></body></html>`;
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
