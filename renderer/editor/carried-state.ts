/**
 * What the model knows of a block, span or link and Lexical does not: keys, unknown fields, order of marks, empty spans.
 * It travels on the nodes as NodeState, so that it is undone, copied and split with them.
 */
import { $getState, $setState, createState, type LexicalNode, type StateConfig } from 'lexical';
import { z } from 'zod';
import type { Data } from '../../shared/data';
import { Key, MarkDef, Span } from '../../shared/model/text-block';

const Fields = z.record(z.string(), z.unknown());

const CarriedBlock = z.object({
  key: Key,
  /** Where Lexical's own node does not say it: unknown styles, and styles of list items. */
  style: z.string().min(1).max(64).optional(),
  /** Only where the document says so; what is shown may differ (extensions/direction.ts). */
  direction: z.enum(['rtl', 'ltr']).optional(),
  /** Keys of the block's definitions in their order. The definitions themselves go with the words that bear them. */
  defOrder: z.array(Key),
  /** Definitions that no words bear. */
  spareDefs: z.array(MarkDef),
  /** Empty spans behind the last words; in an empty block all of them. Lexical keeps no empty text node. */
  tail: z.array(Span),
  fields: Fields,
});
export type CarriedBlock = Data<typeof CarriedBlock>;

/** On text, line breaks and inline objects. The pieces of one span carry the same. */
const CarriedSpan = z.object({
  key: Key,
  /** All marks as the document had them, for their order. */
  order: z.array(z.string()),
  /** Those among them that are neither a decorator we know nor a definition's key. */
  unknown: z.array(z.string()),
  /** Definitions other than the LinkNode's, so that they follow their words into another block. */
  defs: z.array(MarkDef),
  /** Empty spans in front. */
  lead: z.array(Span),
  fields: Fields,
});
export type CarriedSpan = Data<typeof CarriedSpan>;

const CarriedLink = z.object({ key: Key, fields: Fields });
export type CarriedLink = Data<typeof CarriedLink>;

const CarriedTable = z.object({
  key: Key,
  caption: z.string(),
  /** How many rows from the top and columns from the start are headers; the cells' own marks follow it (extensions/tables.ts). */
  headerRows: z.int().min(0),
  headerColumns: z.int().min(0),
  fields: Fields,
});
export type CarriedTable = Data<typeof CarriedTable>;

/** On rows and cells. */
const CarriedPart = z.object({
  key: Key,
  fields: Fields,
  /** Only on a cell that the document has not got: rows of different length are filled up for as long as nobody writes there. */
  isFiller: z.literal(true).optional(),
});
export type CarriedPart = Data<typeof CarriedPart>;

const CarriedBox = z.object({ key: Key, fields: Fields });
export type CarriedBox = Data<typeof CarriedBox>;

/** Null on nodes that Lexical has made and the keys extension has not seen yet. A copied block is another block. */
export const carriedBlock = carried<CarriedBlock>('midadBlock', CarriedBlock, 'left behind');
export const carriedSpan = carried<CarriedSpan>('midadSpan', CarriedSpan, 'copied');
export const carriedLink = carried<CarriedLink>('midadLink', CarriedLink, 'copied');
export const carriedTable = carried<CarriedTable>('midadTable', CarriedTable, 'copied');
export const carriedPart = carried<CarriedPart>('midadPart', CarriedPart, 'left behind');
export const carriedBox = carried<CarriedBox>('midadBox', CarriedBox, 'copied');

export const plainSpan: Omit<CarriedSpan, 'key'> = { order: [], unknown: [], defs: [], lead: [], fields: {} };
export const plainBlock: Omit<CarriedBlock, 'key'> = { defOrder: [], spareDefs: [], tail: [], fields: {} };

/** Copies everything that is carried but the style; for replacing one kind of block by another. */
export function $copyCarriedBlock(from: LexicalNode, to: LexicalNode): void {
  const block = $getState(from, carriedBlock);
  if (block === null) return;
  const { style: _, ...rest } = block;
  $setState(to, carriedBlock, rest);
}

/** True where two values are the same JSON, whatever the order of their fields. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
}

/** What comes back from a clipboard was written by us, but anybody can write to a clipboard: it is checked. */
function carried<Carried>(
  name: string,
  schema: z.ZodType,
  onCopy: 'copied' | 'left behind',
): StateConfig<string, Carried | null> {
  return createState(name, {
    parse: (value: unknown): Carried | null => {
      const read = schema.safeParse(value ?? null);
      return read.success ? (read.data as Carried) : null;
    },
    isEqual: isSameJson,
    resetOnCopyNode: onCopy === 'left behind',
  });
}
