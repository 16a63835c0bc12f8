/** Comments' marks on the words of one block: put on, read, and kept when two texts become one. */
import { isAnchorDef, withoutAnchors, type AnchorDef } from '../model/anchors';
import { isTextBlock, type Block, type Body } from '../model/body';
import { isSpan, type TextBlock } from '../model/text-block';
import { findQuote, quoteOf, type Quote, type TextSpan } from './quote';

/** The block's words as comments count them: an object within the line has no letters. */
export const anchoredText = ({ children }: TextBlock): string =>
  children.map((child) => (isSpan(child) ? child.text : '')).join('');

export type Anchored = { readonly def: AnchorDef; readonly quote: Quote };

/** Every anchor that words of the block bear, from its first letter to its last. */
export function anchorSpansIn(block: TextBlock): readonly { readonly def: AnchorDef; readonly span: TextSpan }[] {
  return block.markDefs.filter(isAnchorDef).flatMap((def) => {
    let at = 0;
    const borne = block.children.flatMap((child): TextSpan[] => {
      const start = at;
      at += isSpan(child) ? child.text.length : 0;
      return isSpan(child) && child.text !== '' && child.marks.includes(def._key) ? [{ start, end: at }] : [];
    });
    const [first, last] = [borne[0], borne.at(-1)];
    return first === undefined || last === undefined ? [] : [{ def, span: { start: first.start, end: last.end } }];
  });
}

/** The same with the words. */
export function anchorsIn(block: TextBlock): readonly Anchored[] {
  const text = anchoredText(block);
  return anchorSpansIn(block).map(({ def, span }) => ({ def, quote: quoteOf(text, span) }));
}

/** The body with a thread's anchor on words of one block, wherever that stands. */
export function anchoredBody(
  body: Body,
  key: string,
  { def, span }: { readonly def: AnchorDef; readonly span: TextSpan },
): Body {
  return within(body, key, (block) => putAnchor(block, def, span)) as Body;
}

function within(value: unknown, key: string, change: (block: TextBlock) => TextBlock): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((one) => within(one, key, change));
    return items.every((one, at) => one === value[at]) ? value : items;
  }
  if ('_type' in value && isTextBlock(value as Block)) {
    const block = value as TextBlock;
    return block._key === key ? change(block) : block;
  }
  const fields = Object.entries(value).map(([name, inner]) => [name, within(inner, key, change)] as const);
  return fields.every(([name, inner]) => inner === value[name as keyof typeof value])
    ? value
    : Object.fromEntries(fields);
}

/** The block with a comment's mark on these letters; spans are parted where it begins and ends. */
export function putAnchor(block: TextBlock, def: AnchorDef, { start, end }: TextSpan): TextBlock {
  const taken = new Set(block.children.map(({ _key }) => _key));
  let at = 0;
  const children = block.children.flatMap((child): TextBlock['children'] => {
    const from = at;
    at += isSpan(child) ? child.text.length : 0;
    if (!isSpan(child) || at <= start || from >= end || child.text === '') return [child];
    const [head, tail] = [Math.max(0, start - from), Math.min(child.text.length, end - from)];
    const parts = [
      { text: child.text.slice(0, head), marks: child.marks },
      { text: child.text.slice(head, tail), marks: [...child.marks, def._key] },
      { text: child.text.slice(tail), marks: child.marks },
    ].filter(({ text }) => text !== '');
    return parts.map((part, index) => ({
      ...child,
      ...part,
      _key: index === 0 ? child._key : freeKey(child._key, taken),
    }));
  });
  const isKnown = block.markDefs.some(({ _key }) => _key === def._key);
  return { ...block, children, markDefs: isKnown ? block.markDefs : [...block.markDefs, def] };
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key.slice(0, 56)}-${number}`;
  taken.add(free);
  return free;
}

/** `merged`, which bears none, with the anchors of both sides, less those that one of them took away. What has lost its words has lost its anchor. */
export function withAnchorsOf(
  merged: TextBlock,
  { base, ours, theirs }: { readonly base: TextBlock; readonly ours: TextBlock; readonly theirs: TextBlock },
): TextBlock {
  const [was, own, other] = [base, ours, theirs].map(
    (side) => new Map(anchorsIn(side).map((one) => [one.def._key, one])),
  );
  const text = anchoredText(merged);
  return [...own!.values(), ...[...other!.values()].filter(({ def }) => !own!.has(def._key))]
    .filter(({ def }) => !was!.has(def._key) || (own!.has(def._key) && other!.has(def._key)))
    .reduce((block, { def, quote }) => {
      const place = findQuote(text, quote);
      return place === null ? block : putAnchor(block, def, place);
    }, merged);
}

export const hasAnchors = (block: TextBlock): boolean => block.markDefs.some(isAnchorDef);
export const bareBlock = (block: TextBlock): TextBlock => withoutAnchors(block);
