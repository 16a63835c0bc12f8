/** The lines of a text that show best why it was found. */
import { marksOf, type Hit, type TextRange } from './hits';

export type Snippet = {
  /** Letters as written; line breaks are spaces, and an ellipsis stands where the text goes on. */
  readonly text: string;
  /** What to highlight in it. */
  readonly marks: readonly TextRange[];
};

/** Characters; two lines of a list. */
export const snippetLength = 160;
const ellipsis = '…';

/** Around the hits that name most of what was asked, the first such place; without a hit the beginning. */
export function snippetOf(text: string, hits: readonly Hit[], length: number = snippetLength): Snippet {
  const best = densest(hits, length);
  const { start, end } = windowAround(text, best, length);
  const before = start > 0 ? ellipsis : '';
  const after = end < text.length ? ellipsis : '';
  const shift = before.length - start;
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return {
    text: `${before}${text.slice(start, end).replace(/\s/gu, ' ')}${after}`,
    marks: marksOf(inside).map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** From the first to the last of the hits that stand together best; the text's beginning where there are none. */
function densest(hits: readonly Hit[], length: number): TextRange {
  let best = { start: 0, end: 0 };
  let most = 0;
  hits.forEach(({ start, end: firstEnd }, at) => {
    const together = hits.slice(at, at + 50).filter((hit) => hit.end <= start + length);
    const worth = new Set(together.map(({ term }) => term)).size * 100 + together.length;
    if (worth <= most) return;
    most = worth;
    best = { start, end: Math.max(firstEnd, ...together.map(({ end }) => end)) };
  });
  return best;
}

function windowAround(text: string, { start, end }: TextRange, length: number): TextRange {
  const spare = Math.max(0, length - (end - start));
  const lead = Math.min(start, Math.floor(spare / 3));
  const until = Math.min(text.length, Math.max(end, start - lead + length));
  const from = Math.max(0, Math.min(start, until - Math.max(length, end - start)));
  return { start: wordBeginning(text, from, start), end: wordEnding(text, until, end) };
}

/** The first word that begins at `from` or after it, but not after `limit`. */
function wordBeginning(text: string, from: number, limit: number): number {
  if (from === 0 || /\s/u.test(text[from - 1]!)) return from;
  for (let at = from; at < limit; at += 1) if (/\s/u.test(text[at]!)) return at + 1;
  return limit;
}

/** The last word that ends at `until` or before it, but not before `limit`. Where there is none the letters are cut, though never within one. */
function wordEnding(text: string, until: number, limit: number): number {
  if (until === text.length || /\s/u.test(text[until]!)) return until;
  for (let at = until - 1; at > limit; at -= 1) if (/\s/u.test(text[at]!)) return at;
  return limit > 0 ? limit : wholeLetters(text, until);
}

function wholeLetters(text: string, until: number): number {
  const next = text.charCodeAt(until);
  return next >= 0xdc00 && next <= 0xdfff ? until + 1 : until;
}
