/**
 * Which stretches of an Arabic text run left to right and would be torn apart by the Unicode bidirectional algorithm
 * (https://www.unicode.org/reports/tr9/): Latin phrases with their digits and inner punctuation, and numbers with signs in them.
 * Arabic-Indic digits are at home in the text and are left to it. Says where; never touches the text.
 */

/** Half-open, in UTF-16 units. */
export type Range = { readonly start: number; readonly end: number };

const rightToLeft = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Samr', 'Mand', 'Adlm']
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
/** One class and no lookahead: every letter of a text is asked. */
const foreign = `[^\\P{L}${rightToLeft}]`;
const letter = `(?:${foreign}\\p{M}*)`;
const atom = `(?:${letter}|[0-9])`;
const prefix = `[@#$€£¥]?`;
const suffix = `(?:[+#%/]+(?![\\p{L}\\p{N}]))?`;
const inner = `[-–'’._/@:?&=%#+~!*,;\\\\|]{1,4}`;
const word = `${prefix}${atom}+(?:${inner}${atom}+)*${suffix}`;
/** What may stand between two words of one phrase. A comma or stop joins only what goes on in letters: «Reuters. 2026» is two things. */
const gap = `(?:[ \\u00A0]+|[ \\u00A0][&+][ \\u00A0]|[,.:;!?][ \\u00A0](?=${letter})|[ \\u00A0]?[()\\[\\]][ \\u00A0]?)`;
const phrase = new RegExp(`${word}(?:${gap}${word})*`, 'gu');
const hasLetter = new RegExp(foreign, 'u');
const hasDigit = /[0-9]/;
const mayHaveRuns = new RegExp(`[0-9]|${foreign}`, 'u');

const sign = `(?:(?<=^|[\\s(\\[«"])[-−+±])?`;
const grouped = `[0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3})+(?![0-9])`;
const dialled = `(?<![0-9])(?:\\+|00)[0-9]+(?:[ \\u00A0-][0-9]+)+`;
const joined = `[0-9]+(?:(?: [-–—] |[-–—−/.:,×*+])[0-9]+)*`;
const number = new RegExp(`${dialled}|${sign}[$€£¥]?(?:${grouped}|${joined})[%‰$€£¥°+]?`, 'gu');
/** Separators of the bidi class CS hold a number together by themselves: 3.5, 1,000, 14:05. */
const holdsTogether = /^[0-9]+(?:[.,:][0-9]+)*$/;

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** The stretches of right-to-left `text` that a page must isolate as left to right, in order, apart from each other. */
export function leftToRightRuns(text: string): readonly Range[] {
  if (!mayHaveRuns.test(text)) return none;
  const known = found.get(text);
  if (known !== undefined) return known;
  if (found.size >= mostFound) found.clear();
  const runs = runsIn(text);
  found.set(text, runs);
  return runs;
}

const none: readonly Range[] = [];
/** A hand-off says the same words as a page, a fragment and data: what was found is kept for a few articles. */
const found = new Map<string, readonly Range[]>();
const mostFound = 500;

function runsIn(text: string): Range[] {
  const phrases = [...text.matchAll(phrase)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => hasLetter.test(text.slice(start, end)))
    .flatMap((range) => balanced(text, range));
  const numbers = (hasDigit.test(text) ? [...text.matchAll(number)] : [])
    .filter(([found]) => !holdsTogether.test(found))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return withoutOverlap([...phrases, ...numbers]);
}

/** A phrase takes in the bracket that closes or opens one of its own, and is cut where it can't: half a pair would be mirrored. */
function balanced(text: string, range: Range): Range[] {
  const { start, end, cuts } = unpaired(text, range);
  const edges = [start - 1, ...cuts, end];
  return edges
    .slice(1)
    .map((cut, index) => trimmed(text, { start: edges[index]! + 1, end: cut }))
    .filter((part) => part.start < part.end && hasLetter.test(text.slice(part.start, part.end)))
    .map((part) => withLastStop(text, part));
}

/** The phrase with the brackets that it may take in from either side, and where those stand that pair with nothing. */
function unpaired(text: string, range: Range): Range & { readonly cuts: readonly number[] } {
  const open: number[] = [];
  const cuts: number[] = [];
  let { start, end } = range;
  for (let at = range.start; at < end; at += 1) {
    const char = text[at]!;
    if (closers[char] !== undefined) open.push(at);
    else if (openers[char] === undefined) continue;
    else if (open.length > 0 && text[open.at(-1)!] === openers[char]) open.pop();
    else if (open.length === 0 && cuts.length === 0 && text[start - 1] === openers[char]) start -= 1;
    else cuts.push(...open.splice(0), at);
  }
  while (open.length > 0 && text[end] === closers[text[open.at(-1)!]!]) {
    open.pop();
    end += 1;
  }
  return { start, end, cuts: [...cuts, ...open] };
}

/** The stop of an abbreviation such as «U.S.» belongs to it. */
function withLastStop(text: string, { start, end }: Range): Range {
  const isDotted = /(?:^|[^\p{L}\p{N}])(?:\p{L}\.)+\p{L}$/u.test(text.slice(start, end));
  return { start, end: isDotted && text[end] === '.' ? end + 1 : end };
}

function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}

function withoutOverlap(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.end) kept.push(range);
    else if (range.end > last.end) kept[kept.length - 1] = { start: last.start, end: range.end };
  }
  return kept;
}
