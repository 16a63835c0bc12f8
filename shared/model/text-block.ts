/** A paragraph, heading, quote or list item of Portable Text, checked. */
import { z } from 'zod';
import type { Data } from '../data';
import { isSafeHref } from './href';

/** Unique among its siblings; comments, comparison and merging point at it, so it survives load, edit and save. */
export const Key = z.string().min(1).max(64);

/** Marks that style words, as Portable Text's own renderers spell them. Others are carried along untouched. */
export const decorators = ['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup'] as const;
export type Decorator = (typeof decorators)[number];

/** Text of one look. `marks` holds decorators and keys of the block's `markDefs`; a line feed in `text` is a line break. */
export const Span = z.looseObject({
  _type: z.literal('span'),
  _key: Key,
  text: z.string().max(200_000),
  marks: z.array(z.string().max(200)).max(50),
});
export type Span = Data<typeof Span>;

/** What a mark's key stands for. Of the kinds we know only the link; others are carried along. */
export const LinkDef = z.looseObject({
  _type: z.literal('link'),
  _key: Key,
  href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }),
});
export type LinkDef = Data<typeof LinkDef>;

const UnknownMarkDef = z.looseObject({
  _type: z
    .string()
    .min(1)
    .refine((type) => type !== 'link', { abort: true })
    .meta({ not: { enum: ['link'] } }),
  _key: Key,
});
export const MarkDef = z.union([LinkDef, UnknownMarkDef]);
export type MarkDef = Data<typeof MarkDef>;

/** A note on a word, where the word stands: shown as a mark there and in full at the end. */
export const Explainer = z.looseObject({ _type: z.literal('explainer'), _key: Key, text: z.string().max(10_000) });
export type Explainer = Data<typeof Explainer>;

/** An object within a line that this version does not know; shown as a grey card and written back as it was. */
const UnknownInline = z.looseObject({
  _type: z
    .string()
    .min(1)
    .refine((type) => type !== 'span' && type !== 'explainer', { abort: true })
    .meta({ not: { enum: ['span', 'explainer'] } }),
  _key: Key,
});
export const InlineObject = z.union([Explainer, UnknownInline]);
export type InlineObject = Data<typeof InlineObject>;

/** Styles that the editor offers. A block may carry another one, which is kept. */
export const blockStyles = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const;
export type BlockStyle = (typeof blockStyles)[number];

export const listItems = ['bullet', 'number', 'check'] as const;
export type ListItem = (typeof listItems)[number];

/** A paragraph, heading, quote or list item. */
export const TextBlock = z
  .looseObject({
    _type: z.literal('block'),
    _key: Key,
    style: z.string().min(1).max(64),
    children: z
      .array(z.union([Span, InlineObject]))
      .min(1)
      .max(5000),
    markDefs: z.array(MarkDef).max(1000),
    listItem: z.enum(listItems).optional(),
    level: z.int().min(1).max(10).optional(),
    /** Whether an item of a checklist is ticked; only there. */
    checked: z.boolean().optional(),
    /** Only where it differs from the article's. */
    direction: z.enum(['rtl', 'ltr']).optional(),
  })
  .refine((block) => hasUniqueKeys(block.children) && hasUniqueKeys(block.markDefs), { error: 'duplicate-key' })
  .refine((block) => (block.listItem === undefined) === (block.level === undefined), { error: 'list-level' })
  .refine((block) => (block.listItem === 'check') === (block.checked !== undefined), { error: 'list-checked' });
export type TextBlock = Data<typeof TextBlock>;

export const isSpan = (child: Span | InlineObject): child is Span => child._type === 'span';
export const isExplainer = (child: Span | InlineObject): child is Explainer => child._type === 'explainer';
export const isLinkDef = (def: MarkDef): def is LinkDef => def._type === 'link';

export function hasUniqueKeys(items: readonly { readonly _key: string }[]): boolean {
  return new Set(items.map((item) => item._key)).size === items.length;
}
