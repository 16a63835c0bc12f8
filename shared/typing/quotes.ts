/** Which quotation mark a straight one stands for: « and » outside, “ and ” within. */

const partners: Readonly<Record<string, string>> = { '»': '«', '”': '“' };

/** `before` is the text of the paragraph up to the caret, `after` the rest of it. A straight one where neither is meant. */
export function quoteFor(before: string, after: string): string {
  // Who keeps a straight one (by undoing ours) wants its pair straight as well; behind a digit it is an inch or a second.
  if ((before.split('"').length - 1) % 2 === 1) return '"';
  const open = openQuotes(before);
  const isOpening = opensHere(before);
  if (open.length === 0) {
    if (isOpening) return '«';
    if (/\p{N}$/u.test(before)) return '"';
    // Closes what an earlier paragraph opened.
    return /^[\p{L}\p{N}]/u.test(after) ? '«' : '»';
  }
  if (open.at(-1) === '“') return '”';
  return isOpening ? '“' : '»';
}

function openQuotes(text: string): readonly string[] {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/[«»“”]/g)) {
    const partner = partners[sign];
    if (partner === undefined) open.push(sign);
    else if (open.at(-1) === partner) open.pop();
  }
  return open;
}

/** At the start, behind a space, a bracket or a dash, and behind a particle that is written onto its word: `و"القدس"`, `لـ"إسرائيل"`. */
function opensHere(before: string): boolean {
  const word = /[^\s«“([{–—-]*$/.exec(before)?.[0] ?? '';
  return /^[وف]?[بكل]?(?:ال|ل)?ـ?$/u.test(word);
}
