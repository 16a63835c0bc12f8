/** A stretch of a body, as a person selects it. */
import { isTextBlock, type Block, type Body } from './body';
import { isSpan, type TextBlock } from './text-block';

/** Letters from the beginning of a block; an object in a line has none. */
export type BodyPoint = { readonly block: string; readonly offset: number };

/** From one point to another that stands behind it, whole blocks between. Null where a block is not there, or they stand the other way round. */
export function sliceBody(body: Body, from: BodyPoint, to: BodyPoint): Body | null {
  const first = body.findIndex(({ _key }) => _key === from.block);
  const last = body.findIndex(({ _key }) => _key === to.block);
  if (first < 0 || last < first || (first === last && to.offset < from.offset)) return null;
  return body.slice(first, last + 1).map((block, index): Block => {
    if (!isTextBlock(block)) return block;
    const start = index === 0 ? from.offset : 0;
    const end = index === last - first ? to.offset : Number.POSITIVE_INFINITY;
    return start === 0 && end === Number.POSITIVE_INFINITY ? block : sliceBlock(block, start, end);
  });
}

function sliceBlock(block: TextBlock, start: number, end: number): TextBlock {
  let at = 0;
  const children = block.children.flatMap((child): TextBlock['children'] => {
    if (!isSpan(child)) return at >= start && at <= end ? [child] : [];
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, child.text.length)];
    at += child.text.length;
    return from < to ? [{ ...child, text: child.text.slice(from, to) }] : [];
  });
  const empty = { _type: 'span' as const, _key: block._key, text: '', marks: [] };
  return { ...block, children: children.length === 0 ? [empty] : children };
}
