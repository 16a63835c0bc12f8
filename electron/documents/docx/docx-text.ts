/**
 * Words of a block as runs. Word orders letters by the runs they stand in (`w:rtl`), so what runs left to right within Arabic is a run of its own;
 * `bold` and `italics` of the library are written for both kinds of letters (`b` and `bCs`).
 */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Direction } from '../../../shared/arabic/direction';
import { leftToRightRuns } from '../../../shared/export/bidi';
import { isSafeHref } from '../../../shared/model/href';
import { isExplainer, isLinkDef, isSpan, type TextBlock } from '../../../shared/model/text-block';
import type { DocxAnchor, DocxPlace } from './docx-place';
import { monospace } from './docx-styles';

/** What XML 1.0 can't hold: https://www.w3.org/TR/xml/#charsets */
const impossible = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** An object in a line stands for one letter that no run reaches across, and that comments do not count. */
const objectCharacter = '\uFFFC';

/** Plain words, as of a headline. */
export function plainRuns(text: string, direction: Direction, look: IRunOptions = {}): TextRun[] {
  return cutAt(text, edgesOf(text, direction)).flatMap(({ text: words, isLatin }) =>
    linesOf(words, { ...look, ...sideOf(direction, isLatin) }),
  );
}

export function blockRuns(block: TextBlock, direction: Direction, place: DocxPlace): ParagraphChild[] {
  const whole = block.children.map((child) => (isSpan(child) ? child.text : objectCharacter)).join('');
  const edges = edgesOf(whole, direction);
  const marks = placedMarks(place.anchors.get(block._key) ?? []);
  const children: ParagraphChild[] = [];
  let at = 0;
  let letters = 0;
  for (const child of block.children) {
    if (!isSpan(child)) {
      if (isExplainer(child) && child.text.trim() !== '')
        children.push(new FootnoteReferenceRun(place.note(child.text, direction)));
      at += objectCharacter.length;
      continue;
    }
    const link = block.markDefs
      .filter(isLinkDef)
      .find(({ _key, href }) => child.marks.includes(_key) && isSafeHref(href));
    const offset = at - letters;
    const cuts = [...marks.keys()].map((letter) => letter + offset);
    let runs: ParagraphChild[] = [];
    const close = (): void => {
      if (runs.length === 0) return;
      if (link === undefined) children.push(...runs);
      else children.push(new ExternalHyperlink({ link: link.href, children: runs }));
      runs = [];
    };
    const look = { ...lookOf(child.marks), ...(link !== undefined && { style: 'Hyperlink' }) };
    for (const piece of cutAt(child.text, { ...edges, offset: at, cuts })) {
      const here = marks.get(piece.at - offset);
      if (here !== undefined) {
        close();
        children.push(...here);
        marks.delete(piece.at - offset);
      }
      runs.push(...linesOf(piece.text, { ...look, ...sideOf(direction, piece.isLatin) }));
    }
    close();
    at += child.text.length;
    letters += child.text.length;
  }
  return [...children, ...[...marks.values()].flat()];
}

type Edges = { readonly latin: readonly { readonly start: number; readonly end: number }[] };

const edgesOf = (text: string, direction: Direction): Edges => ({
  latin: direction === 'rtl' ? leftToRightRuns(text) : [],
});

type Piece = { readonly text: string; readonly at: number; readonly isLatin: boolean };
type Cutting = Edges & {
  /** Where the text begins in that of which `latin` and `cuts` speak. */
  readonly offset?: number;
  readonly cuts?: readonly number[];
};

function cutAt(text: string, { latin, offset = 0, cuts = [] }: Cutting): Piece[] {
  const end = offset + text.length;
  const places = [offset, ...latin.flatMap((run) => [run.start, run.end]), ...cuts, end];
  const inside = [...new Set(places.filter((place) => place >= offset && place <= end))].sort((a, b) => a - b);
  return inside.slice(0, -1).map((from, index) => ({
    text: text.slice(from - offset, inside[index + 1]! - offset),
    at: from,
    isLatin: latin.some((run) => from >= run.start && from < run.end),
  }));
}

/** Where comments begin and end, by the letter before which their marks stand; those that end come first. */
function placedMarks(anchors: readonly DocxAnchor[]): Map<number, ParagraphChild[]> {
  const marks = new Map<number, ParagraphChild[]>();
  const put = (at: number, ...children: ParagraphChild[]) => marks.set(at, [...(marks.get(at) ?? []), ...children]);
  for (const { id, span } of anchors)
    put(span.end, new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
  for (const { id, span } of anchors) put(span.start, new CommentRangeStart(id));
  return marks;
}

const sideOf = (direction: Direction, isLatin: boolean): IRunOptions =>
  direction === 'rtl' && !isLatin ? { rightToLeft: true } : {};

/** A line feed in words is a break within the paragraph. */
function linesOf(words: string, look: IRunOptions): TextRun[] {
  return words
    .replace(impossible, '')
    .split('\n')
    .flatMap((text, index) =>
      text === '' && index === 0 ? [] : [new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) })],
    );
}

function lookOf(marks: readonly string[]): IRunOptions {
  return {
    ...(marks.includes('strong') && { bold: true }),
    ...(marks.includes('em') && { italics: true }),
    ...(marks.includes('underline') && { underline: {} }),
    ...(marks.includes('strike-through') && { strike: true }),
    ...(marks.includes('sub') && { subScript: true }),
    ...(marks.includes('sup') && { superScript: true }),
    ...(marks.includes('code') && { font: monospace }),
  };
}
