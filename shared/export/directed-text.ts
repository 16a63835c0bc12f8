/** Plain text for places that know no direction and guess it by the first letter: feeds, chats, a terminal. */
import { directionOf, type Direction } from '../arabic/direction';

const rightToLeftIsolate = '\u2067';
const leftToRightIsolate = '\u2066';
const popIsolate = '\u2069';
const firstStrong = /\p{L}/u;
const arabic = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * In isolates where a guess would turn the line round («BBC: قمة طارئة»), as it is where the first letter says the truth.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function directedText(text: string, base: Direction): string {
  const meant = directionOf(text, base);
  const letter = firstStrong.exec(text)?.[0];
  const guessed: Direction = letter !== undefined && arabic.test(letter) ? 'rtl' : 'ltr';
  if (guessed === meant) return text;
  return `${meant === 'rtl' ? rightToLeftIsolate : leftToRightIsolate}${text}${popIsolate}`;
}
