/**
 * Where comments point into the words: definitions of the kind `comment`, and the spans' marks that name them.
 * They are the desk's own: what is approved, compared and handed over is the text without them.
 */
import { isTextBlock, type Block } from './body';
import { isSpan, type MarkDef, type Span, type TextBlock } from './text-block';

/** What a comment's mark stands for: its thread. A thread that reaches over several blocks has one in each. */
export type AnchorDef = { readonly _type: 'comment'; readonly _key: string; readonly thread: string };

export const isAnchorDef = (def: MarkDef): def is MarkDef & AnchorDef =>
  def._type === 'comment' && 'thread' in def && typeof def.thread === 'string';

/** A document or a part of it as readers get it. Neighbouring spans of one look are one, under the first one's key. What has not changed is the same object. */
export function withoutAnchors<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(withoutAnchors);
    return items.every((item, at) => item === value[at]) ? value : (items as Value);
  }
  if (isWritten(value)) return bare(value) as Value;
  const fields = Object.entries(value).map(([name, inner]) => [name, withoutAnchors(inner)] as const);
  const isSame = fields.every(([name, inner]) => inner === value[name as keyof Value]);
  return isSame ? value : (Object.fromEntries(fields) as Value);
}

const bareBlocks = new WeakMap<Block, Block>();

/** An article's blocks as readers get them; asked twice, each is the same object. */
export const bareBody = ({ body }: { readonly body: readonly Block[] }): readonly Block[] =>
  body.map((block) => {
    const known = bareBlocks.get(block) ?? withoutAnchors(block);
    bareBlocks.set(block, known);
    return known;
  });

const isWritten = (value: object): value is TextBlock =>
  '_type' in value &&
  isTextBlock(value as Block) &&
  Array.isArray((value as TextBlock).children) &&
  Array.isArray((value as TextBlock).markDefs);

function bare(block: TextBlock): TextBlock {
  const anchors = new Set(block.markDefs.filter(({ _type }) => _type === 'comment').map(({ _key }) => _key));
  const children = joined(block.children.map((child) => (isSpan(child) ? withoutMarks(child, anchors) : child)));
  const isSame =
    children.length === block.children.length && children.every((child, at) => child === block.children[at]);
  if (isSame && anchors.size === 0) return block;
  return { ...block, children, markDefs: block.markDefs.filter(({ _type }) => _type !== 'comment') };
}

const withoutMarks = (span: Span, gone: ReadonlySet<string>): Span =>
  span.marks.some((mark) => gone.has(mark)) ? { ...span, marks: span.marks.filter((mark) => !gone.has(mark)) } : span;

/** Whoever puts a comment on half a word parts its span in two; once the comment is away, nothing says so. */
export function joined(children: TextBlock['children']): TextBlock['children'] {
  const kept: TextBlock['children'][number][] = [];
  for (const child of children) {
    const last = kept.at(-1);
    if (last !== undefined && isSpan(last) && isSpan(child) && lookOf(last) === lookOf(child))
      kept[kept.length - 1] = { ...last, text: last.text + child.text };
    else kept.push(child);
  }
  return kept;
}

/** Equal for spans that differ in their words and keys alone. */
function lookOf({ _key, text, ...look }: Span): string {
  return JSON.stringify(Object.entries(look).sort(([one], [other]) => (one < other ? -1 : 1)));
}
