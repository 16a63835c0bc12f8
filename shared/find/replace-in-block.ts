/** Other words in a block of text: keys stay, links stay, and new words look like the first letter they stand for. */
import { isSpan, type Span, type TextBlock } from '../model/text-block';
import type { TextRange } from '../search/hits';

/** Stands for an object within a line, which has no letters; no hit reaches over one. */
export const objectLetter = '\uFFFC';

/** `words` in place of the letters of a range; UTF-16 units of the block's text, in which an object within the line is one letter. */
export type Edit = TextRange & { readonly words: string };

/** The edits must not overlap. */
export function replaceInBlock(block: TextBlock, edits: readonly Edit[]): TextBlock {
  let children = block.children;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) children = replaceOnce(children, edit);
  return { ...block, children, markDefs: defsLeft(block, children) };
}

type Children = TextBlock['children'];

function replaceOnce(children: Children, { start, end, words }: Edit): Children {
  let from = 0;
  let isWritten = false;
  const edited = children.map((child) => {
    const at = from;
    const size = isSpan(child) ? child.text.length : 1;
    from += size;
    if (!isSpan(child) || at + size <= start || at >= end) return child;
    const before = child.text.slice(0, Math.max(0, start - at));
    const after = child.text.slice(end - at);
    const text = `${before}${isWritten ? '' : words}${after}`;
    isWritten = true;
    return { ...child, text };
  });
  return withoutEmptied(edited, children);
}

/** A span that has lost all its words goes, unless it is the last one. */
function withoutEmptied(edited: Children, former: Children): Children {
  const kept = edited.filter((child, at) => !isSpan(child) || child.text !== '' || isEmptySpan(former[at]!));
  return kept.some(isSpan) ? kept : [...kept, ...edited.filter(isSpan).slice(0, 1)];
}

const isEmptySpan = (child: Children[number]): boolean => isSpan(child) && child.text === '';

/** A link without words is no link any more; definitions that nothing bore before are not ours to judge. */
function defsLeft({ markDefs, children: former }: TextBlock, children: Children): TextBlock['markDefs'] {
  const borne = marksOf(children);
  const wasBorne = marksOf(former);
  return markDefs.filter(({ _key }) => borne.has(_key) || !wasBorne.has(_key));
}

const marksOf = (children: Children): ReadonlySet<string> =>
  new Set(children.filter((child): child is Span => isSpan(child)).flatMap(({ marks }) => marks));
