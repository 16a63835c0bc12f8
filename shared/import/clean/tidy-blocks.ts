/** Makes paragraphs of what somebody else's program wrote: no invisible junk, two breaks part paragraphs, a heading is not bold a second time. */
import { directionOf, type Direction } from '../../arabic/direction';
import { countWords } from '../../arabic/words';
import { isTextBlock, type Block } from '../../model/body';
import { isSpan, type InlineObject, type Span, type TextBlock } from '../../model/text-block';
import { textOf } from '../../model/plain-text';
import type { NewKey } from '../imported';
import { isTidy, tidyLetters } from './tidy-letters';

export type Tidying = {
  readonly newKey: NewKey;
  /** Of the article. */
  readonly direction: Direction;
};

/** A paragraph of 2,000 words costs 14 ms a key, one of 20,000 costs 85 (Lexical draws a paragraph as a whole). */
const mostWords = 1500;

export function tidyBlocks(blocks: readonly Block[], tidying: Tidying): readonly Block[] {
  return withoutOuterDividers(blocks).flatMap((block): readonly Block[] => {
    if (isTextBlock(block)) return tidyTextBlock(block, tidying);
    if (block._type !== 'table' || !('rows' in block)) return [block];
    const rows = (block.rows as readonly Row[]).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => tidyCell(cell, tidying)),
    }));
    return [{ ...block, rows } as Block];
  });
}

/** A rule parts two things: one at an end is a footnote's or a page's. */
function withoutOuterDividers(blocks: readonly Block[]): readonly Block[] {
  const isDivider = ({ _type }: Block): boolean => _type === 'divider';
  const first = blocks.findIndex((block) => !isDivider(block));
  const last = blocks.findLastIndex((block) => !isDivider(block));
  return first < 0 ? blocks : blocks.slice(first, last + 1);
}

type Cell = { readonly content: readonly TextBlock[] };
type Row = { readonly cells: readonly Cell[] };

function tidyCell(cell: Cell, tidying: Tidying): Cell {
  const content = cell.content.flatMap((block) => tidyTextBlock(block, tidying));
  return { ...cell, content: content.length === 0 ? cell.content.slice(0, 1).map(emptied) : content };
}

const emptied = (block: TextBlock): TextBlock => ({
  ...block,
  children: [{ _type: 'span', _key: block.children[0]?._key ?? block._key, text: '', marks: [] }],
  markDefs: [],
});

function tidyTextBlock(block: TextBlock, tidying: Tidying): TextBlock[] {
  const parts = partAt(withTidyLetters(block), blankLines, tidying.newKey).flatMap((part) =>
    partLong(part, tidying.newKey),
  );
  return parts.filter(hasContent).map((part) => withAgreedDirection(withoutBoldHeading(part), tidying.direction));
}

const hasContent = ({ children }: TextBlock): boolean =>
  children.some((child) => !isSpan(child) || child.text.trim() !== '');

const objectCharacter = '\uFFFC';
type Child = Span | InlineObject;
const letters = (child: Child): string => (isSpan(child) ? child.text : objectCharacter);

function withTidyLetters(block: TextBlock): TextBlock {
  const whole = block.children.map(letters).join('');
  if (isTidy(whole)) return block;
  const units = tidyLetters(whole);
  let at = 0;
  const children = block.children.map((child): Child => {
    const text = units.slice(at, at + letters(child).length).join('');
    at += letters(child).length;
    return isSpan(child) && text !== child.text ? { ...child, text } : child;
  });
  return withChildren(block, children);
}

/** Without spans that have become empty, and without definitions that nothing bears any more. */
function withChildren(block: TextBlock, children: readonly Child[]): TextBlock {
  const kept = children.filter((child) => !isSpan(child) || child.text !== '');
  const borne = new Set(kept.flatMap((child) => (isSpan(child) ? child.marks : [])));
  const markDefs = block.markDefs.filter(({ _key }) => borne.has(_key));
  return { ...block, children: kept.length === 0 ? children.slice(0, 1) : kept, markDefs };
}

/** Sites and messengers write two breaks where a paragraph ends. */
const blankLines = /\n{2,}/g;

/** The block in parts; the first keeps its key. In what is cut out there are only line breaks and spaces. */
function partAt(block: TextBlock, cut: RegExp, newKey: NewKey): TextBlock[] {
  const whole = block.children.map(letters).join('');
  const cuts = [...whole.matchAll(cut)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  const edges = [{ start: 0, end: 0 }, ...cuts, { start: whole.length, end: whole.length }];
  return edges.slice(1).map((edge, index) => {
    const children = slice(block.children, edges[index]!.end, edge.start);
    if (index === 0) return withChildren(block, trimmed(children));
    const renewed = children.map((child) => ({ ...child, _key: newKey() }));
    return withChildren({ ...block, _key: newKey() }, trimmed(renewed));
  });
}

function slice(children: readonly Child[], start: number, end: number): readonly Child[] {
  let at = 0;
  return children.flatMap((child): Child[] => {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, letters(child).length)];
    at += letters(child).length;
    if (from >= to) return [];
    return isSpan(child) ? [{ ...child, text: child.text.slice(from, to) }] : [child];
  });
}

/** No line break at either end of a paragraph. */
function trimmed(children: readonly Child[]): readonly Child[] {
  const whole = children.map(letters).join('');
  const start = /^\s*/.exec(whole)?.[0].length ?? 0;
  return slice(children, start, Math.max(start, whole.trimEnd().length));
}

/** Only a paragraph that the editor could not bear is parted, at the end of a line or a sentence. */
function partLong(block: TextBlock, newKey: NewKey): TextBlock[] {
  if (countWords(textOf(block)) <= mostWords) return [block];
  const ends = [...textOf(block).matchAll(/\n+|(?<=[.!?؟…])\s+/g)].map(({ index }) => index);
  const middle = block.children.map(letters).join('').length / 2;
  const nearest = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (nearest === undefined || block.children.some((child) => !isSpan(child))) return [block];
  const parts = partAt(block, new RegExp(`(?<=^[^]{${nearest}})\\s+`, 'g'), newKey);
  return parts.length < 2 ? [block] : parts.flatMap((part) => partLong(part, newKey));
}

/** Headings are bold by themselves: bold that covers all of one is the other program's style. */
function withoutBoldHeading(block: TextBlock): TextBlock {
  const isBold = block.children.every(
    (child) => !isSpan(child) || child.text.trim() === '' || child.marks.includes('strong'),
  );
  if (!/^h[1-6]$/.test(block.style) || !isBold) return block;
  const children = block.children.map((child) =>
    isSpan(child) ? { ...child, marks: child.marks.filter((mark) => mark !== 'strong') } : child,
  );
  return { ...block, children };
}

/** Programs say "left to right" of many a paragraph that is Arabic: a direction counts where its letters do not contradict it. */
function withAgreedDirection(block: TextBlock, base: Direction): TextBlock {
  if (block.direction === undefined) return block;
  const { direction, ...rest } = block;
  return directionOf(textOf(block), base) === direction && direction !== base ? block : rest;
}
