/** Which way a line runs. */

export type Direction = 'rtl' | 'ltr';

const rightToLeft = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /(?=\p{L})[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * How a line is shown where its surroundings run `base`: one letter of that side is enough to stay there, and so stays what is empty or has only digits.
 * Guessing by the first letter, as `dir="auto"` does, would throw «BBC: أعلن» to the left.
 */
export function directionOf(text: string, base: Direction = 'rtl'): Direction {
  const [own, other, otherSide] =
    base === 'rtl' ? [rightToLeft, leftToRight, 'ltr' as const] : [leftToRight, rightToLeft, 'rtl' as const];
  return !own.test(text) && other.test(text) ? otherSide : base;
}
