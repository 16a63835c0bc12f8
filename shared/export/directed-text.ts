/** Plain text for places that know no direction and guess it by the first letter: feeds, chats, a terminal. */
import { directionOf, type Direction } from '../arabic/direction';
import { leftToRightRuns } from './bidi';

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
  return turnedRight(meant === 'rtl' ? runsIsolated(text) : text, meant);
}

/** Numbers with signs in them, addresses and the like, each in isolates of its own where it would be torn apart. */
export function runsIsolated(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of leftToRightRuns(text)) {
    const run = text.slice(start, end);
    out += text.slice(at, start) + (holdsTogether.test(run) ? run : `${leftToRightIsolate}${run}${popIsolate}`);
    at = end;
  }
  return out + text.slice(at);
}

/** From a Latin letter to a Latin letter or digit everything between is left to right by itself, but for brackets (UAX #9, N1 and W7). */
const holdsTogether = /^(?!\p{Script=Arabic})\p{L}(?:[^()[\]{}]*(?!\p{Script=Arabic})[\p{L}0-9])?$/u;

function turnedRight(text: string, meant: Direction): string {
  // Also one in isolates: `dir=auto` goes by it, though the algorithm itself (P2) would pass it over.
  const letter = firstStrong.exec(text)?.[0];
  const guessed: Direction = letter !== undefined && arabic.test(letter) ? 'rtl' : 'ltr';
  if (guessed === meant) return text;
  return `${meant === 'rtl' ? rightToLeftIsolate : leftToRightIsolate}${text}${popIsolate}`;
}
