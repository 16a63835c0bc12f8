/**
 * What the model knows of a block, span or link and Lexical does not: keys, unknown fields, order of marks.
 * It travels on the nodes as NodeState, so that it is undone, copied and split with them.
 */
import { createState, type LexicalNode, $getState, $setState } from 'lexical';
import type { MarkDef, Span } from '../../shared/model/body';

type Fields = Readonly<Record<string, unknown>>;

export type CarriedBlock = {
  readonly key: string;
  /** Where Lexical's own node does not say it: unknown styles, and styles of list items. */
  readonly style?: string;
  /** Only where the document says so; what is shown may differ (extensions/direction.ts). */
  readonly direction?: 'rtl' | 'ltr';
  readonly markDefs: readonly MarkDef[];
  /** Keys of links among them that no words bear: they did not go with a LinkNode, so they stay. */
  readonly unusedLinks: readonly string[];
  /** The block's only span, while it has no text: Lexical keeps no empty text node. */
  readonly emptySpan?: Span;
  readonly fields: Fields;
};

export type CarriedSpan = {
  readonly key: string;
  /** As the document had them, for their order and for those that Lexical does not know. */
  readonly marks: readonly string[];
  /** The one among `marks` that became a LinkNode. */
  readonly link: string | null;
  /** Definitions of the other annotations, so that they follow their words into another block. */
  readonly defs: readonly MarkDef[];
  readonly fields: Fields;
};

export type CarriedLink = { readonly key: string; readonly fields: Fields };

/** Null on nodes that Lexical has made and the keys extension has not seen yet. */
export const carriedBlock = carried<CarriedBlock>('midadBlock');
export const carriedSpan = carried<CarriedSpan>('midadSpan');
export const carriedLink = carried<CarriedLink>('midadLink');

/** Copies everything that is carried; for replacing one kind of block by another. */
export function $copyCarriedBlock(from: LexicalNode, to: LexicalNode): void {
  const block = $getState(from, carriedBlock);
  if (block === null) return;
  const { style: _, ...rest } = block;
  $setState(to, carriedBlock, rest);
}

function carried<Carried extends { readonly key: string }>(name: string) {
  return createState(name, {
    // What comes back from a clipboard was written by us, but anybody can write to a clipboard.
    parse: (value: unknown): Carried | null => (hasKey(value) ? (value as Carried) : null),
    isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
  });
}

function hasKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && value.key !== '';
}
