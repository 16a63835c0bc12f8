/** Words of a block as Markdown (CommonMark 0.31, with the strike-through of GitHub's). */
import { isSafeHref } from '../../model/href';
import { isExplainer, isLinkDef, isSpan, type TextBlock } from '../../model/text-block';

const special = /[\\`*_[\]<>&|~]/g;
/** What begins a list, a heading or a quote where it stands first. */
const beginning = /^(\s*)(#{1,6}(?=\s|$)|[-+>=]|\d{1,9}(?=[.)]))/;

/** Letters that Markdown would take for its own. */
export function markdownWords(text: string): string {
  return text
    .replace(special, '\\$&')
    .split('\n')
    .map((line) => line.replace(beginning, (_, space: string, sign: string) => `${space}${escaped(sign)}`))
    .join('\\\n');
}

/** «1.» by its stop, all else by its first sign. */
const escaped = (sign: string): string => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`);

/** `note` gives a note's number. */
export function markdownLine(block: TextBlock, note: (text: string) => number): string {
  const pieces = block.children.flatMap((child): Piece[] => {
    if (isExplainer(child))
      return child.text.trim() === '' ? [] : [{ text: `[^${note(child.text)}]`, marks: [], href: null }];
    if (!isSpan(child)) return [];
    const link = block.markDefs
      .filter(isLinkDef)
      .find(({ _key, href }) => child.marks.includes(_key) && isSafeHref(href));
    return [{ text: markdownWords(child.text), marks: child.marks, href: link?.href ?? null }];
  });
  return linked(pieces).join('').trim();
}

type Piece = { readonly text: string; readonly marks: readonly string[]; readonly href: string | null };

/** Neighbours that lead to one place are one link. */
function linked(pieces: readonly Piece[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const { href } = pieces[at]!;
    let end = at + 1;
    while (pieces[end]?.href === href) end += 1;
    const words = pieces.slice(at, end).map(marked).join('');
    parts.push(
      href === null || words.trim() === '' ? words : `[${words}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`,
    );
    at = end;
  }
  return parts;
}

const elements: readonly (readonly [mark: string, open: string, close: string])[] = [
  ['sub', '<sub>', '</sub>'],
  ['sup', '<sup>', '</sup>'],
  ['strike-through', '~~', '~~'],
  ['em', '*', '*'],
  ['strong', '**', '**'],
];

/** Signs must touch the words that they mark: space stands outside. */
function marked({ text, marks }: Piece): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return text;
  const inside = elements.reduce(
    (inner, [mark, open, close]) => (marks.includes(mark) ? `${open}${inner}${close}` : inner),
    words,
  );
  return `${before}${inside}${after}`;
}
