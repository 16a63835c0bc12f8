/** Blocks of other kinds than text, checked. Objects are loose: fields that we do not know travel along and are written back. */
import { z } from 'zod';
import type { Data } from '../data';
import { isSafeHref } from './href';
import { ArticleId } from './ids';
import { Key, TextBlock, hasUniqueKeys } from './text-block';

const Line = z.string().max(2000);
const Passage = z.string().max(10_000);
const Fraction = z.number().min(0).max(1);

/** A file in the workspace's `media/`: SHA-256 of its bytes and its ending. Stored once, whoever shows it. */
export const MediaName = z
  .string()
  .regex(/^[0-9a-f]{64}\.(jpg|png|webp|gif|avif)$/)
  .brand('MediaName');
export type MediaName = z.infer<typeof MediaName>;

/** A part of a picture, in fractions of its width and height from its upper left corner. */
export const Crop = z
  .looseObject({ left: Fraction, top: Fraction, width: Fraction, height: Fraction })
  .refine(
    ({ left, top, width, height }) => width > 0 && height > 0 && left + width <= 1.0001 && top + height <= 1.0001,
    {
      error: 'crop-outside',
    },
  );
export type Crop = Data<typeof Crop>;

const picture = {
  _key: Key,
  asset: MediaName,
  /** Of the stored file, in pixels, upright. */
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  /** For who can't see it; '' where nobody has described it yet. */
  alt: Line,
  caption: Passage,
  credit: Line,
  /** What must stay in view when it is cut to another shape; the middle where absent. */
  focus: z.looseObject({ x: Fraction, y: Fraction }).optional(),
  crop: Crop.optional(),
};

/** A picture on its own. */
export const ImageBlock = z.looseObject({ _type: z.literal('image'), ...picture });
export type ImageBlock = Data<typeof ImageBlock>;

/** Pictures that belong together, in their order. */
export const GalleryBlock = z
  .looseObject({
    _type: z.literal('gallery'),
    _key: Key,
    caption: Passage,
    images: z
      .array(z.looseObject({ _type: z.literal('image'), ...picture }))
      .min(1)
      .max(200),
  })
  .refine(({ images }) => hasUniqueKeys(images), { error: 'duplicate-key' });
export type GalleryBlock = Data<typeof GalleryBlock>;

/** A cell that spans others takes their place: they are not written. */
export const TableCell = z.looseObject({
  _type: z.literal('cell'),
  _key: Key,
  colSpan: z.int().min(1).max(50).optional(),
  rowSpan: z.int().min(1).max(1000).optional(),
  content: z.array(TextBlock).min(1).max(100),
});
export type TableCell = Data<typeof TableCell>;

export const TableRow = z.looseObject({
  _type: z.literal('row'),
  _key: Key,
  cells: z.array(TableCell).max(50),
});
export type TableRow = Data<typeof TableRow>;

/** Column 1 stands where reading begins: on the right in an article that runs right to left. */
export const TableBlock = z
  .looseObject({
    _type: z.literal('table'),
    _key: Key,
    caption: Passage,
    /** How many rows from the top, and columns from the side where reading begins, are headers. */
    headerRows: z.int().min(0).max(10),
    headerColumns: z.int().min(0).max(10),
    /** Shares of the width, in any unit; even where absent. */
    columnWidths: z.array(z.number().positive().max(10_000)).max(50).optional(),
    rows: z.array(TableRow).min(1).max(1000),
  })
  .refine(({ rows }) => hasUniqueKeys(rows) && hasUniqueKeys(rows.flatMap(({ cells }) => cells)), {
    error: 'duplicate-key',
  });
export type TableBlock = Data<typeof TableBlock>;

/** Words of the article set large, with whose they are. */
export const PullQuoteBlock = z.looseObject({
  _type: z.literal('pullQuote'),
  _key: Key,
  text: Passage,
  attribution: Line,
});
export type PullQuoteBlock = Data<typeof PullQuoteBlock>;

/** Background beside the story. */
export const FactBoxBlock = z.looseObject({
  _type: z.literal('factBox'),
  _key: Key,
  title: Line,
  content: z.array(TextBlock).min(1).max(200),
});
export type FactBoxBlock = Data<typeof FactBoxBlock>;

/** A rule between two parts. */
export const DividerBlock = z.looseObject({ _type: z.literal('divider'), _key: Key });
export type DividerBlock = Data<typeof DividerBlock>;

/** Something that lies elsewhere, as a card: nothing of it is ever loaded by itself. */
export const EmbedBlock = z.looseObject({
  _type: z.literal('embed'),
  _key: Key,
  href: z.string().max(4096).refine(isSafeHref, { error: 'unsafe-href' }),
  title: Line,
  /** Who provides it, as a person reads it (`YouTube`); '' where the address says enough. */
  provider: Line,
});
export type EmbedBlock = Data<typeof EmbedBlock>;

/** Another article of ours. `headline` is the one it had when it was chosen, for whoever has not got the article. */
export const RelatedArticleBlock = z.looseObject({
  _type: z.literal('relatedArticle'),
  _key: Key,
  article: ArticleId,
  headline: Line,
});
export type RelatedArticleBlock = Data<typeof RelatedArticleBlock>;

const known = [
  ImageBlock,
  GalleryBlock,
  TableBlock,
  PullQuoteBlock,
  FactBoxBlock,
  DividerBlock,
  EmbedBlock,
  RelatedArticleBlock,
] as const;

export const KnownObjectBlock = z.union(known);
export type KnownObjectBlock = Data<typeof KnownObjectBlock>;
export type ObjectBlockType = KnownObjectBlock['_type'];

export const objectBlockTypes: readonly ObjectBlockType[] = [
  'image',
  'gallery',
  'table',
  'pullQuote',
  'factBox',
  'divider',
  'embed',
  'relatedArticle',
];
