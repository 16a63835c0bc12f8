/** Plain text for places that know no direction and guess it by the first letter: feeds, chats, a terminal. */
import { directionOf, type Direction } from '../arabic/direction';
import { leftToRightRuns } from './bidi';

const rightToLeftIsolate = '\u2067';
const leftToRightIsolate = '\u2066';
const popIsolate = '\u2069';
const firstStrong = /\p{L}/u;
const arabic = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What ends a paragraph, and with it all that has been opened there (bidi class B, but for three control characters that nobody types). */
const paragraphEnd = /([\n\r\u0085\u2029])/;

/**
 * In isolates where a guess would turn the line round («BBC: قمة طارئة»), as it is where the first letter says the truth.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function directedText(text: string, base: Direction): string {
  return text
    .split(paragraphEnd)
    .map((line, at) => (at % 2 === 1 ? line : directedLine(closedText(line), base)))
    .join('');
}

function directedLine(line: string, base: Direction): string {
  const meant = directionOf(line, base);
  return turnedRight(meant === 'rtl' ? runsIsolated(line) : line, meant);
}

const opening = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;
const popEmbedding = '\u202C';
const closing = /[\u202C\u2069]/;

/**
 * Signs that somebody has written to turn a stretch round end with the line they stand in, where a feed's reader or a terminal would turn its own words too;
 * those that close what was never opened go. https://www.unicode.org/reports/tr9/#BD9
 */
function closedText(line: string): string {
  if (!opening.test(line) && !closing.test(line)) return line;
  const open: string[] = [];
  let out = '';
  for (const sign of line) {
    if (opening.test(sign)) open.push(sign >= leftToRightIsolate ? popIsolate : popEmbedding);
    if (!closing.test(sign)) out += sign;
    // An isolate ends what was opened within it; an embedding ends itself alone.
    else if (sign === popIsolate ? open.includes(sign) : open.at(-1) === sign)
      out += open.splice(open.lastIndexOf(sign)).reverse().join('');
  }
  return out + open.reverse().join('');
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
  if (text.trim() === '') return text;
  // Also one in isolates: `dir=auto` goes by it, though the algorithm itself (P2) would pass it over.
  const letter = firstStrong.exec(text)?.[0];
  const guessed: Direction = letter !== undefined && arabic.test(letter) ? 'rtl' : 'ltr';
  if (guessed === meant) return text;
  return `${meant === 'rtl' ? rightToLeftIsolate : leftToRightIsolate}${text}${popIsolate}`;
}
