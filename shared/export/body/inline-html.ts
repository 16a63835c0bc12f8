/**
 * The words of one block as markup: isolation outermost, then links, then decorators.
 * Isolation is found over the whole block, for a run may change its look in the middle: two isolates side by side would change places.
 */
import type { Direction } from '../../arabic/direction';
import { isExplainer, isLinkDef, isSpan, type Decorator, type TextBlock } from '../../model/text-block';
import { isSafeHref } from '../../model/href';
import { leftToRightRuns, type Range } from '../bidi';
import { element, join, type Html } from '../html';
import { isolate, withBreaks } from '../isolate';
import { noNotes, noteMarkHtml, type Notes } from './notes-html';

const elements: Readonly<Record<Decorator, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  'strike-through': 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};
const inOrder = Object.keys(elements) as readonly Decorator[];

/** Text with the tags round it, outermost first. */
type Piece = {
  readonly text: string;
  /** In place of words: what stands for an inline object. */
  readonly html?: Html;
  readonly tags: readonly Tag[];
};
type Tag = { readonly id: string; readonly wrap: (...children: readonly Html[]) => Html };

/** An inline object stands for one character that no run reaches across. */
const objectCharacter = '\uFFFC';

type Made = { readonly direction: Direction; readonly html: Html };

/** Page, fragment and feeds say the same words. Of a block with objects in it, whose numbers are each output's own, nothing is kept. */
const made = new WeakMap<TextBlock, Made>();

/** Words, marks and notes that are known; other inline objects and marks are left out, the words under such a mark stay. */
export function inlineHtml(block: TextBlock, direction: Direction, notes: Notes = noNotes): Html {
  if (!block.children.every(isSpan)) return htmlOf(block, direction, notes);
  const known = made.get(block);
  if (known?.direction === direction) return known.html;
  const html = htmlOf(block, direction, notes);
  made.set(block, { direction, html });
  return html;
}

function htmlOf(block: TextBlock, direction: Direction, notes: Notes): Html {
  const whole = block.children.map((child) => (isSpan(child) ? child.text : objectCharacter)).join('');
  const runs = direction === 'rtl' ? leftToRightRuns(whole) : [];
  let at = 0;
  const pieces = block.children.flatMap((child): Piece[] => {
    const start = at;
    at += isSpan(child) ? child.text.length : objectCharacter.length;
    if (!isSpan(child)) {
      const html = isExplainer(child) ? noteMarkHtml(notes, block, child) : null;
      return html === null ? [] : [{ text: objectCharacter, html, tags: [] }];
    }
    const tags = markTags(block, child.marks);
    return cut({ start, end: at }, runs).map(({ range, run }) => ({
      text: whole.slice(range.start, range.end),
      tags: run === null ? tags : [isolation(run), ...tags],
    }));
  });
  return nested(pieces.filter(({ text }) => text !== ''));
}

/** The span in parts that lie wholly in a run or wholly outside. */
function cut(span: Range, runs: readonly Range[]): { range: Range; run: Range | null }[] {
  const parts: { range: Range; run: Range | null }[] = [];
  let at = span.start;
  for (const run of runs) {
    const start = Math.max(run.start, span.start);
    const end = Math.min(run.end, span.end);
    if (start >= end) continue;
    parts.push({ range: { start: at, end: start }, run: null }, { range: { start, end }, run });
    at = end;
  }
  return [...parts, { range: { start: at, end: span.end }, run: null }];
}

const isolation = (run: Range): Tag => ({ id: `run ${run.start}`, wrap: isolate });

function markTags(block: TextBlock, marks: readonly string[]): Tag[] {
  const link = block.markDefs.filter(isLinkDef).find(({ _key, href }) => marks.includes(_key) && isSafeHref(href));
  const tags: Tag[] = inOrder
    .filter((decorator) => marks.includes(decorator))
    .map((decorator) => ({ id: decorator, wrap: (...children) => element(elements[decorator], {}, ...children) }));
  if (link === undefined) return tags;
  return [{ id: `link ${link._key}`, wrap: (...children) => element('a', { href: link.href }, ...children) }, ...tags];
}

/** Neighbours that share their outer tag share the element. */
function nested(pieces: readonly Piece[]): Html {
  const parts: Html[] = [];
  for (let at = 0; at < pieces.length;) {
    const { text, html, tags } = pieces[at]!;
    const outer = tags[0];
    if (outer === undefined) {
      parts.push(html ?? withBreaks(text));
      at += 1;
      continue;
    }
    let end = at + 1;
    while (pieces[end]?.tags[0]?.id === outer.id) end += 1;
    parts.push(outer.wrap(nested(pieces.slice(at, end).map((piece) => ({ ...piece, tags: piece.tags.slice(1) })))));
    at = end;
  }
  return join(parts);
}
