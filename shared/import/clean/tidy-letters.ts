/**
 * What comes along invisibly with copied words: marks that begin a direction and never end it, spaces that must not break between words that may,
 * soft hyphens, zero-width spaces. Letters stay as they are, and so do the joiners that Persian and Urdu need.
 */

/** Without a glyph and without a meaning in running Arabic or Latin text. */
const junk = /[\uFEFF\u200B\u00AD\u2060]/;
const opening = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;
const isolates = /[\u2066-\u2068]/;
const directionMark = /[\u200E\u200F\u061C]/;
const noBreak = '\u00A0';
/** Beside these a space that must not break is meant: `25 %`, `« قال »`, `ص 4`. */
const holdsOn = /[\p{N}«»%٪]/u;

/** Most paragraphs have nothing of it: one look instead of a letter-by-letter walk. */
export const isTidy = (paragraph: string): boolean =>
  !/[\uFEFF\u200B\u00AD\u2060\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u00A0]| {2}|^ | $| \n|\n /.test(
    paragraph,
  );

/** For each UTF-16 unit of a paragraph what stands in its place: itself, a space, or nothing. */
export function tidyLetters(paragraph: string): readonly string[] {
  const units = paragraph.split('');
  const stray = strayControls(paragraph);
  for (const [at, unit] of units.entries()) {
    if (junk.test(unit) || stray.has(at)) units[at] = '';
    if (unit === '\u2028' || unit === '\u2029') units[at] = '\n';
  }
  dropEdgeMarks(units);
  softenSpaces(units);
  return collapseSpaces(units);
}

/** Positions of controls that open without an end or end without a beginning. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
function strayControls(paragraph: string): ReadonlySet<number> {
  const stray = new Set<number>();
  const open: { readonly at: number; readonly end: string }[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const unit = paragraph[at]!;
    if (opening.test(unit)) open.push({ at, end: isolates.test(unit) ? '\u2069' : '\u202C' });
    else if (unit === '\u202C' || unit === '\u2069') {
      if (open.at(-1)?.end === unit) open.pop();
      else stray.add(at);
    }
  }
  for (const { at } of open) stray.add(at);
  return stray;
}

/** A direction mark at the end of a paragraph, or beside another, marks nothing. */
function dropEdgeMarks(units: string[]): void {
  const there = [...units.keys()].filter((at) => units[at] !== '');
  for (const [index, at] of there.entries()) {
    if (!directionMark.test(units[at]!)) continue;
    const before = there[index - 1];
    const after = there[index + 1];
    const isEdge = before === undefined || after === undefined || units[before] === '\n' || units[after] === '\n';
    if (isEdge || (before !== undefined && directionMark.test(units[before]!))) units[at] = '';
  }
}

function softenSpaces(units: string[]): void {
  const there = [...units.keys()].filter((at) => units[at] !== '');
  const isSpace = (unit: string | undefined): boolean => unit === undefined || unit === noBreak || /\s/.test(unit);
  const soft = there.filter((at, index) => {
    if (units[at] !== noBreak) return false;
    const [before, after] = [units[there[index - 1] ?? -1], units[there[index + 1] ?? -1]];
    return isSpace(before) || isSpace(after) || !(holdsOn.test(before ?? '') || holdsOn.test(after ?? ''));
  });
  for (const at of soft) units[at] = ' ';
}

/** One space for many, none beside a break or at the ends. */
function collapseSpaces(units: string[]): readonly string[] {
  let before = '\n';
  for (const [at, unit] of units.entries()) {
    if (unit === ' ' && (before === ' ' || before === '\n')) units[at] = '';
    if (units[at] !== '') before = units[at]!;
  }
  let after = '\n';
  for (let at = units.length - 1; at >= 0; at -= 1) {
    if (units[at] === ' ' && after === '\n') units[at] = '';
    if (units[at] !== '') after = units[at]!;
  }
  return units;
}
