/** What a page can't show of a body. It stands in the JSON as it was. */
import { withoutAnchors } from '../model/anchors';
import { isTextBlock, textBlocksIn, type Block, type Body } from '../model/body';
import { objectBlockTypes } from '../model/object-blocks';
import { blockStyles, decorators, isExplainer, isLinkDef, isSpan, type TextBlock } from '../model/text-block';

/** `type` is the file's own word for it. Under an unknown mark the words stay; an unknown style becomes a paragraph. */
export type LeftOut = {
  readonly kind: 'block' | 'inline-object' | 'mark' | 'style';
  readonly type: string;
  /** Of the block. */
  readonly key: string;
};

/** Kinds of blocks other than text that a page shows (object-html.ts): all we know. */
const shown = new Set<string>(objectBlockTypes);

export function leftOutOf(body: Body): LeftOut[] {
  return withoutAnchors(body)
    .flatMap((block) => [block, ...(isTextBlock(block) ? [] : textBlocksIn(block))])
    .flatMap((block) =>
      Object.entries(unknownsOf(block)).flatMap(([kind, types]) =>
        types.map((type) => ({ kind: kind as LeftOut['kind'], type, key: block._key })),
      ),
    );
}

function unknownsOf(block: Block): Partial<Record<LeftOut['kind'], readonly string[]>> {
  if (!isTextBlock(block)) return shown.has(block._type) ? {} : { block: [block._type] };
  const isKnownStyle = blockStyles.some((style) => style === block.style);
  return {
    style: isKnownStyle ? [] : [block.style],
    'inline-object': block.children.filter((child) => !isSpan(child) && !isExplainer(child)).map(({ _type }) => _type),
    mark: unknownMarks(block),
  };
}

function unknownMarks(block: TextBlock): string[] {
  const used = new Set(block.children.flatMap((child) => (isSpan(child) ? child.marks : [])));
  const known = new Set<string>([...decorators, ...block.markDefs.filter(isLinkDef).map(({ _key }) => _key)]);
  const typeOf = (mark: string) => block.markDefs.find(({ _key }) => _key === mark)?._type ?? mark;
  return [...new Set([...used].filter((mark) => !known.has(mark)).map(typeOf))];
}
