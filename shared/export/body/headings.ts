/** Which element a heading of a body is. */
import { isKnownObject, textBlocksIn, type Body } from '../../model/body';
import { textOf } from '../../model/plain-text';
import type { TextBlock } from '../../model/text-block';
import type { Attributes } from '../html';

/** Null where the block is no heading. */
export type Headings = (block: TextBlock) => { readonly name: string; readonly attributes: Attributes } | null;

const levels: Readonly<Record<string, number>> = { h2: 2, h3: 3, h4: 4 };

export const headingsAsWritten: Headings = ({ style }) =>
  levels[style] === undefined ? null : { name: style, attributes: {} };

/** Below an `h1` no heading skips a level; `data-style` keeps the one that was written, for our own import. */
export function headingsInOrder(body: Body): Headings {
  const found = new Map<TextBlock, number>();
  let last = 1;
  for (const block of body) {
    // The title of a box is an `h2` (fact-box-html.ts).
    if (isKnownObject(block) && block._type === 'factBox' && block.title.trim() !== '') last = 2;
    for (const text of textBlocksIn(block)) {
      const own = text.listItem === 'check' ? undefined : levels[text.style];
      if (own === undefined || textOf(text).trim() === '') continue;
      last = Math.min(own, last + 1);
      found.set(text, last);
    }
  }
  return (block) => {
    const level = found.get(block);
    if (level === undefined) return headingsAsWritten(block);
    const name = `h${level}`;
    return { name, attributes: { 'data-style': name === block.style ? null : block.style } };
  };
}
